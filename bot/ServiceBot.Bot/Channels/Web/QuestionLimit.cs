using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>How many questions a minute one address may ask.</summary>
internal static class QuestionLimit
{
    public const string Policy = "questions";

    private const int Ipv6NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static RateLimitPartition<string> PartitionOf(HttpContext context, LimitsOptions limits) => PartitionOf(context, limits, limits.QuestionsPerMinute, Window);

    /// <summary>So many calls of another kind from one address within a time.</summary>
    public static RateLimitPartition<string> PartitionOf(HttpContext context, LimitsOptions limits, int permits, TimeSpan window)
    {
        var address = context.Connection.RemoteIpAddress;
        return IsLocal(address) && !limits.ApplyToLoopback
            ? RateLimitPartition.GetNoLimiter("local")
            : RateLimitPartition.GetFixedWindowLimiter(KeyOf(address), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });
    }

    /// <summary>Address, scheme and host sent along are believed from the proxies named only. Not for use with none named: the framework would then believe everyone.</summary>
    public static ForwardedHeadersOptions ForwardedFrom(LimitsOptions limits)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in limits.TrustedProxies)
        {
            if (AddressesAttribute.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
        }

        return options;
    }

    // Without an address the caller came by a socket file or in process: from the machine itself.
    private static bool IsLocal(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static string KeyOf(IPAddress? address)
    {
        if (address is null)
            return "local";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6NetworkBytes))
            : address.ToString();
    }
}
