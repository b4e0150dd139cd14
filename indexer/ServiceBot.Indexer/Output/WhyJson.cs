using System.Text.Json;
using ServiceBot.Answers.Searching;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Why a named passage did not come higher, as JSON.</summary>
internal static class WhyJson
{
    /// <param name="standing">Null when there was nothing to read in the question.</param>
    public static void Write(Utf8JsonWriter writer, PassageStanding? standing)
    {
        if (standing is null)
        {
            writer.WriteNull("why");
            return;
        }

        writer.WriteStartObject("why");
        writer.WriteString("passageId", standing.Judged.Hit.Passage.Id);
        if (standing.Rank is { } rank)
            writer.WriteNumber("rank", rank);
        else
            writer.WriteNull("rank");
        writer.WriteNumber("searchedTo", PassageStanding.Ranks);
        writer.WriteBoolean("isWeighed", standing.Judged.IsWeighed);
        writer.WriteStartObject("search");
        ScopeJson.WriteMembers(writer, standing.Query);
        writer.WriteEndObject();
        JsonLine.WriteStrings(writer, "unmet", standing.Judged.Unmet.Select(limit => JsonNamingPolicy.CamelCase.ConvertName(limit.ToString())));
        WriteScore(writer, standing.Judged.Hit);
        WriteFirst(writer, standing.First);
        JsonLine.WriteStrings(writer, "lacking", standing.Lacking);
        writer.WriteString("largestLack", WhyVerdict.LargestLack(standing)?.Key);
        writer.WriteEndObject();
    }

    private static void WriteFirst(Utf8JsonWriter writer, Hit? first)
    {
        if (first is null)
        {
            writer.WriteNull("first");
            return;
        }

        writer.WriteStartObject("first");
        writer.WriteString("passageId", first.Passage.Id);
        WriteScore(writer, first);
        writer.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter writer, Hit hit)
    {
        writer.WriteNumber("score", ScoreJson.Rounded(hit.Score));
        ScoreJson.WriteParts(writer, hit.Parts);
    }
}
