namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>
/// How far each conversation has been given to a client, by sequence number. A client that connects again without a watermark gets what nobody was given yet. Of
/// those used longest ago it is forgotten; they are then given everything, and clients drop by id what they have.
/// </summary>
/// <param name="most">Conversations remembered at least; at most twice as many.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeliveredMarks(int most)
{
    private readonly Lock _lock = new();
    private Dictionary<string, long> _young = new(StringComparer.Ordinal);
    private Dictionary<string, long> _old = new(StringComparer.Ordinal);

    /// <summary>0 when nothing was, or it is forgotten.</summary>
    public long Of(string conversationId)
    {
        lock (_lock)
            return _young.TryGetValue(conversationId, out var mark) ? mark : _old.GetValueOrDefault(conversationId);
    }

    public void Set(string conversationId, long sequence)
    {
        lock (_lock)
        {
            if (_young.Count >= most && !_young.ContainsKey(conversationId))
                (_old, _young) = (_young, new Dictionary<string, long>(StringComparer.Ordinal));
            _young[conversationId] = sequence;
        }
    }
}
