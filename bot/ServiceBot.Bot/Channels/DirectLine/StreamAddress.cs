using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Addresses as the client sees them: the public one, else the one it used.</summary>
internal static class StreamAddress
{
    /// <summary>Absolute address of a conversation's stream (A3).</summary>
    /// <param name="token">Good for the stream; only letters, digits and <c>-_.</c>.</param>
    /// <exception cref="DirectLineException">400: nobody has said what the service is called.</exception>
    public static string Of(HttpRequest request, PublicAddress address, string conversationId, string token)
    {
        var reachedBy = RequestAddress.ReachedBy(request);
        if (address.Base is null && reachedBy is null)
            throw DirectLineException.BadArgument("The header 'Host' is needed.");
        return ForStream(address.UrlOf($"/v3/directline/conversations/{conversationId}/stream?t={token}", reachedBy));
    }

    /// <summary>Origin of the streams, for a page's policy; empty when nobody has said what the service is called.</summary>
    public static string OriginOf(HttpRequest request, PublicAddress address) =>
        (address.Base ?? RequestAddress.ReachedBy(request)) is { } reached ? ForStream(reached.GetLeftPart(UriPartial.Authority)) : "";

    // http becomes ws, https becomes wss.
    private static string ForStream(string url) => $"ws{url["http".Length..]}";
}
