using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The bot's own token, by client credentials (A2.2), kept until shortly before it expires.</summary>
/// <remarks>Thread-safe; one request in flight, for which all wait.</remarks>
internal sealed class OutboundToken(string appId, string appPassword, BotCloud cloud, HttpClient http, TimeProvider clock) : IDisposable
{
    /// <summary>So long before its end a token is no longer used; of a short-lived one half its life is used.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Held? _held;

    /// <exception cref="SendFailedException">There is none to be had.</exception>
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
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = appPassword,
            ["scope"] = cloud.Scope,
        });
        var now = clock.GetUtcNow();
        using var response = await http.PostAsync(cloud.TokenEndpoint, form, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new SendFailedException($"令牌地址 {cloud.TokenEndpoint} 回应 {(int)response.StatusCode}。请检查 BotFramework__AppId、__AppPassword 和 __TenantId。");
        try
        {
            var (token, seconds) = await response.Content.ReadFromJsonAsync<Grant>(cancellation) ?? throw new JsonException();
            if (string.IsNullOrEmpty(token) || seconds <= 0)
                throw new JsonException();
            var life = TimeSpan.FromSeconds(seconds);
            return new Held(token, now + (life > 2 * Margin ? life - Margin : life / 2));
        }
        catch (JsonException)
        {
            // What came may hold a token: neither it nor the fault is logged.
            throw new SendFailedException($"令牌地址 {cloud.TokenEndpoint} 的回应看不懂。");
        }
    }

    private sealed record Held(string Token, DateTimeOffset UseUntil);

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int Seconds);
}
