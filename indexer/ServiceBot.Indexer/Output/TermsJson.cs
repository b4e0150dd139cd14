using System.Text.Json;

namespace ServiceBot.Indexer.Output;

/// <summary>What a question is looked up by, as JSON.</summary>
internal static class TermsJson
{
    private const int Digits = 4;

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<LookedUpTerm> terms)
    {
        writer.WriteStartArray("terms");
        foreach (var term in terms)
        {
            writer.WriteStartObject();
            writer.WriteString("term", term.Term);
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(term.Kind.ToString()));
            writer.WriteBoolean("isOfContext", term.IsOfContext);
            writer.WriteNumber("share", Math.Round(term.Weighed.Share, Digits));
            writer.WriteNumber("passages", term.Passages);
            writer.WriteNumber("passagesAround", term.Around);
            writer.WriteBoolean("stands", term.Stands);
            writer.WriteNumber("rarity", Math.Round(term.Weighed.Rarity, Digits));
            writer.WriteStartArray("synonyms");
            foreach (var other in term.Others)
            {
                writer.WriteStartObject();
                writer.WriteString("term", other.Term);
                writer.WriteNumber("weight", Math.Round(other.Weight, Digits));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
