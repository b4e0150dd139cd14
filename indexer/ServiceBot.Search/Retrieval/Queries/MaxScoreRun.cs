using System.Numerics;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Finds the best documents of a sum of clauses, window by window, by MaxScore over ranges: of the clauses that together cannot reach the
/// threshold within a range, only those documents are looked at that the others bring up.</summary>
/// <remarks>Holds all memory that a search needs, for one after the other. Not thread-safe; of no use any more after an exception.
/// H. Turtle, J. Flood: Query evaluation: strategies and optimizations, 1995; bounds of fixed ranges of documents as in
/// A. Mallia, T. Suel, N. Tonellotto: Faster learned sparse retrieval with block-max pruning, 2024.</remarks>
internal sealed class MaxScoreRun(SegmentStatistics statistics, ScorerFactory scorers, PostingBounds bounds)
{
    private readonly List<SparseCursor> _sparse = [];
    private readonly List<DenseCursor> _dense = [];
    private readonly List<SearchClause> _clauses = [];
    private readonly double[] _window = new double[DocRanges.WindowSize];
    private readonly double[] _spare = new double[DocRanges.WindowSize];
    private readonly float[] _upper = new float[DocRanges.Count(statistics.Reader.MaxDoc)];
    private readonly DocFilter _filter = new(statistics, scorers);
    private readonly float[] _optionalUpper = new float[DocRanges.PerWindow];
    private int[] _order = [];
    private int[] _required = [];
    private int[] _optional = [];
    private float[] _optionalBounds = [];
    private double[] _rest = [];
    private int _sparseCount;
    private int _denseCount;
    private int _clauseCount;
    private int _requiredCount;
    private int _optionalCount;
    private int _probeCount;
    private TopDocs _best = new(1);

    private readonly int _maxDoc = statistics.Reader.MaxDoc;

    public void Clear() => (_sparseCount, _denseCount, _clauseCount) = (0, 0, 0);

    /// <summary>Adds a summand: the best of some terms.</summary>
    /// <returns>False when the bounds lack one of them.</returns>
    public bool TryAdd(ReadOnlySpan<ScoredTerm> terms)
    {
        if (_clauseCount == _clauses.Count)
            _clauses.Add(new SearchClause());
        var clause = _clauses[_clauseCount++];
        clause.Clear();
        foreach (var term in terms)
        {
            if (Cursor(term) is not { } cursor)
                return false;
            clause.Add(cursor);
        }

        return true;
    }

    public IReadOnlyList<ScoreDoc> Search(int limit, IReadOnlyList<Query>? filter)
    {
        _best = new TopDocs(limit);
        if (_order.Length < _clauseCount)
            (_order, _required, _optional, _optionalBounds, _rest) = (new int[_clauseCount], new int[_clauseCount], new int[_clauseCount], new float[_clauseCount], new double[_clauseCount + 1]);
        Order();
        AddUpBounds();
        _filter.Set(filter);
        if (filter is { Count: > 0 })
            PassOverFilteredRanges();
        for (var window = 0; window < DocRanges.WindowCount(_maxDoc); window++)
            SearchWindow(window);
        return _best.ToList();
    }

    private TermCursor? Cursor(in ScoredTerm term)
    {
        if (term.State.DocFreq < DocRanges.LeastDense(_maxDoc))
        {
            if (_sparseCount == _sparse.Count)
                _sparse.Add(new SparseCursor(statistics.Blocks(), _maxDoc));
            var sparse = _sparse[_sparseCount++];
            sparse.Reset(term);
            return sparse;
        }

        if (!bounds.TryGet(term.State.DocStart, out var termBounds))
            return null;
        if (_denseCount == _dense.Count)
            _dense.Add(new DenseCursor(statistics.Blocks(), bounds));
        var dense = _dense[_denseCount++];
        dense.Reset(term, termBounds);
        return dense;
    }

    /// <summary>Clauses whose documents are the most worth passing over come first: many documents, small scores.</summary>
    private void Order()
    {
        Span<float> keys = stackalloc float[_clauseCount];
        for (var i = 0; i < _clauseCount; i++)
        {
            _order[i] = i;
            keys[i] = _clauses[i].MaxScore / _clauses[i].DocFreq;
        }

        keys.Sort(_order.AsSpan(0, _clauseCount));
    }

    private void AddUpBounds()
    {
        Array.Clear(_upper);
        Span<float> bounds = stackalloc float[DocRanges.PerWindow];
        for (var i = 0; i < _clauseCount; i++)
        {
            for (var window = 0; window < DocRanges.WindowCount(_maxDoc); window++)
            {
                _clauses[i].Bounds(window, bounds);
                var upper = _upper.AsSpan(window * DocRanges.PerWindow, DocRanges.PerWindow);
                (Vector256.Create<float>(upper) + Vector256.Create<float>(bounds)).CopyTo(upper);
                (Vector256.Create<float>(upper[8..]) + Vector256.Create<float>(bounds[8..])).CopyTo(upper[8..]);
            }
        }
    }

