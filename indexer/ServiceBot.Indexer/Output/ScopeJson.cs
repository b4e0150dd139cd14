using System.Text.Json;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>What a search is narrowed to, as JSON.</summary>
internal static class ScopeJson
{
    /// <summary>Members of an object: <c>street</c> and <c>topic</c> null and <c>years</c> empty where it is not narrowed.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, SearchQuery search)
    {
        writer.WriteString("street", search.Street);
        JsonLine.WriteNumbers(writer, "years", search.Years);
        writer.WriteString("topic", search.Topic);
    }
}
