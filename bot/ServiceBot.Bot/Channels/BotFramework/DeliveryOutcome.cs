using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>What the response to a delivery tells.</summary>
/// <param name="Replies">For <c>expectReplies</c>; empty otherwise.</param>
/// <param name="InvokeResponse">For an invoke; null otherwise.</param>
/// <param name="HasFailed">Whether there was something to say and none of it arrived.</param>
internal sealed record DeliveryOutcome(IReadOnlyList<Activity> Replies, InvokeResponse? InvokeResponse, bool HasFailed);
