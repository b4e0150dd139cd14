using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>An account as its callback knows it.</summary>
internal sealed class CallbackAccount
{
    private CallbackAccount(WeChatAccountKind kind, string token, CallbackMode mode, CallbackFormat format, IReadOnlyList<MessageCipher> ciphers)
    {
        (Kind, Token, Mode) = (kind, token, mode);
        (Format, Ciphers) = (format, ciphers);
    }

    public WeChatAccountKind Kind { get; }

    public string Token { get; }

    public CallbackMode Mode { get; }

    /// <summary>How bodies are written that do not say it themselves.</summary>
    public CallbackFormat Format { get; }

    /// <summary>The current key's first, then the previous one's; none in plain mode.</summary>
    public IReadOnlyList<MessageCipher> Ciphers { get; }

    /// <summary>Null when the channel is off.</summary>
    public static CallbackAccount? Of(WeChatOptions options)
    {
        if (options.Token is not { } token)
            return null;
        var mode = ModeOf(options);
        string?[] keys = mode == CallbackMode.Plain ? [] : [options.EncodingAESKey, options.PreviousEncodingAESKey];
        return new CallbackAccount(
            WeChatAccountKind.OfficialAccount,
            token,
            mode,
            options.Format == WeChatOptions.Json ? CallbackFormat.Json : CallbackFormat.Xml,
            [.. keys.OfType<string>().Select(key => new MessageCipher(key, options.AppId!))]);
    }

    /// <inheritdoc cref="Of(WeChatOptions)"/>
    public static CallbackAccount? Of(WeComOptions options) => options is { Token: { } token, EncodingAESKey: { } key, CorpId: { } id }
        ? new CallbackAccount(WeChatAccountKind.WeCom, token, CallbackMode.Safe, CallbackFormat.Xml, [new MessageCipher(key, id)]) : null;

    private static CallbackMode ModeOf(WeChatOptions options) => options.Mode switch
    {
        WeChatOptions.Plain => CallbackMode.Plain,
        WeChatOptions.Compatible => CallbackMode.Compatible,
        WeChatOptions.Safe => CallbackMode.Safe,
        _ => options.EncodingAESKey is null ? CallbackMode.Plain : CallbackMode.Safe,
    };
}
