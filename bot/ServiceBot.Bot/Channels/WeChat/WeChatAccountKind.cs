namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>The two kinds of account that speak the same callback.</summary>
internal enum WeChatAccountKind
{
    /// <summary>公众号: channel <c>wechat</c>.</summary>
    OfficialAccount,

    /// <summary>企业微信, an own app: channel <c>wecom</c>. Its bodies are always encrypted (B10).</summary>
    WeCom,
}
