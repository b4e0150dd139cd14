using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Addresses as the client sees them: the public one, else the one it used.</summary>
internal static class StreamAddress
{
    /// <summary>Scheme and host the client reached the service by; null when it did not say.</summary>
    public static Uri? ReachedBy(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}", UriKind.Absolute, out var address) ? address : null;

    /// <summary>Absolute address of a conversation's stream (A3).</summary>
    /// <param name="token">Good for the stream; only letters, digits and <c>-_.</c>.</param>
    /// <exception cref="DirectLineException">400: nobody has said what the service is called.</exception>
    public static string Of(HttpRequest request, PublicAddress address, string conversationId, string token)
    {
        if (address.Base is null && ReachedBy(request) is null)
            throw DirectLineException.BadArgument("The header 'Host' is needed.");
        var url = address.UrlOf($"/v3/directline/conversations/{conversationId}/stream?t={token}", ReachedBy(request));

        return ForStream(url);
    }

    /// <summary>Origin of the streams, for a page's policy; empty when nobody has said what the service is called.</summary>
    public static string OriginOf(HttpRequest request, PublicAddress address) =>
        (address.Base ?? ReachedBy(request)) is { } reached ? ForStream(reached.GetLeftPart(UriPartial.Authority)) : "";

    // http becomes ws, https becomes wss.
    private static string ForStream(string url) => $"ws{url["http".Length..]}";
}
