using Microsoft.AspNetCore.Cors.Infrastructure;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Which pages may chat.</summary>
/// <remarks>Thread-safe. A caller that is no browser sends no origin, and is bound by its token only.</remarks>
internal sealed class DirectLineOrigins(DirectLineOptions options, PublicAddress address, IHostEnvironment environment)
{
    // A page asks anew for leave after that time.
    private static readonly TimeSpan LeaveLasts = TimeSpan.FromHours(1);

    private readonly HashSet<string> _allowed = [.. options.AllowedOrigins.Select(WebOrigin.Parse).OfType<string>()];

    /// <summary>What pages of other origins may do (A4.3, point 1).</summary>
    public void Configure(CorsPolicyBuilder policy) => policy
        .SetIsOriginAllowed(IsAllowed)
        .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Options)
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .WithExposedHeaders("retry-after")
        .SetPreflightMaxAge(LeaveLasts);

    /// <summary>A token made for certain pages is good on those only.</summary>
    /// <exception cref="DirectLineException">403.</exception>
    public static void CheckTrusted(HttpRequest request, DirectLineToken token)
    {
        if (token.TrustedOrigins.Count > 0 && OriginOf(request) is { } origin && !token.TrustedOrigins.Contains(WebOrigin.Parse(origin), StringComparer.Ordinal))
            throw DirectLineException.NotAuthorized("The token is not for pages of this origin.");
    }

    /// <summary>Browsers let any page open a WebSocket: the server has to look (A4.3, point 1).</summary>
    /// <exception cref="DirectLineException">403.</exception>
    public void CheckStream(HttpRequest request, DirectLineToken token)
    {
        CheckTrusted(request, token);
        if (token.TrustedOrigins.Count == 0 && OriginOf(request) is { } origin && !IsOfThisSite(origin, request.Host) && !IsAllowed(origin))
            throw DirectLineException.NotAuthorized("Pages of this origin may not open the stream.");
    }

    private bool IsAllowed(string text) =>
        WebOrigin.Parse(text) is { } origin && (_allowed.Contains(origin) || (environment.IsDevelopment() && WebOrigin.IsLoopback(origin)));

    // A proxy may have taken off the encryption, so that the scheme says nothing.
    private bool IsOfThisSite(string text, HostString host) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && (origin.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase) || origin.Authority == address.Base?.Authority);

    private static string? OriginOf(HttpRequest request) => request.Headers.Origin.Count == 0 ? null : request.Headers.Origin.ToString();
}
