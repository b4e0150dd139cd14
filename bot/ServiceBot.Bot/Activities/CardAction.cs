using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>A button.</summary>
internal sealed record CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>, or one that sends nothing to the bot (<c>openUrl</c>).</summary>
    public string? Type { get; init; }

    /// <summary>What stands on it.</summary>
    public string? Title { get; init; }

    public string? Image { get; init; }

    public string? ImageAltText { get; init; }

    public string? Text { get; init; }

    public string? DisplayText { get; init; }

    /// <summary>What is sent, text or object by type.</summary>
    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
