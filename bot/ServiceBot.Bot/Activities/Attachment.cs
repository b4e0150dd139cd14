using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>Something beside a message's text: a card (content) or a file (contentUrl).</summary>
internal sealed record Attachment
{
    /// <summary>MIME type, or <c>application/vnd.microsoft.card.…</c>.</summary>
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    public string? ThumbnailUrl { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
