namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>How an answer reaches, or is to reach, the person. Kept by name.</summary>
internal enum DeliveryWay
{
    /// <summary>As the reply to the delivery itself.</summary>
    Passive,

    /// <summary>As a customer-service message (B5).</summary>
    CustomerMessage,

    /// <summary>As the reply to the word 答案.</summary>
    Fetched,
}
