namespace ServiceBot.Bot.Knowledge;

/// <summary>Keeps a snapshot open for one turn; dispose it at the turn's end.</summary>
internal sealed class SnapshotLease(Snapshot snapshot) : IDisposable
{
    private int _released;

    public Snapshot Snapshot { get; } = snapshot;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _released, 1) == 0)
            Snapshot.Release();
    }
}
