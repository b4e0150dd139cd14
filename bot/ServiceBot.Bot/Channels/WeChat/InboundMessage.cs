namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>What WeChat delivered, decrypted and checked (B3).</summary>
/// <remarks>Texts as they came, but for characters no text can hold (control characters other than tab and line ends, lone surrogates). A member is null when it did not come.</remarks>
internal sealed record InboundMessage
{
    public required WeChatAccountKind Account { get; init; }

    /// <summary>The account's own id (<c>gh_…</c>; WeCom: the CorpId). 1 to 256 UTF-16 units.</summary>
    public required string ToUserName { get; init; }

    /// <summary>The raw OpenID (WeCom: the member's id), 1 to 256 UTF-16 units: personal data, for memory only.</summary>
    public required string FromUserName { get; init; }

    /// <summary>Seconds since 1970, 0 to the year 9999.</summary>
    public required long CreateTime { get; init; }

    /// <summary><c>text</c>, <c>voice</c>, <c>event</c> …; unknown ones come, too. 1 to 256 UTF-16 units.</summary>
    public required string MsgType { get; init; }

    /// <summary>A 64-bit number, kept as text; events have none.</summary>
    public string? MsgId { get; init; }

    public string? Content { get; init; }

    /// <summary>After a tap on a menu link; sometimes <c>0</c>, sometimes missing (B7).</summary>
    public string? BizMsgMenuId { get; init; }

    public string? MediaId { get; init; }

    /// <summary>Of a recording: <c>amr</c>, <c>speex</c>.</summary>
    public string? Format { get; init; }

    /// <summary>What WeChat heard in a recording; mostly empty since 2023.</summary>
    public string? Recognition { get; init; }

    public string? PicUrl { get; init; }

    /// <summary>Name of the event; letter case is the sender's (<c>CLICK</c>, <c>subscribe</c>).</summary>
    public string? Event { get; init; }

    public string? EventKey { get; init; }

    public string? Ticket { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }

    public string? Label { get; init; }

    /// <summary>WeCom: which of the company's apps was written to.</summary>
    public string? AgentId { get; init; }

    /// <summary>Degrees, of a location message or a location report; null also when it is no finite number.</summary>
    public double? Latitude { get; init; }

    /// <inheritdoc cref="Latitude"/>
    public double? Longitude { get; init; }
}
