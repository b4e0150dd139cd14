namespace ServiceBot.WeChatSimulator.Api;

/// <summary>What a follower did, as far as it counts for customer messages.</summary>
internal enum Interaction
{
    /// <summary>Wrote a message: five customer messages within 48 hours.</summary>
    Message,

    /// <summary>Followed, scanned or tapped the menu: three within a minute.</summary>
    BriefEvent,

    /// <summary>Ceased to follow: none.</summary>
    Unsubscribe,
}
