using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>A conversation with what is needed to go on in it (A3).</summary>
internal sealed record ConversationResponse(string ConversationId, string Token)
{
    /// <summary>Seconds the token is valid; null where the call does not say.</summary>
    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    /// <summary>Where the WebSocket is opened, within a minute; null where the call does not say.</summary>
    public string? StreamUrl { get; init; }
}
