namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>How bodies come (B2).</summary>
internal enum CallbackMode
{
    /// <summary>明文模式: only the plain fields are read, even when an encrypted copy comes along.</summary>
    Plain,

    /// <summary>兼容模式: of a body with an encrypted copy only that is read.</summary>
    Compatible,

    /// <summary>安全模式: plain bodies are refused.</summary>
    Safe,
}
