namespace ServiceBot.WeChatSimulator.Wire;

/// <summary>How the account's console is set to deliver messages.</summary>
internal enum AccountMode
{
    /// <summary>明文模式.</summary>
    Plain,

    /// <summary>兼容模式: plain fields and the encrypted copy side by side.</summary>
    Compatible,

    /// <summary>安全模式: the encrypted copy alone.</summary>
    Safe,
}
