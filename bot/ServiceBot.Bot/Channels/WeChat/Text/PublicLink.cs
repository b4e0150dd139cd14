using System.Net;
using System.Net.Sockets;

namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>Tells whether a link can be opened on somebody's telephone.</summary>
internal static class PublicLink
{
    /// <param name="url">Absolute, or a path alone.</param>
    public static bool CanBeOpened(string url)
    {
        if (url.StartsWith('/') || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return false;
        return IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var ip) ? IsPublic(ip) : address.IdnHost.Contains('.', StringComparison.Ordinal);
    }

    // RFC 1918, 3927, 4193 and 4291.
    private static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
            return false;
        if (address.AddressFamily != AddressFamily.InterNetwork)
            return true;
        return address.GetAddressBytes() is not ([0 or 10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..]);
    }
}
