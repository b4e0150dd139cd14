using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Writes passive replies (B4), in the form and under the key of what they answer.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ReplyWriter(CallbackAccount account, TimeProvider clock)
{
    /// <returns>The body and its form. The same delivery and text give the same message, byte for byte; an envelope around it is new each time.</returns>
    public (string Body, CallbackFormat Format) Write(ReceivedCallback received, PassiveText reply)
    {
        var message = MessageOf(received, reply);
        return received.Envelope is { } envelope ? (Seal(message, envelope), envelope.Format) : (message, received.Format);
    }

    private static string MessageOf(ReceivedCallback received, PassiveText reply)
    {
        var (to, from, text) = (received.Message.FromUserName, received.Message.ToUserName, CleanText.Of(reply.Text));
        return received.Format == CallbackFormat.Json
            ? JsonSerializer.Serialize(new JsonReply(to, from, reply.CreateTime, "text", text), RealCharacters.Options)
            : $"<xml><ToUserName>{Cdata(to)}</ToUserName><FromUserName>{Cdata(from)}</FromUserName><CreateTime>{reply.CreateTime}</CreateTime>"
                + $"<MsgType>{Cdata("text")}</MsgType><Content>{Cdata(text)}</Content></xml>";
    }

    /// <summary>The signature is over the reply's own values.</summary>
    private string Seal(string message, ReceivedEnvelope envelope)
    {
        var encrypted = envelope.Cipher.Encrypt(message, RandomNumberGenerator.GetBytes(MessageCipher.RandomBytes));
        var (now, nonce) = (clock.GetUtcNow().ToUnixTimeSeconds(), envelope.Nonce);
        var signature = CallbackSignature.Compute(account.Token, $"{now}", nonce, encrypted);
        return envelope.Format == CallbackFormat.Json
            ? JsonSerializer.Serialize(new JsonEnvelope(encrypted, signature, now, nonce), RealCharacters.Options)
            : $"<xml><Encrypt>{Cdata(encrypted)}</Encrypt><MsgSignature>{Cdata(signature)}</MsgSignature><TimeStamp>{now}</TimeStamp><Nonce>{Cdata(nonce)}</Nonce></xml>";
    }

    private static string Cdata(string text) => $"<![CDATA[{CleanText.Of(text).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";

    private sealed record JsonReply(string ToUserName, string FromUserName, long CreateTime, string MsgType, string Content);

    private sealed record JsonEnvelope(string Encrypt, string MsgSignature, [property: JsonPropertyName("TimeStamp")] long Timestamp, string Nonce);
}