    private void PassOverFilteredRanges()
    {
        for (var range = 0; range < _upper.Length; range++)
        {
            if (!_filter.IncludesAnyOf(range))
                _upper[range] = 0;
        }
    }

    private void SearchWindow(int window)
    {
        var live = Live(window);
        if (live == 0)
            return;
        Divide(window, live);
        var first = window * DocRanges.WindowSize;
        for (var left = live; left != 0;)
        {
            var start = BitOperations.TrailingZeroCount(left);
            var count = BitOperations.TrailingZeroCount(~(left >> start));
            left &= ~(((1u << count) - 1) << start);
            var from = first + (start * DocRanges.RangeSize);
            var to = Math.Min(from + (count * DocRanges.RangeSize), _maxDoc);
            for (var i = 0; i < _requiredCount; i++)
                _clauses[_required[i]].AddTo(_window, _spare, first, from, to);
        }

        for (var left = live; left != 0; left &= left - 1)
            Collect(window, BitOperations.TrailingZeroCount(left));
    }

    private uint Live(int window)
    {
        var threshold = Vector256.Create(_best.Threshold);
        var upper = _upper.AsSpan(window * DocRanges.PerWindow, DocRanges.PerWindow);
        return Vector256.GreaterThan(Vector256.Create<float>(upper), threshold).ExtractMostSignificantBits()
            | (Vector256.GreaterThan(Vector256.Create<float>(upper[8..]), threshold).ExtractMostSignificantBits() << 8);
    }

    /// <summary>Puts as many clauses as possible among those that together cannot reach the threshold in any live range.</summary>
    private void Divide(int window, uint live)
    {
        var threshold = Vector256.Create(_best.Threshold);
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        (_requiredCount, _optionalCount) = (0, 0);
        Span<float> bounds = stackalloc float[DocRanges.PerWindow];
        for (var i = 0; i < _clauseCount; i++)
        {
            var clause = _order[i];
            _clauses[clause].Bounds(window, bounds);
            var nextLow = low + Vector256.Create<float>(bounds);
            var nextHigh = high + Vector256.Create<float>(bounds[8..]);
            var over = Vector256.GreaterThan(nextLow, threshold).ExtractMostSignificantBits()
                | (Vector256.GreaterThan(nextHigh, threshold).ExtractMostSignificantBits() << 8);
            if ((over & live) == 0)
            {
                (low, high) = (nextLow, nextHigh);
                _optional[_optionalCount++] = clause;
            }
            else
            {
                _required[_requiredCount++] = clause;
            }
        }

        low.CopyTo(_optionalUpper);
        high.CopyTo(_optionalUpper.AsSpan(8));
    }

    private void Collect(int window, int range)
    {
        var from = range * DocRanges.RangeSize;
        var first = window * DocRanges.WindowSize;
        var optionalUpper = _optionalUpper[range];
        var limit = Vector256.Create((double)_best.Threshold - optionalUpper);
        _probeCount = -1;
        for (var at = from; at < from + DocRanges.RangeSize; at += Vector256<double>.Count)
        {
            var slots = _window.AsSpan(at, Vector256<double>.Count);
            var scores = Vector256.Create<double>(slots);
            Vector256<double>.Zero.CopyTo(slots);
            for (var hits = Vector256.GreaterThan(scores, limit).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
            {
                var place = BitOperations.TrailingZeroCount(hits);
                var doc = first + at + place;
                if (_filter.Includes(doc))
                    Complete(doc, scores[place], (window * DocRanges.PerWindow) + range);
            }
        }
    }

    /// <summary>Adds to a document's score what the other clauses give, as long as it may still be among the best.</summary>
    private void Complete(int doc, double score, int range)
    {
        if (_probeCount < 0)
            PrepareProbes(range);
        for (var i = 0; i < _probeCount; i++)
        {
            if (score + _rest[i] <= _best.Threshold)
                return;
            score += _clauses[_optional[i]].ScoreOf(doc);
        }

        if ((float)score > _best.Threshold)
            _best.Add(doc, (float)score);
    }

    /// <summary>Sorts the other clauses by what they can give in a range, most first, those that give nothing last.</summary>
    private void PrepareProbes(int range)
    {
        for (var i = 0; i < _optionalCount; i++)
            _optionalBounds[i] = -_clauses[_optional[i]].Bound(range);
        Array.Sort(_optionalBounds, _optional, 0, _optionalCount);
        _probeCount = 0;
        while (_probeCount < _optionalCount && _optionalBounds[_probeCount] < 0)
            _probeCount++;
        _rest[_probeCount] = 0;
        for (var i = _probeCount - 1; i >= 0; i--)
            _rest[i] = _rest[i + 1] - _optionalBounds[i];
    }
}
