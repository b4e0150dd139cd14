using System.Text.Json;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>What was posted to the peer.</summary>
/// <param name="Target">Path as it stood in the request line.</param>
internal sealed record PeerReply(string Method, string Target, string? Authorization, string Body)
{
    public JsonElement Activity => JsonSerializer.Deserialize<JsonElement>(Body);
}
