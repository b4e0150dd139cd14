using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>A store whose loading or committing fails while a test wants it to.</summary>
internal sealed class BrokenStore(IStateStore whole) : IStateStore
{
    public bool FailsToFind { get; set; }

    public bool FailsToCommit { get; set; }

    public bool FailsToRecord { get; set; }

    public Task<Conversation?> FindAsync(string channelId, string conversationId, CancellationToken cancellation) =>
        FailsToFind ? throw new IOException("disk") : whole.FindAsync(channelId, conversationId, cancellation);

    public Task<IReadOnlyList<RecordedActivity>?> CommitAsync(TurnOutcome outcome, CancellationToken cancellation) =>
        FailsToCommit ? throw new IOException("disk") : whole.CommitAsync(outcome, cancellation);

    public Task<bool> BeginAsync(Conversation conversation, CancellationToken cancellation) => whole.BeginAsync(conversation, cancellation);

    public Task<IReadOnlyList<RecordedActivity>?> RecordAsync(string channelId, string conversationId, IReadOnlyList<Activity> activities, CancellationToken cancellation) =>
        FailsToRecord ? throw new StateException("disk") : whole.RecordAsync(channelId, conversationId, activities, cancellation);

    public Task<IReadOnlyList<RecordedActivity>> ReadAsync(string channelId, string conversationId, long after, int limit, CancellationToken cancellation) =>
        whole.ReadAsync(channelId, conversationId, after, limit, cancellation);

    public Task<IReadOnlyList<RecordedActivity>> UnansweredAsync(string channelId, CancellationToken cancellation) => whole.UnansweredAsync(channelId, cancellation);

    public Task<byte[]> KeyAsync(string name, int bytes, CancellationToken cancellation) => whole.KeyAsync(name, bytes, cancellation);

    public Task<int> ForgetBeyondAsync(int most, CancellationToken cancellation) => whole.ForgetBeyondAsync(most, cancellation);

    public Task<int> ForgetAsync(DateTimeOffset unusedSince, DateTimeOffset recordedBefore, CancellationToken cancellation) => whole.ForgetAsync(unusedSince, recordedBefore, cancellation);

    public Task<int> ForgetUserAsync(string channelId, string userId, CancellationToken cancellation) => whole.ForgetUserAsync(channelId, userId, cancellation);
}
