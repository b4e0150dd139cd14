namespace ServiceBot.Bot.Channels;

/// <summary>The address a caller used.</summary>
internal static class RequestAddress
{
    /// <summary>Scheme, host and path base; null when the caller did not say.</summary>
    public static Uri? ReachedBy(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}", UriKind.Absolute, out var address) ? address : null;
}
