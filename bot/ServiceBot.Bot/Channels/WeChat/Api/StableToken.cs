using System.Text.Json;

namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>The account's <c>access_token</c>, by <c>stable_token</c> (B6), kept until shortly before it ends. Several services share it without harm.</summary>
/// <remarks>Thread-safe; one call in flight, for which all wait.</remarks>
internal sealed class StableToken(string appId, string appSecret, WeChatCalls calls, TimeProvider clock) : IDisposable
{
    /// <summary>So long before its end a token is no longer used: then WeChat gives a new one. Of a short-lived one half its life is used.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Held? _held;

    /// <exception cref="WeChatApiException">There is none to be had.</exception>
    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        if (Fresh is { } held)
            return held.Token;
        await _gate.WaitAsync(cancellation);
        try
        {
            return (Fresh ?? (_held = await FetchAsync(cancellation))).Token;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token that was refused, unless another is there already.</summary>
    public void Drop(string token)
    {
        if (_held is { } held && held.Token == token)
            Interlocked.CompareExchange(ref _held, null, held);
    }

    public void Dispose() => _gate.Dispose();

    private Held? Fresh => _held is { } held && clock.GetUtcNow() < held.UseUntil ? held : null;

    private async Task<Held> FetchAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var grant = await calls.PostAsync("/cgi-bin/stable_token", new { grant_type = "client_credential", appid = appId, secret = appSecret, force_refresh = false }, cancellation);
        if (!grant.TryGetProperty("access_token", out var token) || token is not { ValueKind: JsonValueKind.String } || token.GetString() is not { Length: > 0 } text
            || !grant.TryGetProperty("expires_in", out var expires) || expires.ValueKind != JsonValueKind.Number || !expires.TryGetInt32(out var seconds) || seconds <= 0)
        {
            // What came may hold a token: it is not logged.
            throw WeChatApiException.NoAnswer("没有 access_token");
        }

        var life = TimeSpan.FromSeconds(seconds);
        return new Held(text, now + (life > 2 * Margin ? life - Margin : life / 2));
    }

    private sealed record Held(string Token, DateTimeOffset UseUntil);
}
