using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Knowledge;

namespace ServiceBot.Bot.Turns;

/// <summary>The schema.org entity by which Teams, Copilot and Web Chat know a reply's sources (A1.3). A message has one.</summary>
internal static class CitationEntity
{
    private const string MessageType = "https://schema.org/Message";

    // Teams shows no more of it.
    private const int MostAbstractLength = 160;

    private static readonly JsonElement Message = Json("Message");
    private static readonly JsonElement Context = Json("https://schema.org");

    // Web Chat finds the entity by this being empty.
    private static readonly JsonElement NoId = Json("");
    private static readonly JsonElement AiGenerated = Json<string[]>(["AIGeneratedContent"]);

    /// <returns>Null when there is nothing to say: no source, and no wording by a model.</returns>
    public static Entity? Of(IReadOnlyList<ShownSource> sources, bool isAiGenerated)
    {
        if (sources.Count == 0 && !isAiGenerated)
            return null;
        var members = new Dictionary<string, JsonElement> { ["@type"] = Message, ["@context"] = Context, ["@id"] = NoId };
        if (isAiGenerated)
            members.Add("additionalType", AiGenerated);
        if (sources.Count > 0)
            members.Add("citation", Json(sources.Select(ClaimOf).ToArray()));
        return new Entity { Type = MessageType, Extra = members };
    }

    private static Claim ClaimOf(ShownSource source) => new(source.Position, new DigitalDocument(
        source.Name,
        ShownSource.Cut(source.Citation.Quote, MostAbstractLength),
        source.Url,
        [TextKindText.Of(source.Citation.TextKind)]));

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, ActivityJson.Options);

    private sealed record Claim(int Position, DigitalDocument Appearance)
    {
        [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
        public string Type { get; } = "Claim";
    }

    private sealed record DigitalDocument(string Name, string Abstract, string Url, string[] Keywords)
    {
        [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
        public string Type { get; } = "DigitalDocument";
    }
}
