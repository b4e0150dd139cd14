using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>How a turn was committed.</summary>
/// <param name="Replies">As they were recorded.</param>
/// <param name="Delivery">As it is with that.</param>
internal sealed record TurnEnd(IReadOnlyList<RecordedActivity> Replies, Delivery Delivery);
