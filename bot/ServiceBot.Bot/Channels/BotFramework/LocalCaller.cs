using System.Net;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Tells whether a request comes from the machine itself.</summary>
internal static class LocalCaller
{
    /// <summary>Without an address it came by a socket file or in process. One that was passed on by a proxy comes from elsewhere.</summary>
    public static bool Is(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is var address && (address is null || IPAddress.IsLoopback(address))
            && !request.Headers.ContainsKey("X-Forwarded-For") && !request.Headers.ContainsKey("Forwarded");
}
