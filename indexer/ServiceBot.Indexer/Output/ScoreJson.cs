using System.Text.Json;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Output;

/// <summary>Parts of a score as JSON.</summary>
internal static class ScoreJson
{
    // Scores compare only within one question; more digits would say nothing.
    private const int Digits = 4;

    /// <summary>Every part by its key, also those that are 0.</summary>
    public static void WriteParts(Utf8JsonWriter writer, ScoreParts parts)
    {
        writer.WriteStartObject("parts");
        foreach (var part in ScorePart.All)
            writer.WriteNumber(part.Key, Rounded(part.Of(parts)));
        writer.WriteEndObject();
    }

    public static double Rounded(double score) => Math.Round(score, Digits);
}
