using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>WeChat's signature: SHA-1, in lower-case hex, over the parts joined in byte order (消息推送 → 验证消息来自微信服务器).</summary>
internal static class Signature
{
    /// <param name="parts">Token, timestamp, nonce and, for <c>msg_signature</c>, the ciphertext.</param>
    [SuppressMessage("Security", "CA5350", Justification = "The protocol prescribes SHA-1.")]
    public static string Of(params string[] parts)
    {
        var sorted = new SortedSet<(string Part, int Place)>(
            parts.Select((part, place) => (part, place)),
            Comparer<(string Part, int Place)>.Create((one, other) => string.CompareOrdinal(one.Part, other.Part) is var order and not 0 ? order : one.Place - other.Place));
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(string.Concat(sorted.Select(part => part.Part)))));
    }
}
