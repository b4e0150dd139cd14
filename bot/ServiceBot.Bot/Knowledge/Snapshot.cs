using ServiceBot.Answers;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Bot.Knowledge;

/// <summary>One index version being served. It is closed when it is no longer current and the last turn on it has ended.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Snapshot
{
    private readonly IndexReader _index;

    // One lease is the current snapshot's own; 0 means closed.
    private int _leases = 1;

    public Snapshot(IndexReader index, DateTimeOffset? publishedAt, TimeProvider clock)
    {
        _index = index;
        Answerer = new Answerer(new Searcher(index, new RetrievalOptions()), clock);
        FirstScreen = FirstScreen.Of(index, Answerer, publishedAt);
    }

    public Answerer Answerer { get; }

    public FirstScreen FirstScreen { get; }

    public IndexReader Index => _index;

    public string Version => _index.Manifest.Version;

    /// <summary>False when it has been closed meanwhile.</summary>
    public bool TryHold()
    {
        for (var leases = Volatile.Read(ref _leases); leases > 0; leases = Volatile.Read(ref _leases))
        {
            if (Interlocked.CompareExchange(ref _leases, leases + 1, leases) == leases)
                return true;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0)
            _index.Dispose();
    }
}
