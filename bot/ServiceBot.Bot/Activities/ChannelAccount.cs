using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Activities;

/// <summary>A person or bot on a channel.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Unique on its channel; compared ordinally.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>One of <see cref="Roles"/>; null when the channel does not say.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
