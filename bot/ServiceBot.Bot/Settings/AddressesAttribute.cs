using System.Net;

namespace ServiceBot.Bot.Settings;

/// <summary>Each entry is an IP address or a network in CIDR form.</summary>
internal sealed class AddressesAttribute() : EntriesAttribute("IP 地址或网段", "10.0.0.0/8")
{
    /// <summary>An address alone is the network of that one address.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    protected override bool IsEntry(string entry) => TryParse(entry, out _);
}
