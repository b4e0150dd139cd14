using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State;

/// <summary>What a turn leaves behind.</summary>
/// <param name="Conversation">As it is after the turn.</param>
/// <param name="AnsweredActivityId">The recorded activity the turn was about; null when that was not recorded.</param>
/// <param name="Replies">In the order they were said; may be empty.</param>
/// <param name="RecordReplies">Whether the replies join the transcript; not on channels that keep none.</param>
internal sealed record TurnOutcome(Conversation Conversation, string? AnsweredActivityId, IReadOnlyList<Activity> Replies, bool RecordReplies);
