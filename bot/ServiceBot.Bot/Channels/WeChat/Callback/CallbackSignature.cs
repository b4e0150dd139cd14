using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>How WeChat proves that a call is its own (B1, B2): SHA-1 over its parts, sorted by byte order and joined, in lower-case hex.</summary>
internal static class CallbackSignature
{
    /// <param name="encrypted">For <c>msg_signature</c>; null for <c>signature</c>, which covers nothing of the body.</param>
    [SuppressMessage("Security", "CA5350", Justification = "The protocol prescribes SHA-1.")]
    public static string Compute(string token, string timestamp, string nonce, string? encrypted)
    {
        string[] parts = encrypted is null ? [token, timestamp, nonce] : [token, timestamp, nonce, encrypted];
        Array.Sort(parts, StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
    }

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string? given, string computed) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(computed));
}
