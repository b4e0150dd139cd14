using System.Globalization;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>Makes a message of a body's fields (B3).</summary>
internal static class MessageReader
{
    /// <summary>The field that names the sender.</summary>
    public const string PersonField = "FromUserName";

    private const int MostIdLength = 256;
    private static readonly long MostTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <exception cref="CallbackRefusedException">400: a field that every message has is missing or wrong.</exception>
    public static InboundMessage Read(IReadOnlyDictionary<string, string> fields, WeChatAccountKind account) => new()
    {
        Account = account,
        ToUserName = Id(fields, "ToUserName"),
        FromUserName = Id(fields, PersonField),
        CreateTime = Time(fields),
        MsgType = Id(fields, "MsgType"),
        MsgId = Text(fields, "MsgId") is { Length: > 0 } id ? id : null,
        Content = Text(fields, "Content"),
        BizMsgMenuId = Text(fields, "bizmsgmenuid"),
        MediaId = Text(fields, "MediaId"),
        Format = Text(fields, "Format"),
        Recognition = Text(fields, "Recognition"),
        PicUrl = Text(fields, "PicUrl"),
        Event = Text(fields, "Event"),
        EventKey = Text(fields, "EventKey"),
        Ticket = Text(fields, "Ticket"),
        Title = Text(fields, "Title"),
        Description = Text(fields, "Description"),
        Url = Text(fields, "Url"),
        Label = Text(fields, "Label"),
        AgentId = Text(fields, "AgentID"),
        Latitude = Degrees(fields, "Location_X") ?? Degrees(fields, "Latitude"),
        Longitude = Degrees(fields, "Location_Y") ?? Degrees(fields, "Longitude"),
    };

    private static string? Text(IReadOnlyDictionary<string, string> fields, string name) => fields.TryGetValue(name, out var text) ? CleanText.Of(text) : null;

    private static string Id(IReadOnlyDictionary<string, string> fields, string name) =>
        Text(fields, name)?.Trim() is { Length: > 0 and <= MostIdLength } id ? id : throw CallbackRefusedException.Unreadable($"正文里没有合格的 {name}");

    private static long Time(IReadOnlyDictionary<string, string> fields) =>
        long.TryParse(Text(fields, "CreateTime")?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MostTime
            ? seconds : throw CallbackRefusedException.Unreadable("正文里没有合格的 CreateTime");

    private static double? Degrees(IReadOnlyDictionary<string, string> fields, string name) =>
        double.TryParse(Text(fields, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees) ? degrees : null;
}
