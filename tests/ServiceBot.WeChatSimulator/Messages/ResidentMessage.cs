namespace ServiceBot.WeChatSimulator.Messages;

/// <summary>A message or event as WeChat delivers it: the same elements in each delivery.</summary>
/// <param name="Fields">In WeChat's order.</param>
internal sealed record ResidentMessage(IReadOnlyList<MessageField> Fields)
{
    /// <summary>Events after which only three customer messages within a minute may be sent.</summary>
    private static readonly string[] BriefEvents = ["subscribe", "SCAN", "CLICK"];

    public string To => this["ToUserName"]!;

    /// <summary>The resident's OpenID.</summary>
    public string From => this["FromUserName"]!;

    public string MsgType => this["MsgType"]!;

    public string? Event => this["Event"];

    public bool IsEvent => MsgType == "event";

    /// <summary>Whether it is an event that opens the short window of customer messages.</summary>
    public bool IsBriefEvent => BriefEvents.Contains(Event, StringComparer.Ordinal);

    /// <summary>Whether WeChat shows a reply to it.</summary>
    public bool ShowsReply => Event is not ("unsubscribe" or "VIEW" or "LOCATION");

    /// <summary>The value of an element; null when there is none.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name == name)?.Value;
}
