using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The bot's own token, by client credentials (A2.2), kept until shortly before it expires.</summary>
/// <remarks>Thread-safe; one request in flight, for which all wait.</remarks>
internal sealed class OutboundToken(string appId, string appPassword, BotCloud cloud, HttpClient http, TimeProvider clock) : KeptToken(clock)
{
    /// <exception cref="SendFailedException">There is none to be had.</exception>
    protected override async Task<(string Token, TimeSpan Life)> FetchAsync(CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = appPassword,
            ["scope"] = cloud.Scope,
        });
        using var response = await http.PostAsync(cloud.TokenEndpoint, form, cancellation);
        if (!response.IsSuccessStatusCode)
            throw new SendFailedException($"令牌地址 {cloud.TokenEndpoint} 回应 {(int)response.StatusCode}。请检查 BotFramework__AppId、__AppPassword 和 __TenantId。");
        try
        {
            var (token, seconds) = await response.Content.ReadFromJsonAsync<Grant>(cancellation) ?? throw new JsonException();
            if (string.IsNullOrEmpty(token) || seconds <= 0)
                throw new JsonException();
            return (token, TimeSpan.FromSeconds(seconds));
        }
        catch (JsonException)
        {
            // What came may hold a token: neither it nor the fault is logged.
            throw new SendFailedException($"令牌地址 {cloud.TokenEndpoint} 的回应看不懂。");
        }
    }

    private sealed record Grant(
        [property: JsonPropertyName("access_token")] string? Token,
        [property: JsonPropertyName("expires_in"), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int Seconds);
}
