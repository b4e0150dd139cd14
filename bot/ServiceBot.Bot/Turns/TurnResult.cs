using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Turns;

/// <summary>How a turn ended.</summary>
/// <param name="Conversation">As it is now; null when nothing is kept of the turn.</param>
/// <param name="Answer">The answer, an error too; null when the activity was no question.</param>
/// <param name="InvokeResponse">Of an invoke activity only.</param>
/// <param name="Replies">What was said, in order, as it was delivered; empty when the activity had been answered before.</param>
internal sealed record TurnResult(Conversation? Conversation, Answer? Answer, InvokeResponse? InvokeResponse, IReadOnlyList<RecordedActivity> Replies);
