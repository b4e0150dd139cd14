namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>Replies that stand in no transcript, because there is none any more. Kept by name.</summary>
internal enum FixedReply
{
    /// <summary>The person had everything deleted.</summary>
    Wiped,
}
