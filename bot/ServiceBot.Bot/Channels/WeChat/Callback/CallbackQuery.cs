using Microsoft.Extensions.Primitives;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>What stands in a callback's address (B1, B2). A parameter that is missing, empty or there twice is null.</summary>
internal sealed record CallbackQuery
{
    /// <summary>Longest parameter that is looked at, in UTF-16 units; WeCom's encrypted <c>echostr</c> has some hundred.</summary>
    public const int MostLength = 1024;

    public string? Signature { get; init; }

    public string? MessageSignature { get; init; }

    public string? Timestamp { get; init; }

    public string? Nonce { get; init; }

    public string? Echo { get; init; }

    /// <summary>Whether the caller says that the body is encrypted.</summary>
    public bool SaysEncrypted { get; init; }

    public static CallbackQuery Of(IQueryCollection query) => new()
    {
        Signature = One(query["signature"]),
        MessageSignature = One(query["msg_signature"]),
        Timestamp = One(query["timestamp"]),
        Nonce = One(query["nonce"]),
        Echo = One(query["echostr"]),
        SaysEncrypted = One(query["encrypt_type"]) == "aes",
    };

    private static string? One(StringValues values) => values is [{ Length: > 0 and <= MostLength } value] ? value : null;
}
