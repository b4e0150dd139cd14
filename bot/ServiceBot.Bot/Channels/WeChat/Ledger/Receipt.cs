using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>What the ledger says to a delivery.</summary>
/// <param name="Delivery">As it is now.</param>
/// <param name="Turn">The recorded activity, with the text as it came, when the turn is this instance's to compute; null when it is not.</param>
/// <param name="IsRepeat">Whether the message had been delivered before.</param>
internal sealed record Receipt(Delivery Delivery, RecordedActivity? Turn, bool IsRepeat);
