using System.Globalization;
using System.Text.Json;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Output;

/// <summary>What an index version holds, as one JSON object.</summary>
internal static class StatsJson
{
    private const int Schema = 1;

    /// <param name="folder">The index folder, absolute.</param>
    /// <param name="publication">When it was made current; null when the history does not say.</param>
    public static string Of(string folder, IndexReader index, IndexStatistics statistics, Publication? publication) => JsonLine.Write(writer =>
    {
        writer.WriteNumber("schema", Schema);
        writer.WriteString("version", index.Manifest.Version);
        writer.WriteString("index", folder);
        writer.WriteString("publishedAt", publication?.At.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("publishedBy", publication?.By);
        writer.WriteNumber("bytes", statistics.Bytes);
        writer.WriteNumber("documents", index.DocumentCount);
        writer.WriteNumber("passages", index.PassageCount);
        writer.WriteNumber("suggestions", index.Suggestions.Count);
        WriteHoldings(writer, "kinds", "kind", statistics.Kinds);
        WriteHoldings(writer, "streets", "street", statistics.Streets);
        WriteHoldings(writer, "years", "year", statistics.Years);
        WriteFields(writer, statistics.Fields);
        WriteLexicon(writer, index, statistics);
    });

    private static void WriteHoldings(Utf8JsonWriter writer, string name, string key, IEnumerable<Holding> holdings)
    {
        writer.WriteStartArray(name);
        foreach (var holding in holdings)
        {
            writer.WriteStartObject();
            if (key == "year")
                writer.WriteNumber(key, int.Parse(holding.Name, CultureInfo.InvariantCulture));
            else
                writer.WriteString(key, holding.Name);
            writer.WriteNumber("documents", holding.Documents);
            writer.WriteNumber("passages", holding.Passages);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, IEnumerable<FieldSize> fields)
    {
        writer.WriteStartArray("fields");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            writer.WriteString("field", JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Field.ToString()));
            writer.WriteNumber("wordTerms", field.WordTerms);
            writer.WriteNumber("bigramTerms", field.BigramTerms);
            writer.WriteNumber("passages", field.Passages);
            writer.WriteNumber("averageLength", Math.Round(field.AverageLength, 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLexicon(Utf8JsonWriter writer, IndexReader index, IndexStatistics statistics)
    {
        var lexicon = index.Analyzer.Lexicon;
        writer.WriteStartObject("lexicon");
        writer.WriteNumber("words", lexicon.WordList.Count);
        writer.WriteNumber("serviceNames", lexicon.ServiceNames.Count);
        writer.WriteNumber("synonymSets", lexicon.SynonymSets.Count);
        writer.WriteNumber("twoWaySets", lexicon.SynonymSets.Count(set => set.IsTwoWay));
        writer.WriteNumber("oneWaySets", lexicon.SynonymSets.Count(set => !set.IsTwoWay));
        writer.WriteNumber("looseSets", lexicon.SynonymSets.Count(set => set.IsLoose));
        writer.WriteNumber("serviceSets", lexicon.SynonymSets.Count(set => set.IsFromService));
        writer.WriteNumber("unusedSets", statistics.UnusedSynonyms);
        writer.WriteNumber("stopwords", lexicon.StopwordCount);
        writer.WriteNumber("spoken", lexicon.Spoken.Count);
        writer.WriteNumber("places", lexicon.Places.Count);
        writer.WriteNumber("placesInside", lexicon.Places.Sum(place => place.Inside.Count));
        writer.WriteNumber("sensitive", lexicon.Sensitive.Count);
        writer.WriteEndObject();
    }
}
