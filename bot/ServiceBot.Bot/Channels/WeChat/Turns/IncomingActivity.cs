using System.Text.Json;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Menu;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What WeChat delivers (B3) as activities.</summary>
internal static class IncomingActivity
{
    /// <summary>Comes as a text when somebody sends a sticker, or what else the account cannot receive.</summary>
    private const string NotSupported = "收到不支持的消息类型";

    private const string SceneMark = "qrscene_";

    /// <summary>The name of the event a tap on the menu becomes; its value is the button's key.</summary>
    public const string MenuEvent = "wechat/menu";

    /// <summary>The kind of attachment a recording becomes.</summary>
    public const string Voice = "audio/*";

    /// <summary>A person stops following. WeChat takes no reply.</summary>
    public static bool IsGoodbye(InboundMessage message) => IsEvent(message, "unsubscribe");

    /// <returns>Null for what needs no reply and leaves no trace: reports of the place, opened links, events nobody knows.</returns>
    /// <param name="person">As <see cref="PersonIds"/> names them.</param>
    public static Activity? Of(InboundMessage message, string person)
    {
        var said = message.MsgType switch
        {
            "text" when message.Content?.Contains(NotSupported, StringComparison.Ordinal) == true => File("application/octet-stream"),
            "text" => new Activity { Type = ActivityTypes.Message, Text = message.Content ?? "" },
            "voice" when !string.IsNullOrWhiteSpace(message.Recognition) => new Activity { Type = ActivityTypes.Message, Text = message.Recognition },
            "voice" => File(Voice),
            "image" => File("image/*"),
            "video" or "shortvideo" => File("video/*"),
            "location" => File("application/geo+json"),
            "link" => File("text/html"),
            "file" => File("application/octet-stream"),
            "event" when IsEvent(message, "subscribe") || IsEvent(message, "SCAN") => new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                MembersAdded = [new ChannelAccount { Id = person, Role = Roles.User }],
                ChannelData = SceneOf(message.EventKey) is { Length: > 0 } scene ? JsonSerializer.SerializeToElement(new Followed(scene), ActivityJson.Options) : null,
            },
            "event" when IsEvent(message, "CLICK") && message.EventKey is MenuKeys.CommonQuestions or MenuKeys.Person => new Activity { Type = ActivityTypes.Event, Name = MenuEvent, Value = JsonSerializer.SerializeToElement(message.EventKey) },
            _ => null,
        };
        return said is null ? null : said with
        {
            ChannelId = message.Account == WeChatAccountKind.WeCom ? ChannelIds.WeCom : ChannelIds.WeChat,
            From = new ChannelAccount { Id = person, Role = Roles.User },
            Recipient = BotAccount.Ours,
            Conversation = new ConversationAccount { Id = person },
        };
    }

    /// <summary>What was heard in a recording; null when it was none, or nothing was heard.</summary>
    public static string? HeardIn(InboundMessage message) => message.MsgType == "voice" && !string.IsNullOrWhiteSpace(message.Recognition) ? message.Recognition : null;

    // Neither the file's address nor the place is kept.
    private static Activity File(string contentType) => new() { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = contentType }] };

    private static bool IsEvent(InboundMessage message, string name) => message.MsgType == "event" && string.Equals(message.Event, name, StringComparison.OrdinalIgnoreCase);

    private static string? SceneOf(string? eventKey) => eventKey?.StartsWith(SceneMark, StringComparison.Ordinal) == true ? eventKey[SceneMark.Length..] : eventKey;

    private sealed record Followed(string Scene);
}
