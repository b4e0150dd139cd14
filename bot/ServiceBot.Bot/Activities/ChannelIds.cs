namespace ServiceBot.Bot.Activities;

/// <summary>Names of channels (<see cref="Activity.ChannelId"/>), compared ordinally. A Connector activity brings its own, such as <c>msteams</c>.</summary>
internal static class ChannelIds
{
    public const string DirectLine = "directline";

    /// <summary>The page's form and <c>POST /api/ask</c>; never on the wire.</summary>
    public const string Web = "web";

    public const string Emulator = "emulator";

    /// <summary>WeChat Official Account (公众号).</summary>
    public const string WeChat = "wechat";

    /// <summary>WeCom (企业微信).</summary>
    public const string WeCom = "wecom";
}
