namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Turns documents into postings by term: in memory, and in sorted runs on the disk when that is full.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Inverter : IDisposable
{
    /// <summary>Most runs merged at once; more are merged in passes.</summary>
    public const int MostRuns = 64;

    private readonly string _runFolder;
    private readonly long _memoryBytes;
    private readonly BytePool _pool = new();
    private readonly FieldInverter?[] _fields;
    private readonly FieldInfo[] _order;
    private readonly List<string> _runs = [];
    private int _runsMade;

    /// <param name="runFolder">Where runs are written; made when needed, removed with this.</param>
    /// <param name="fields">All fields, by number.</param>
    /// <param name="memoryBytes">Memory for terms and postings, beyond which they are written as a run.</param>
    public Inverter(string runFolder, IReadOnlyList<FieldInfo> fields, long memoryBytes)
    {
        _runFolder = runFolder;
        _memoryBytes = memoryBytes;
        _fields = [.. fields.Select(field => field.IsIndexed ? new FieldInverter(field, _pool) : null)];
        _order = [.. fields.Where(field => field.IsIndexed).OrderBy(field => field.Name, StringComparer.Ordinal)];
    }

    /// <summary>Memory that terms and postings take now.</summary>
    public long UsedBytes
    {
        get
        {
            var used = _pool.UsedBytes;
            foreach (var inverter in _fields)
                used += inverter?.UsedBytes ?? 0;
            return used;
        }
    }

    /// <summary>Runs written so far.</summary>
    public int RunsWritten => _runs.Count;

    /// <summary>The inverter of an indexed field.</summary>
    public FieldInverter this[FieldInfo field] => _fields[field.Number] ?? throw new ArgumentException($"The field '{field.Name}' is only stored.");

    /// <summary>To be called behind each document: writes a run when the memory is used up.</summary>
    public void FinishDocument(int doc)
    {
        foreach (var inverter in _fields)
            inverter?.FinishDocument(doc);
        if (UsedBytes > _memoryBytes || _pool.IsNearlyFull)
            Spill();
    }

    /// <summary>Hands all terms on, fields by name.</summary>
    public void MergeInto(ITermSink sink)
    {
        while (_runs.Count >= MostRuns)
            MergePass();
        var sources = new List<TermSource>();
        try
        {
            foreach (var run in _runs)
                sources.Add(new FileRun(run));
            sources.Add(new MemoryRun(_fields, _pool));
            new RunMerge(sources).Into(sink, _order);
        }
        finally
        {
            sources.ForEach(source => source.Dispose());
        }
    }

    /// <summary>Removes the runs.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_runFolder))
            Directory.Delete(_runFolder, recursive: true);
    }

    private void Spill()
    {
        WriteRun(_runs, [new MemoryRun(_fields, _pool)]);
        foreach (var inverter in _fields)
            inverter?.Clear();
        _pool.Clear();
    }

    // Neighbours are merged, so that the runs stay in the order of their documents.
    private void MergePass()
    {
        var merged = new List<string>();
        foreach (var neighbours in _runs.Chunk(MostRuns))
        {
            var sources = new List<TermSource>();
            try
            {
                foreach (var run in neighbours)
                    sources.Add(new FileRun(run));
                WriteRun(merged, sources);
            }
            finally
            {
                sources.ForEach(source => source.Dispose());
            }

            foreach (var run in neighbours)
                File.Delete(run);
        }

        _runs.Clear();
        _runs.AddRange(merged);
    }

    private void WriteRun(List<string> runs, IReadOnlyList<TermSource> sources)
    {
        Directory.CreateDirectory(_runFolder);
        var path = Path.Combine(_runFolder, $"{_runsMade++}.run");
        using var writer = new RunWriter(path);
        new RunMerge(sources).Into(writer, _order);
        writer.Finish();
        runs.Add(path);
    }
}
