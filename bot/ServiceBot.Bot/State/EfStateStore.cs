using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.State;

/// <summary>The state in a database, SQLite or PostgreSQL. <see cref="StartState"/> must have opened it.</summary>
/// <remarks>
/// Writes go through one <see cref="WriteQueue"/>, reads past it. Durable means: what was returned outlives the death of this program at any moment; on
/// PostgreSQL, and on SQLite too (<see cref="SqlitePragmas"/>), also a power cut, where the disk keeps what it says it keeps.
/// </remarks>
internal sealed class EfStateStore : IStateStore, IAsyncDisposable
{
    /// <summary>Rows of one delete: writes of turns come in between.</summary>
    public const int ForgottenAtOnce = 500;

    private readonly IStateDatabase _database;
    private readonly StateQueries _queries = new();
    private readonly PooledDbContextFactory<StateContext> _contexts;
    private readonly WriteQueue _writes;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _mostIdle;

    public EfStateStore(IStateDatabase database, StateOptions options, LimitsOptions limits, TimeProvider clock)
    {
        _mostIdle = TimeSpan.FromMinutes(limits.ConversationIdleMinutes);
        _clock = clock;
        _database = database;
        _contexts = new PooledDbContextFactory<StateContext>(database.Options);
        _writes = new WriteQueue(_contexts, database, _queries, options, clock);
    }

