using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Finds the best documents of a sum of clauses, window by window, by MaxScore over ranges: of the clauses that together cannot reach the
/// threshold within a range, only those documents are looked at that the others bring up.</summary>
/// <remarks>Holds all memory that a search needs, for one after the other. Not thread-safe; of no use any more after an exception.
/// H. Turtle, J. Flood: Query evaluation: strategies and optimizations, 1995; bounds of fixed ranges of documents as in
/// A. Mallia, T. Suel, N. Tonellotto: Faster learned sparse retrieval with block-max pruning, 2024.</remarks>
internal sealed class MaxScoreRun(SegmentStatistics statistics, ScorerFactory scorers, PostingBounds bounds)
{
    // Ranges that promise the most are searched before all others, so that the threshold is high from the start.
    private const int FirstRanges = 6;

    private readonly int _maxDoc = statistics.Reader.MaxDoc;
    private readonly List<SparseCursor> _sparse = [];
    private readonly List<DenseCursor> _dense = [];
    private readonly List<SearchClause> _clauses = [];
    private readonly ScoreWindow _window = new();
    private readonly ScoreWindow _spare = new();
    private readonly float[] _upper = new float[DocRanges.Count(statistics.Reader.MaxDoc)];
    private readonly DocFilter _filter = new(statistics, scorers);
    private readonly float[] _optionalUpper = new float[DocRanges.PerWindow];
    private int[] _order = [];
    private int[] _optional = [];
    private float[] _optionalBounds = [];
    private int[] _probes = [];
    private float[] _probeBounds = [];
    private double[] _rest = [];
    private int _sparseCount;
    private int _denseCount;
    private int _clauseCount;
    private int _optionalCount;
    private int _probeCount;
    private TopDocs _best = new(1);
    private float _threshold;

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
        _threshold = 0;
        MakeRoom();
        Order();
        AddUpBounds();
        _filter.Set(filter);
        if (filter is { Count: > 0 })
            PassOverFilteredRanges();
        SearchFirstRanges();
        for (var window = 0; window < DocRanges.WindowCount(_maxDoc); window++)
        {
            SetThreshold(window * DocRanges.WindowSize);
            var live = Live(window);
            if (live != 0)
                SearchWindow(window, live);
        }

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

