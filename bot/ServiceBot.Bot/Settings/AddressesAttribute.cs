using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ServiceBot.Bot.Settings;

/// <summary>Each entry is an IP address or a network in CIDR form.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressesAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is string[] entries && entries.All(entry => TryParse(entry, out _));

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
}
