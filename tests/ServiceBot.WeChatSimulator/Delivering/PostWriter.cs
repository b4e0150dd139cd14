using System.Globalization;
using System.Security.Cryptography;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Delivering;

/// <summary>Writes deliveries as the account's console is set: query, signatures, body. Each one has its own time, nonce and ciphertext.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PostWriter(Account account, TimeProvider clock)
{
    private readonly MessageSeal? _key = account.EncodingAesKey is { } key ? new MessageSeal(key, account.AppId) : null;

    /// <summary>The key messages are sealed with; null when the account has none.</summary>
    public MessageSeal? Key => _key;

    /// <exception cref="InvalidOperationException">The mode needs a key and the account has none.</exception>
    public Post Write(ResidentMessage message)
    {
        var plain = MessageBody.Write(message.Fields, account.Format);
        if (account.Mode == AccountMode.Plain)
            return Signed(plain, message.From);
        var sealedMessage = new MessageField("Encrypt", (_key ?? throw new InvalidOperationException($"{account.Mode} without a key")).Seal(plain));
        MessageField[] fields = account.Mode == AccountMode.Safe ? [new("ToUserName", message.To), sealedMessage] : [.. message.Fields, sealedMessage];
        return Signed(MessageBody.Write(fields, account.Format), message.From, sealedMessage.Value);
    }

    /// <summary>Any body with right signatures.</summary>
    /// <param name="encrypt">The ciphertext in it, which <c>msg_signature</c> covers; null: none.</param>
    public Post Signed(byte[] body, string openId, string? encrypt = null)
    {
        var (timestamp, nonce) = (Timestamp(), Nonce());
        var query = $"signature={Signature.Of(account.Token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}&openid={Uri.EscapeDataString(openId)}";
        if (encrypt is not null)
            query += $"&encrypt_type=aes&msg_signature={Signature.Of(account.Token, timestamp, nonce, encrypt)}";
        return new Post(query, body, account.Format == BodyFormat.Json ? "application/json" : "text/xml");
    }

    /// <summary>The query of the check of the server's URL, which is plain in every mode.</summary>
    public string UrlCheck(string echo)
    {
        var (timestamp, nonce) = (Timestamp(), Nonce());
        return $"signature={Signature.Of(account.Token, timestamp, nonce)}&echostr={echo}&timestamp={timestamp}&nonce={nonce}";
    }

    private static string Nonce() => RandomNumberGenerator.GetInt32(100_000_000, int.MaxValue).ToString(CultureInfo.InvariantCulture);

    private string Timestamp() => clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
