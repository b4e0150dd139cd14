namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What a bare word asks the channel itself to do.</summary>
internal enum Command
{
    /// <summary>答案: gives an answer that came late.</summary>
    Fetch,

    /// <summary>全文: gives the next part of an answer that was cut.</summary>
    GoOn,

    /// <summary>清除记录: deletes all there is of the person.</summary>
    Wipe,

    /// <summary>找人工: says where people are.</summary>
    Person,
}
