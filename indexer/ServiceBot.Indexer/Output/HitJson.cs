using System.Text.Json;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Hits as JSON, for <c>search</c> and <c>ask --explain</c> alike.</summary>
internal static class HitJson
{
    /// <param name="explain">What each hit has of the question; null leaves parts, matches and missing words out.</param>
    public static void WriteHits(Utf8JsonWriter writer, IReadOnlyList<Hit> hits, Func<Hit, HitExplanation>? explain)
    {
        writer.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            writer.WriteStartObject();
            WriteMembers(writer, hit);
            if (explain is not null)
                WriteExplanation(writer, hit, explain(hit));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, Hit hit)
    {
        writer.WriteString("passageId", hit.Passage.Id);
        writer.WriteString("document", hit.Document.Id);
        writer.WriteString("title", hit.Document.Title);
        writer.WriteString("section", hit.Passage.Section);
        writer.WriteString("street", hit.Document.Street);
        if (hit.Passage.Year is { } year)
            writer.WriteNumber("year", year);
        else
            writer.WriteNull("year");
        writer.WriteNumber("score", ScoreJson.Rounded(hit.Score));
        writer.WriteString("text", hit.Passage.Text);
    }

    private static void WriteExplanation(Utf8JsonWriter writer, Hit hit, HitExplanation explanation)
    {
        ScoreJson.WriteParts(writer, hit.Parts);
        WriteMatches(writer, explanation.Matches);
        JsonLine.WriteStrings(writer, "missing", explanation.Missing);
    }

    private static void WriteMatches(Utf8JsonWriter writer, IReadOnlyList<TermMatch> matches)
    {
        writer.WriteStartArray("matches");
        foreach (var match in matches)
        {
            writer.WriteStartObject();
            writer.WriteString("field", JsonNamingPolicy.CamelCase.ConvertName(match.Field.ToString()));
            writer.WriteString("kind", match.IsBigram ? "bigram" : "word");
            writer.WriteString("term", match.Term);
            writer.WriteString("found", match.Found);
            writer.WriteNumber("frequency", match.Frequency);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
