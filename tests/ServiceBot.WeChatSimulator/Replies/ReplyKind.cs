namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>What WeChat makes of a reply.</summary>
internal enum ReplyKind
{
    /// <summary><c>success</c> or an empty body: the resident sees nothing.</summary>
    Nothing,
    Text,
    News,

    /// <summary>A picture, voice, video, music, or the hand-over to customer service.</summary>
    Other,

    /// <summary>The resident sees the fault notice.</summary>
    Notice,
}
