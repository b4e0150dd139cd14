using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Knowledge;

/// <summary>The index version that answers now. A new one is taken up while turns run; they end on the one they began with.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class ServingIndex(IndexFolder folder, TimeProvider clock, ILogger<ServingIndex> log) : IDisposable
{
    /// <summary>How often <c>current</c> is looked at; a new version must be noticed within 2 s.</summary>
    public static readonly TimeSpan WatchPeriod = TimeSpan.FromSeconds(1);

    private readonly Lock _swapping = new();
    private Snapshot? _current;
    private ITimer? _watch;
    private (string Version, DateTime Written)? _failed;

    /// <summary>The version that answers; null while there is none.</summary>
    public string? Version => Volatile.Read(ref _current)?.Version;

    /// <summary>Serves an opened index from now on; the one before closes when its last turn ends. An index that cannot be served is closed.</summary>
    public void Serve(IndexReader index)
    {
        Snapshot snapshot;
        try
        {
            var publishedAt = folder.History().LastOrDefault(publication => publication.Version == index.Manifest.Version)?.At;
            snapshot = new Snapshot(index, publishedAt, clock);
        }
        catch
        {
            index.Dispose();
            throw;
        }

        if (index.BoundsFault is { } fault)
            LogSlow(snapshot.Version, fault);
        Interlocked.Exchange(ref _current, snapshot)?.Release();

        // Reading lexicon and texts leaves twice their size of garbage, which nothing would collect in a service at rest.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Takes up new versions as they are published.</summary>
    public void Watch() => _watch = clock.CreateTimer(_ => TakeUpNewVersion(), null, WatchPeriod, WatchPeriod);

    /// <summary>The current snapshot, kept open until the lease is disposed.</summary>
    /// <exception cref="InvalidOperationException">No index is served.</exception>
    public SnapshotLease Lease()
    {
        while (Volatile.Read(ref _current) is { } snapshot)
        {
            if (snapshot.TryHold())
                return new SnapshotLease(snapshot);
        }

        throw new InvalidOperationException("No index is served.");
    }

    /// <summary>Opens and serves the folder's current version when it is another; one that cannot be opened changes nothing.</summary>
    public void TakeUpNewVersion()
    {
        if (!_swapping.TryEnter())
            return;
        try
        {
            if (folder.CurrentVersion is not { } version || version == Version)
                return;
            var attempt = (version, File.GetLastWriteTimeUtc(Path.Combine(folder.FolderOf(version), "manifest.json")));
            if (attempt == _failed)
                return;
            _failed = attempt;
            Serve(IndexReader.Open(folder.FolderOf(version)));
            _failed = null;
            LogTakenUp(version);
        }
        catch (Exception exception)
        {
            // Whatever is wrong with what somebody put there, the version in service goes on.
            LogNotTakenUp(Version, exception is IndexException index ? index.Chinese : exception.Message);
        }
        finally
        {
            _swapping.Exit();
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        Interlocked.Exchange(ref _current, null)?.Release();
    }

    [LoggerMessage(LogLevel.Information, "索引换成新版本 {Version}。")]
    private partial void LogTakenUp(string version);

    [LoggerMessage(LogLevel.Warning, "索引 {Version} 的 bounds 文件写不了，查找会慢，结果不变：{Reason} 请检查索引文件夹的权限和磁盘空间。")]
    private partial void LogSlow(string version, string reason);

    [LoggerMessage(LogLevel.Error, "新的索引打不开，继续用版本 {Version}：{Reason}")]
    private partial void LogNotTakenUp(string? version, string reason);
}
