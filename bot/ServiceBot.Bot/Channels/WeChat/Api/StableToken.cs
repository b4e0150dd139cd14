using System.Text.Json;

namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>The account's <c>access_token</c>, by <c>stable_token</c> (B6), kept until shortly before it ends. Several services share it without harm.</summary>
/// <remarks>Thread-safe; one call in flight, for which all wait.</remarks>
internal sealed class StableToken(string appId, string appSecret, WeChatCalls calls, TimeProvider clock) : KeptToken(clock)
{
    /// <exception cref="WeChatApiException">There is none to be had.</exception>
    protected override async Task<(string Token, TimeSpan Life)> FetchAsync(CancellationToken cancellation)
    {
        var grant = await calls.PostAsync("/cgi-bin/stable_token", new { grant_type = "client_credential", appid = appId, secret = appSecret, force_refresh = false }, cancellation);
        if (!grant.TryGetProperty("access_token", out var token) || token is not { ValueKind: JsonValueKind.String } || token.GetString() is not { Length: > 0 } text
            || !grant.TryGetProperty("expires_in", out var expires) || expires.ValueKind != JsonValueKind.Number || !expires.TryGetInt32(out var seconds) || seconds <= 0)
        {
            // What came may hold a token: it is not logged.
            throw WeChatApiException.NoAnswer("没有 access_token");
        }

        return (text, TimeSpan.FromSeconds(seconds));
    }
}
