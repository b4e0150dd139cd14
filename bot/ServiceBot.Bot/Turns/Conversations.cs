using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Turns;

/// <summary>The conversations going on, in memory only, bounded in number and idle time.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Conversations(LimitsOptions limits, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byId = new(StringComparer.Ordinal);

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

    /// <summary>Null when the id is unknown or its conversation has been forgotten.</summary>
    public Conversation? Find(string? id)
    {
        if (id is null)
            return null;
        lock (_lock)
        {
            ForgetIdle();
            return _byId.TryGetValue(id, out var node) ? Touch(node, node.Value.Conversation).Conversation : null;
        }
    }

    /// <summary>Begins an empty conversation.</summary>
    public Conversation Begin()
    {
        var conversation = new Conversation(RandomId.ForConversation(), null, ConversationState.Empty);
        lock (_lock)
        {
            ForgetIdle();
            while (_byId.Count >= limits.Conversations)
                Forget(_byIdleness.First!);
            _byId.Add(conversation.Id, _byIdleness.AddLast(new Entry(conversation, clock.GetTimestamp())));
        }

        return conversation;
    }

    /// <summary>Keeps the street set and what is known now; nothing when the conversation has been forgotten meanwhile.</summary>
    public void Keep(string id, string? street, ConversationState state)
    {
        lock (_lock)
        {
            if (_byId.TryGetValue(id, out var node))
                Touch(node, node.Value.Conversation with { Street = street, State = state });
        }
    }

    private Entry Touch(LinkedListNode<Entry> node, Conversation conversation)
    {
        node.Value = new Entry(conversation, clock.GetTimestamp());
        _byIdleness.Remove(node);
        _byIdleness.AddLast(node);
        return node.Value;
    }

    private void ForgetIdle()
    {
        while (_byIdleness.First is { } first && clock.GetElapsedTime(first.Value.LastUsed) >= _mostIdle)
            Forget(first);
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        _byIdleness.Remove(node);
        _byId.Remove(node.Value.Conversation.Id);
    }

    private readonly record struct Entry(Conversation Conversation, long LastUsed);
}
