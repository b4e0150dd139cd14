namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>
/// Lets one conversation's activities be recorded, shown and given to the bot one after the other, so that all three see them in one order; counts the turns
/// that have not ended.
/// </summary>
/// <remarks>Thread-safe. A conversation takes memory only while something of it goes on.</remarks>
internal sealed class ConversationGates
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits until the conversation is free; dispose what is returned to free it.</summary>
    public async Task<Passage> EnterAsync(string conversationId, CancellationToken cancellation)
    {
        var gate = Use(conversationId);
        try
        {
            await gate.Free.WaitAsync(cancellation);
            return new Passage(this, conversationId, gate);
        }
        catch
        {
            Leave(conversationId, gate);
            throw;
        }
    }

    private Gate Use(string conversationId)
    {
        lock (_lock)
        {
            if (!_gates.TryGetValue(conversationId, out var gate))
                _gates.Add(conversationId, gate = new Gate());
            gate.Users++;
            return gate;
        }
    }

    private void Leave(string conversationId, Gate gate)
    {
        lock (_lock)
        {
            if (--gate.Users > 0)
                return;
            _gates.Remove(conversationId);
            gate.Free.Dispose();
        }
    }

    /// <summary>One's time in a conversation.</summary>
    internal sealed class Passage(ConversationGates gates, string conversationId, Gate gate) : IDisposable
    {
        /// <summary>Turns of the conversation that have not ended.</summary>
        public int Turns => Volatile.Read(ref gate.Turns);

        /// <summary>Counts a turn until it ends, also when that is after this.</summary>
        public void Count(Task turn)
        {
            gates.Use(conversationId);
            Interlocked.Increment(ref gate.Turns);
            _ = turn.ContinueWith(
                _ =>
                {
                    Interlocked.Decrement(ref gate.Turns);
                    gates.Leave(conversationId, gate);
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }

        public void Dispose()
        {
            gate.Free.Release();
            gates.Leave(conversationId, gate);
        }
    }

    internal sealed class Gate
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public int Users { get; set; }

        public int Turns;
    }
}
