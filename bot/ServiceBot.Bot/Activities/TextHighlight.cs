using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>A stretch of the message replied to.</summary>
internal sealed record TextHighlight
{
    public string? Text { get; init; }

    /// <summary>Which occurrence of the text is meant, from 1.</summary>
    public int? Occurrence { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
