using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.State;

/// <summary>What is kept of conversations: their state, and on channels that need one their transcript.</summary>
/// <remarks>
/// Thread-safe. Turns of one conversation are run one after the other by <c>TurnRunner</c>; activities of one conversation may be
/// recorded at the same time from several places. What a method has returned is durable, as far as the store is. Every method throws
/// <see cref="StateException"/> when the store fails.
/// </remarks>
internal interface IStateStore
{
    /// <summary>Null when it is not there, or was forgotten. Looking does not count as use.</summary>
    Task<Conversation?> FindAsync(string channelId, string conversationId, CancellationToken cancellation);

    /// <summary>Keeps a new conversation.</summary>
    /// <returns>False when it is there already; then nothing is changed.</returns>
    Task<bool> BeginAsync(Conversation conversation, CancellationToken cancellation);

    /// <summary>
    /// Adds activities to the transcript. Each gets the next sequence number (from 1), the id of <see cref="RecordedActivity.IdOf"/> and a timestamp
    /// (UTC) that never goes back within the conversation, whatever it had before. One whose sender has the role <c>bot</c> awaits no answer, every other does.
    /// </summary>
    /// <returns>
    /// In the order given, and as they came, so that the sender's own channel may show them so. What is kept of those that are not the bot's is masked
    /// (<see cref="ServiceBot.Answers.Guarding.PersonalData"/>) and without the contents of files, and <see cref="ReadAsync"/> and <see cref="UnansweredAsync"/> give only that.
    /// Null when the conversation is not there.
    /// </returns>
    Task<IReadOnlyList<RecordedActivity>?> RecordAsync(string channelId, string conversationId, IReadOnlyList<Activity> activities, CancellationToken cancellation);

    /// <summary>
    /// Ends a turn, all or nothing: the conversation's street and state are kept, its user when none was known, its replies recorded as <see cref="RecordAsync"/>
    /// does, and the activity marked answered. A conversation that is not there is begun with it when <see cref="TurnOutcome.AnsweredActivityId"/> is null.
    /// </summary>
    /// <returns>The replies recorded, empty when none are to be; null when the activity has been answered already, or is not there: then nothing is changed.</returns>
    Task<IReadOnlyList<RecordedActivity>?> CommitAsync(TurnOutcome outcome, CancellationToken cancellation);

    /// <summary>The transcript from behind a sequence number on, in order; empty when there is nothing more, or no such conversation.</summary>
    /// <param name="after">0 for all.</param>
    /// <param name="limit">Most to return, at least 1.</param>
    Task<IReadOnlyList<RecordedActivity>> ReadAsync(string channelId, string conversationId, long after, int limit, CancellationToken cancellation);

    /// <summary>Recorded activities of a channel that await an answer and have none, each conversation's in order: a start after a crash goes on with them.</summary>
    Task<IReadOnlyList<RecordedActivity>> UnansweredAsync(string channelId, CancellationToken cancellation);

    /// <summary>A key made at random when first asked for, and the same ever after.</summary>
    /// <param name="name">What it is for, such as <c>directline</c>.</param>
    /// <param name="bytes">Its length when it is made.</param>
    Task<byte[]> KeyAsync(string name, int bytes, CancellationToken cancellation);

    /// <summary>Forgets conversations with all that is in them, and of the others the older part of their transcripts.</summary>
    /// <param name="unusedSince">Conversations last used before it go.</param>
    /// <param name="recordedBefore">Activities recorded before it go, answered or not.</param>
    /// <returns>How many conversations were forgotten.</returns>
    Task<int> ForgetAsync(DateTimeOffset unusedSince, DateTimeOffset recordedBefore, CancellationToken cancellation);

    /// <summary>Forgets the conversations last used longest ago, all beyond so many.</summary>
    /// <param name="most">How many stay; of those last used in the same millisecond as the last of them more may go.</param>
    /// <returns>How many conversations were forgotten.</returns>
    Task<int> ForgetBeyondAsync(int most, CancellationToken cancellation);

    /// <summary>Forgets every conversation of one person on one channel, with all that is in them.</summary>
    /// <param name="userId">As <see cref="Conversation.UserId"/>.</param>
    /// <returns>How many conversations were forgotten.</returns>
    Task<int> ForgetUserAsync(string channelId, string userId, CancellationToken cancellation);
}
