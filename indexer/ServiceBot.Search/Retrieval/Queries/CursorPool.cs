namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Cursors for the terms of one search after another. Not thread-safe.</summary>
internal sealed class CursorPool(SegmentStatistics statistics, PostingBounds bounds)
{
    private readonly int _maxDoc = statistics.Reader.MaxDoc;
    private readonly List<SparseCursor> _sparse = [];
    private readonly List<DenseCursor> _dense = [];
    private int _sparseCount;
    private int _denseCount;

    /// <summary>Takes all cursors back.</summary>
    public void Clear() => (_sparseCount, _denseCount) = (0, 0);

    /// <summary>A cursor in front of a term's documents; null when the bounds lack a dense one.</summary>
    public TermCursor? Take(in ScoredTerm term)
    {
        if (term.State.DocFreq < DocRanges.LeastDense(_maxDoc))
            return TakeSparse(term);
        return bounds.TryGet(term.State.DocStart, out var found) ? TakeDense(term, found) : null;
    }

    private SparseCursor TakeSparse(in ScoredTerm term)
    {
        if (_sparseCount == _sparse.Count)
            _sparse.Add(new SparseCursor(statistics.Blocks(), _maxDoc));
        var cursor = _sparse[_sparseCount++];
        cursor.Reset(term);
        return cursor;
    }

    private DenseCursor TakeDense(in ScoredTerm term, in TermBounds termBounds)
    {
        if (_denseCount == _dense.Count)
            _dense.Add(new DenseCursor(statistics.Blocks(), bounds, _maxDoc));
        var cursor = _dense[_denseCount++];
        cursor.Reset(term, termBounds);
        return cursor;
    }
}
