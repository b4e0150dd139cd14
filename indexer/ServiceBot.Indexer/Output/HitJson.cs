using System.Text.Json;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Hits as JSON, for <c>search</c> and <c>ask --explain</c> alike.</summary>
internal static class HitJson
{
    // Scores compare only within one question; more digits would say nothing.
    private const int ScoreDigits = 4;

    /// <param name="matchesOf">Terms of each hit; null leaves the member out.</param>
    public static void WriteHits(Utf8JsonWriter writer, IReadOnlyList<Hit> hits, Func<Hit, IReadOnlyList<TermMatch>>? matchesOf)
    {
        writer.WriteStartArray("hits");
        foreach (var hit in hits)
        {
            writer.WriteStartObject();
            WriteMembers(writer, hit);
            if (matchesOf is not null)
                WriteMatches(writer, matchesOf(hit));
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
        writer.WriteNumber("score", Math.Round(hit.Score, ScoreDigits));
        writer.WriteString("text", hit.Passage.Text);
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
