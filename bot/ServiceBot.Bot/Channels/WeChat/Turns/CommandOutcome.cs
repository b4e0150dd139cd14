namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>What is to happen with a turn's end.</summary>
/// <param name="Wipes">Whether all there is of the person is deleted.</param>
/// <param name="Fetched">The key of the delivery whose answer the reply hands over; null for none.</param>
internal readonly record struct CommandOutcome(bool Wipes = false, string? Fetched = null);
