namespace ServiceBot.Search.Analysis;

/// <summary>Remembers where short runs of characters were cut, so that ICU is asked once for those that come again and again.</summary>
/// <remarks>Bounded: a run met again keeps its place once against a newer one. Thread-safe without locks: entries do not change, a lost race only forgets one.</remarks>
internal sealed class CutCache
{
    /// <summary>Longer runs hardly ever come again.</summary>
    public const int LongestRun = 16;

    private const int Bits = 15;

    private readonly Entry?[] _entries = new Entry?[1 << Bits];

    /// <param name="cuts">Bit i is set when a cut stands behind character i of the run.</param>
    public bool TryGet(ReadOnlySpan<char> run, out uint cuts)
    {
        cuts = 0;
        if (run.Length > LongestRun || _entries[SpanHash.Of(run, Bits)] is not { } entry || !run.SequenceEqual(entry.Run))
            return false;
        entry.IsMetAgain = true;
        cuts = entry.Cuts;
        return true;
    }

    public void Add(ReadOnlySpan<char> run, uint cuts)
    {
        if (run.Length > LongestRun)
            return;
        ref var place = ref _entries[SpanHash.Of(run, Bits)];
        if (place is { IsMetAgain: true } older)
            older.IsMetAgain = false;
        else
            place = new Entry(run.ToString(), cuts);
    }

    private sealed class Entry(string run, uint cuts)
    {
        public string Run { get; } = run;
        public uint Cuts { get; } = cuts;
        public bool IsMetAgain { get; set; }
    }
}