    private void MakeRoom()
    {
        if (_order.Length >= _clauseCount)
            return;
        _order = new int[_clauseCount];
        _optional = new int[_clauseCount];
        _optionalBounds = new float[_clauseCount * DocRanges.PerWindow];
        _probes = new int[_clauseCount];
        _probeBounds = new float[_clauseCount];
        _rest = new double[_clauseCount + 1];
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

    private void SearchFirstRanges()
    {
        for (var i = 0; i < FirstRanges; i++)
        {
            var most = IndexOfMost(_upper);
            SetThreshold(most * DocRanges.RangeSize);
            if (_upper[most] <= _threshold)
                return;
            SearchWindow(most / DocRanges.PerWindow, 1u << (most % DocRanges.PerWindow));
            _upper[most] = 0;
        }
    }

    private static int IndexOfMost(ReadOnlySpan<float> values)
    {
        var most = Vector256<float>.Zero;
        foreach (ref readonly var some in MemoryMarshal.Cast<float, Vector256<float>>(values))
            most = Vector256.Max(most, some);
        var largest = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
            largest = Math.Max(largest, most[lane]);
        return values.IndexOf(largest);
    }

    /// <summary>Documents up to <paramref name="first"/> must have more than the threshold. Of equal scores the lower document counts: one that comes
    /// before the worst of the best needs only as much.</summary>
    private void SetThreshold(int first) =>
        _threshold = _best.IsFull && first < _best.Worst.Doc ? Math.Max(0, MathF.BitDecrement(_best.Worst.Score)) : _best.Threshold;

    private void SearchWindow(int window, uint live)
    {
        _window.First = _spare.First = window * DocRanges.WindowSize;
        var reached = Divide(window, live);
        for (var left = reached; left != 0; left &= left - 1)
            Collect(window, BitOperations.TrailingZeroCount(left));
    }

    private uint Live(int window)
    {
        var threshold = Vector256.Create(_threshold);
        var upper = _upper.AsSpan(window * DocRanges.PerWindow, DocRanges.PerWindow);
        return Above(Vector256.Create<float>(upper), Vector256.Create<float>(upper[8..]), threshold);
    }

    private static uint Above(Vector256<float> low, Vector256<float> high, Vector256<float> threshold) =>
        Vector256.GreaterThan(low, threshold).ExtractMostSignificantBits() | (Vector256.GreaterThan(high, threshold).ExtractMostSignificantBits() << 8);

    /// <summary>Puts as many clauses as possible among those that together cannot reach the threshold in any live range; adds up the scores of the others.</summary>
    /// <returns>Ranges in which any document has got a score.</returns>
    private uint Divide(int window, uint live)
    {
        var threshold = Vector256.Create(_threshold);
        var (low, high) = (Vector256<float>.Zero, Vector256<float>.Zero);
        var reached = 0u;
        _optionalCount = 0;
        for (var i = 0; i < _clauseCount; i++)
        {
            var bounds = _optionalBounds.AsSpan(_optionalCount * DocRanges.PerWindow, DocRanges.PerWindow);
            var clause = _clauses[_order[i]];
            clause.Bounds(window, bounds);
            var (ownLow, ownHigh) = (Vector256.Create<float>(bounds), Vector256.Create<float>(bounds[8..]));
            var (nextLow, nextHigh) = (low + ownLow, high + ownHigh);
            if ((Above(nextLow, nextHigh, threshold) & live) == 0)
            {
                (low, high) = (nextLow, nextHigh);
                _optional[_optionalCount++] = _order[i];
            }
            else
            {
                var has = live & Above(ownLow, ownHigh, Vector256<float>.Zero);
                reached |= has;
                AddTo(clause, has);
            }
        }

        low.CopyTo(_optionalUpper);
        high.CopyTo(_optionalUpper.AsSpan(8));
        return reached;
    }

    private void AddTo(SearchClause clause, uint ranges)
    {
        while (ranges != 0)
        {
            var start = BitOperations.TrailingZeroCount(ranges);
            var count = BitOperations.TrailingZeroCount(~(ranges >> start));
            ranges &= ~(((1u << count) - 1) << start);
            var from = _window.First + (start * DocRanges.RangeSize);
            clause.AddTo(_window, _spare, from, Math.Min(from + (count * DocRanges.RangeSize), _maxDoc));
        }
    }

    private void Collect(int window, int range)
    {
        const int Words = DocRanges.RangeSize / 64;
        var limit = (double)_threshold - _optionalUpper[range];
        _probeCount = -1;
        for (var word = range * Words; word < (range + 1) * Words; word++)
        {
            var left = _window.Seen[word];
            _window.Seen[word] = 0;
            for (; left != 0; left &= left - 1)
            {
                var place = (word * 64) + BitOperations.TrailingZeroCount(left);
                var score = _window.Scores[place];
                _window.Scores[place] = 0;
                if (score > limit && _filter.Includes(_window.First + place))
                    Complete(_window.First + place, score, range);
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
            if (score + _rest[i] <= _threshold)
                return;
            score += _clauses[_probes[i]].ScoreOf(doc);
        }

        if ((float)score <= _threshold)
            return;
        _best.Add(doc, (float)score);
        SetThreshold(doc);
    }

    /// <summary>Sorts the other clauses by what they can give in a range, most first; those that give nothing are left out.</summary>
    private void PrepareProbes(int range)
    {
        _probeCount = 0;
        for (var i = 0; i < _optionalCount; i++)
        {
            var bound = _optionalBounds[(i * DocRanges.PerWindow) + range];
            if (bound == 0)
                continue;
            var place = _probeCount++;
            for (; place > 0 && _probeBounds[place - 1] < bound; place--)
            {
                _probeBounds[place] = _probeBounds[place - 1];
                _probes[place] = _probes[place - 1];
            }

            _probeBounds[place] = bound;
            _probes[place] = _optional[i];
        }

        _rest[_probeCount] = 0;
        for (var i = _probeCount - 1; i >= 0; i--)
            _rest[i] = _rest[i + 1] + _probeBounds[i];
    }
}