    public async Task<Conversation?> FindAsync(string channelId, string conversationId, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var forgotten = (_clock.GetUtcNow() - _mostIdle).ToUnixTimeMilliseconds();
        var row = await QueryAsync((context, queries) => queries.Find(context, channelId, conversationId));
        return row is null || row.UsedAt <= forgotten ? null : new Conversation(row.ChannelId, row.Id)
        {
            UserId = row.UserId,
            Street = row.Street,
            State = ConversationStateJson.Read(row.State).State,
            CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.CreatedAt),
            LastUsedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.UsedAt),
        };
    }

    public Task<bool> BeginAsync(Conversation conversation, CancellationToken cancellation) =>
        _writes.WriteAsync(new BeginWrite(conversation, cancellation));

    public Task<IReadOnlyList<RecordedActivity>?> RecordAsync(
        string channelId, string conversationId, IReadOnlyList<Activities.Activity> activities, CancellationToken cancellation) =>
        _writes.WriteAsync(new RecordWrite(channelId, conversationId, [.. activities.Select(ActivityToRecord.Of)], cancellation));

    public Task<IReadOnlyList<RecordedActivity>?> CommitAsync(TurnOutcome outcome, CancellationToken cancellation)
    {
        long? answered = null;
        if (outcome.AnsweredActivityId is { } id)
        {
            if (SequenceOf(outcome.Conversation.Id, id) is not { } sequence)
                return Task.FromResult<IReadOnlyList<RecordedActivity>?>(null);
            answered = sequence;
        }

        var replies = outcome.RecordReplies ? outcome.Replies : [];
        return _writes.WriteAsync(new CommitWrite(outcome.Conversation, answered, [.. replies.Select(ActivityToRecord.Of)], cancellation));
    }

    public Task<IReadOnlyList<RecordedActivity>> ReadAsync(string channelId, string conversationId, long after, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return QueryAsync((context, queries) => ReadAsync(queries.Read(context, channelId, conversationId, after, limit), cancellation));
    }

    public Task<IReadOnlyList<RecordedActivity>> UnansweredAsync(string channelId, CancellationToken cancellation) => QueryAsync((context, _) => ReadAsync(
        context.Activities.Where(row => row.AwaitsAnswer && row.ChannelId == channelId).OrderBy(row => row.ConversationId).ThenBy(row => row.Sequence).AsAsyncEnumerable(),
        cancellation));

    public async Task<byte[]> KeyAsync(string name, int bytes, CancellationToken cancellation) =>
        await QueryAsync((context, _) => context.Keys.Where(key => key.Name == name).Select(key => key.Bytes).SingleOrDefaultAsync(cancellation))
        ?? await _writes.WriteAsync(new KeyWrite(name, RandomNumberGenerator.GetBytes(bytes), cancellation));

    public async Task<int> ForgetAsync(DateTimeOffset unusedSince, DateTimeOffset recordedBefore, CancellationToken cancellation)
    {
        var conversations = await ForgetAsync(_database.ForgetConversations, unusedSince, cancellation);
        await ForgetAsync(_database.ForgetActivities, recordedBefore, cancellation);
        await WipeAsync(cancellation);
        return conversations;
    }

    public async Task<int> ForgetBeyondAsync(int most, CancellationToken cancellation)
    {
        var firstBeyond = await QueryAsync((context, _) => context.Conversations
            .OrderByDescending(conversation => conversation.UsedAt).Skip(most).Select(conversation => (long?)conversation.UsedAt)
            .FirstOrDefaultAsync(cancellation));
        return firstBeyond is not { } used ? 0
            : await ForgetAsync(_database.ForgetConversations, DateTimeOffset.FromUnixTimeMilliseconds(used + 1), cancellation);
    }

    public async Task<int> ForgetUserAsync(string channelId, string userId, CancellationToken cancellation)
    {
        var forgotten = await _writes.WriteAsync(
            new ForgetWrite("DELETE FROM conversation WHERE user_id = {0} AND channel_id = {1}", [userId, channelId], cancellation));
        await WipeAsync(cancellation);
        return forgotten;
    }

    /// <summary>
    /// Does what every turn does with the database, and takes it back: one that cannot be written is found out before anybody asks, and nobody waits for the
    /// statements to be prepared.
    /// </summary>
    /// <exception cref="CannotStartException">The database does not let itself be written.</exception>
    public async Task RehearseAsync()
    {
        var conversation = Rehearsed.Conversation();
        await RehearseAsync(
        [
            new BeginWrite(conversation, CancellationToken.None),
            new RecordWrite(conversation.ChannelId, conversation.Id, [ActivityToRecord.Of(Rehearsed.Question(conversation))], CancellationToken.None),
            new CommitWrite(conversation, answered: 1, [ActivityToRecord.Of(Rehearsed.Answer)], CancellationToken.None),
        ]);
        await FindAsync(conversation.ChannelId, conversation.Id, CancellationToken.None);
        await ReadAsync(conversation.ChannelId, conversation.Id, after: 0, limit: 1, CancellationToken.None);
    }

    /// <summary>Does writes, in this order, and takes them back.</summary>
    /// <exception cref="CannotStartException">The database does not let itself be written.</exception>
    public async Task RehearseAsync(IEnumerable<PendingWrite> writes)
    {
        try
        {
            await _writes.RehearseAsync(writes);
        }
        catch (Exception exception) when (_database.Explain(exception.GetBaseException()) is { } fault)
        {
            throw fault;
        }
    }

    /// <summary>Writes what another part of the service keeps in the same database, in the same queue.</summary>
    /// <inheritdoc cref="WriteQueue.WriteAsync{T}"/>
    public Task<T> WriteAsync<T>(PendingWrite<T> write) => _writes.WriteAsync(write);

    /// <summary>Reads; another part of the service reads so what it keeps in the same database. The context does not track.</summary>
    /// <exception cref="StateException">It could not be read.</exception>
    public async Task<T> QueryAsync<T>(Func<StateContext, StateQueries, Task<T>> query)
    {
        try
        {
            await using var context = _contexts.CreateDbContext();
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            return await query(context, _queries);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new StateException($"没有读到 {_database.Name} 里的内容：{exception.GetBaseException().Message}", exception);
        }
    }

    /// <summary>The sequence number in the id of a recorded activity; null when the id is none of this conversation's.</summary>
    public static long? SequenceOf(string conversationId, string activityId) =>
        activityId.Length > conversationId.Length + 1
        && long.TryParse(activityId.AsSpan(conversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        && RecordedActivity.IdOf(conversationId, sequence) == activityId ? sequence : null;

    /// <summary>Writes what waits, then closes.</summary>
    public ValueTask DisposeAsync() => _writes.DisposeAsync();

    private async Task<int> ForgetAsync(string statement, DateTimeOffset before, CancellationToken cancellation)
    {
        var forgotten = 0;
        int last;
        do
        {
            last = await _writes.WriteAsync(new ForgetWrite(statement, [before.ToUnixTimeMilliseconds(), ForgottenAtOnce], cancellation));
            forgotten += last;
        }
        while (last == ForgottenAtOnce);
        return forgotten;
    }

    /// <summary>Wipes what has been deleted from the database's files, too.</summary>
    /// <exception cref="StateException">It did not go; what is deleted stays deleted, and the next look of <see cref="RetentionJob"/> tries again.</exception>
    public async Task WipeAsync(CancellationToken cancellation)
    {
        try
        {
            await _database.WipeAsync(cancellation);
        }
        catch (DbException exception)
        {
            throw new StateException($"{_database.Name} 里删掉的内容没有清干净：{exception.Message}", exception);
        }
    }

    private static async Task<IReadOnlyList<RecordedActivity>> ReadAsync(IAsyncEnumerable<ActivityRow> rows, CancellationToken cancellation)
    {
        var activities = new List<RecordedActivity>();
        await foreach (var row in rows.WithCancellation(cancellation))
            activities.Add(StoredActivity.Read(row.ConversationId, row.Sequence, row.RecordedAt, row.Json));
        return activities;
    }
}
