using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What makes two deliveries the same message (B4): its number; of an event, whose it is, when, and which.</summary>
internal static class MessageKey
{
    /// <param name="person">As <see cref="PersonIds"/> names them; the key cannot be guessed without.</param>
    /// <returns>43 characters of base64url.</returns>
    public static string Of(InboundMessage message, string person)
    {
        var what = message.MsgId is { Length: > 0 } id
            ? $"message\n{id}"
            : $"event\n{message.CreateTime.ToString(CultureInfo.InvariantCulture)}\n{message.MsgType}\n{message.Event}\n{message.EventKey}";
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{person}\n{what}")));
    }
}
