using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>A reaction to a message.</summary>
internal sealed record MessageReaction
{
    /// <summary><c>like</c>, <c>+1</c> and the like.</summary>
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
