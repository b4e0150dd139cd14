namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Checks the calls to one account's address, and reads them (B1, B2, B10).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CallbackReader(CallbackAccount account, TimeProvider clock)
{
    private const string EncryptField = "Encrypt";
    private const string WrongSignature = "签名不对。请核对控制台里的令牌（Token）";
    private const string NotEncrypted = "消息没有加密，而这里要求加密。请把控制台里的加密方式改成安全模式，或改 WeChat__Mode";
    private const string NotReadable = "消息是加密的，而这里只读明文。请设 WeChat__EncodingAESKey 和 WeChat__AppId，或把控制台里的加密方式改成明文模式";

    /// <summary>The text that proves to WeChat that the address is ours.</summary>
    /// <exception cref="CallbackRefusedException">403: not WeChat's; 400: nothing to return.</exception>
    public string EchoOf(CallbackQuery query)
    {
        if (account.Kind != WeChatAccountKind.WeCom)
        {
            CheckSignature(query, query.Signature, encrypted: null);
            return query.Echo ?? throw CallbackRefusedException.Unreadable("没有 echostr");
        }

        // A plus sign that was not escaped arrives as a space, which Base64 has not.
        var encrypted = query.Echo?.Replace(' ', '+') ?? throw CallbackRefusedException.Forbidden("没有 echostr");
        CheckSignature(query, query.MessageSignature, encrypted);
        return Decrypt(encrypted).Message;
    }

    /// <summary>Checks what can be checked without the body: of a plain one that it is WeChat's, of an encrypted one only its time.</summary>
    /// <exception cref="CallbackRefusedException">403: not WeChat's, or old.</exception>
    public void CheckBeforeBody(CallbackQuery query)
    {
        if (IsEncrypted(query))
            CheckFresh(query, query.MessageSignature);
        else
            CheckSignature(query, query.Signature, encrypted: null);
    }

    /// <param name="format">Form of the body, <see cref="BodyFormat"/>.</param>
    /// <exception cref="CallbackRefusedException">400: it cannot be read; 403: not WeChat's, for another account, or old.</exception>
    public ReceivedCallback Read(CallbackQuery query, ReadOnlySpan<byte> body, CallbackFormat format)
    {
        var text = BodyFields.TextOf(body);
        var bodyFormat = format == CallbackFormat.Json ? BodyFields.FormatOf(text) : CallbackFormat.Xml;
        var fields = BodyFields.Read(text, bodyFormat);
        if (!IsEncrypted(query))
        {
            if (account.Mode != CallbackMode.Plain && fields.ContainsKey(EncryptField))
                throw CallbackRefusedException.Forbidden("加密的消息没有 msg_signature");
            if (fields.ContainsKey(EncryptField) && !fields.ContainsKey(MessageReader.PersonField))
                throw CallbackRefusedException.Unreadable(NotReadable);
            return new ReceivedCallback(MessageReader.Read(fields, account.Kind), bodyFormat, Envelope: null);
        }

        // Of a body with a plain copy only what is signed is looked at.
        var encrypted = fields.GetValueOrDefault(EncryptField) ?? throw CallbackRefusedException.Unreadable("正文里没有 Encrypt");
        CheckSignature(query, query.MessageSignature, encrypted);
        var (message, cipher) = Decrypt(encrypted);
        var messageFormat = BodyFields.FormatOf(message);
        var received = MessageReader.Read(BodyFields.Read(message, messageFormat), account.Kind);
        return new ReceivedCallback(received, messageFormat, new ReceivedEnvelope(cipher, bodyFormat, query.Nonce!));
    }

    private bool IsEncrypted(CallbackQuery query) => account.Mode switch
    {
        CallbackMode.Safe => true,
        CallbackMode.Compatible => query.SaysEncrypted || query.MessageSignature is not null,
        _ => false,
    };

    private void CheckSignature(CallbackQuery query, string? given, string? encrypted)
    {
        CheckFresh(query, given);
        if (!CallbackSignature.Matches(given, CallbackSignature.Compute(account.Token, query.Timestamp!, query.Nonce!, encrypted)))
            throw CallbackRefusedException.Forbidden(WrongSignature);
    }

    private void CheckFresh(CallbackQuery query, string? given)
    {
        if (given is null && query.Signature is not null && account.Mode == CallbackMode.Safe)
            throw CallbackRefusedException.Forbidden(NotEncrypted);
        if (given is null || query.Timestamp is not { } timestamp || query.Nonce is null)
            throw CallbackRefusedException.Forbidden("没有签名");
        if (!ReplayWindow.Holds(timestamp, clock))
            throw CallbackRefusedException.Forbidden($"时间戳离现在超过 {ReplayWindow.Most.TotalMinutes} 分钟。如果都这样，请校准服务器的时钟");
    }

    private (string Message, MessageCipher Cipher) Decrypt(string encrypted)
    {
        var fault = DecryptFault.Unreadable;
        foreach (var cipher in account.Ciphers)
        {
            var (message, found) = cipher.Decrypt(encrypted);
            if (message is not null)
                return (message, cipher);
            if (found == DecryptFault.OtherAccount)
                fault = found;
        }

        throw CallbackRefusedException.Forbidden(fault == DecryptFault.OtherAccount
            ? "消息是发给别的账号的。请核对 AppID（企业微信：CorpId）" : "消息解不开。请核对 EncodingAESKey；刚换过密钥的，把旧的写进 WeChat__PreviousEncodingAESKey");
    }
}
