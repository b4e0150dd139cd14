using System.Security.Cryptography;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.Support;

/// <summary>Keeps everything in memory only, bounded in number, length and idle time; nothing outlives the process.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MemoryStore(LimitsOptions limits, TimeProvider clock) : IStateStore
{
    /// <summary>Activities kept of one conversation; beyond it the oldest go.</summary>
    public const int MostActivities = 1000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string, string), LinkedListNode<Entry>> _byId = [];
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    // The one idle longest stands first.
    private readonly LinkedList<Entry> _byIdleness = new();
    private readonly TimeSpan _mostIdle = TimeSpan.FromMinutes(limits.ConversationIdleMinutes);

    /// <summary>How many are kept. For tests: that something has been forgotten, or was never kept, shows nowhere else.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                ForgetIdle();
                return _byId.Count;
            }
        }
    }

    public Task<Conversation?> FindAsync(string channelId, string conversationId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(Find(channelId, conversationId)?.Conversation);
    }

    public Task<bool> BeginAsync(Conversation conversation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Find(conversation.ChannelId, conversation.Id) is not null)
                return Task.FromResult(false);
            Begin(conversation);
            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<RecordedActivity>?> RecordAsync(string channelId, string conversationId, IReadOnlyList<Activity> activities, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Find(channelId, conversationId) is not { } entry)
                return Task.FromResult<IReadOnlyList<RecordedActivity>?>(null);
            Touch(entry);
            return Task.FromResult<IReadOnlyList<RecordedActivity>?>(Record(entry, activities));
        }
    }

    public Task<IReadOnlyList<RecordedActivity>?> CommitAsync(TurnOutcome outcome, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var conversation = outcome.Conversation;
            var entry = Find(conversation.ChannelId, conversation.Id);
            if (outcome.AnsweredActivityId is { } answered && entry?.Unanswered.Remove(answered) != true)
                return Task.FromResult<IReadOnlyList<RecordedActivity>?>(null);
            entry ??= Begin(conversation);
            entry.Conversation = entry.Conversation with { UserId = entry.Conversation.UserId ?? conversation.UserId, Street = conversation.Street, State = conversation.State };
            Touch(entry);
            return Task.FromResult<IReadOnlyList<RecordedActivity>?>(outcome.RecordReplies ? Record(entry, outcome.Replies) : []);
        }
    }

    public Task<IReadOnlyList<RecordedActivity>> ReadAsync(string channelId, string conversationId, long after, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var transcript = Find(channelId, conversationId)?.Transcript ?? [];
            return Task.FromResult<IReadOnlyList<RecordedActivity>>(transcript.SkipWhile(recorded => recorded.Sequence <= after).Take(limit).ToList());
        }
    }

    public Task<IReadOnlyList<RecordedActivity>> UnansweredAsync(string channelId, CancellationToken cancellation)
    {
        lock (_lock)
        {
            ForgetIdle();
            return Task.FromResult<IReadOnlyList<RecordedActivity>>(_byIdleness
                .Where(entry => entry.Conversation.ChannelId == channelId)
                .SelectMany(entry => entry.Transcript.Where(recorded => entry.Unanswered.Contains(recorded.Activity.Id!)))
                .ToList());
        }
    }

    public Task<byte[]> KeyAsync(string name, int bytes, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_keys.TryGetValue(name, out var key))
                _keys.Add(name, key = RandomNumberGenerator.GetBytes(bytes));
            return Task.FromResult(key);
        }
    }

    public Task<int> ForgetAsync(DateTimeOffset unusedSince, DateTimeOffset recordedBefore, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var before = _byId.Count;
            while (_byIdleness.First is { } first && first.Value.Conversation.LastUsedAt < unusedSince)
                Forget(first);
            foreach (var entry in _byIdleness)
            {
                foreach (var old in entry.Transcript.TakeWhile(recorded => recorded.Activity.Timestamp < recordedBefore).ToList())
                    ForgetFirst(entry, old);
            }

            return Task.FromResult(before - _byId.Count);
        }
    }

    private Entry? Find(string channelId, string conversationId)
    {
        ForgetIdle();
        return _byId.TryGetValue((channelId, conversationId), out var node) ? node.Value : null;
    }

    private Entry Begin(Conversation conversation)
    {
        while (_byId.Count >= limits.Conversations)
            Forget(_byIdleness.First!);
        var now = clock.GetUtcNow();
        var entry = new Entry { Conversation = conversation with { CreatedAt = now, LastUsedAt = now } };
        _byId.Add(KeyOf(entry), _byIdleness.AddLast(entry));
        return entry;
    }

    public Task<int> ForgetBeyondAsync(int most, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var before = _byId.Count;
            while (_byId.Count > most)
                Forget(_byIdleness.First!);
            return Task.FromResult(before - _byId.Count);
        }
    }

    public Task<int> ForgetUserAsync(string channelId, string userId, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var theirs = _byId.Values.Where(node => node.Value.Conversation is var held && held.ChannelId == channelId && held.UserId == userId).ToList();
            theirs.ForEach(Forget);
            return Task.FromResult(theirs.Count);
        }
    }

    private List<RecordedActivity> Record(Entry entry, IReadOnlyList<Activity> activities)
    {
        var recorded = new List<RecordedActivity>(activities.Count);
        foreach (var activity in activities)
        {
            var now = clock.GetUtcNow();
            entry.LastTimestamp = now < entry.LastTimestamp ? entry.LastTimestamp : now;
            var id = RecordedActivity.IdOf(entry.Conversation.Id, ++entry.LastSequence);
            recorded.Add(new RecordedActivity(entry.LastSequence, activity with { Id = id, Timestamp = entry.LastTimestamp }));
            if (!activity.IsFromBot)
                entry.Unanswered.Add(id);
        }

        foreach (var one in recorded)
            entry.Transcript.Enqueue(one.Activity.IsFromBot ? one : one with { Activity = ActivityMask.Mask(one.Activity) });
        while (entry.Transcript.Count > MostActivities)
            ForgetFirst(entry, entry.Transcript.Peek());
        return recorded;
    }

    private static void ForgetFirst(Entry entry, RecordedActivity first)
    {
        entry.Transcript.Dequeue();
        entry.Unanswered.Remove(first.Activity.Id!);
    }

    private void Touch(Entry entry)
    {
        entry.Conversation = entry.Conversation with { LastUsedAt = clock.GetUtcNow() };
        var node = _byId[KeyOf(entry)];
        _byIdleness.Remove(node);
        _byIdleness.AddLast(node);
    }

    private void ForgetIdle()
    {
        var now = clock.GetUtcNow();
        while (_byIdleness.First is { } first && now - first.Value.Conversation.LastUsedAt >= _mostIdle)
            Forget(first);
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        _byIdleness.Remove(node);
        _byId.Remove(KeyOf(node.Value));
    }

    private static (string, string) KeyOf(Entry entry) => (entry.Conversation.ChannelId, entry.Conversation.Id);

    private sealed class Entry
    {
        public required Conversation Conversation { get; set; }
        public Queue<RecordedActivity> Transcript { get; } = new();
        public HashSet<string> Unanswered { get; } = new(StringComparer.Ordinal);
        public long LastSequence { get; set; }
        public DateTimeOffset LastTimestamp { get; set; }
    }
}
