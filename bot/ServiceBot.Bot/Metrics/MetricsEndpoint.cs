using System.Net;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Metrics;

/// <summary><c>GET /metrics</c>: what has been counted, for Prometheus; for the machine itself, and for who has the token.</summary>
internal static class MetricsEndpoint
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private const string Scheme = "Bearer ";

    public static void MapMetrics(this WebApplication app, MetricsOptions options) => app.MapGet("/metrics", (HttpContext context, IEnumerable<Counter> counters) =>
    {
        if (!IsLocal(context.Request) && !HasToken(context.Request, options.Token))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        var text = new StringBuilder();
        foreach (var counter in counters.OrderBy(counter => counter.Name, StringComparer.Ordinal))
            counter.WriteTo(text);
        return Results.Text(text.ToString(), ContentType);
    });

    // Without an address it came by a socket file or in process. What a proxy passes on comes from elsewhere.
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is var address && (address is null || IPAddress.IsLoopback(address))
        && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");

    private static bool HasToken(HttpRequest request, string? token) =>
        token is not null && request.Headers.Authorization.ToString() is var given && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given[Scheme.Length..])), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
