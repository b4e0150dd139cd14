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
    private int[] _order = [];
    private int[] _optional = [];
    private float[] _optionalSums = [];
    private int _sparseCount;
    private int _denseCount;
    private int _clauseCount;
    private int _optionalCount;
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
            _dense.Add(new DenseCursor(statistics.Blocks(), bounds, _maxDoc));
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
        _optionalSums = new float[(_clauseCount + 1) * DocRanges.PerWindow];
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
        for (var i = 0; i < _clauseCount; i++)
        {
            var clause = _clauses[i];
            for (var window = 0; window < _upper.Length / DocRanges.PerWindow; window++)
            {
                clause.Bounds(window, out var low, out var high);
                var upper = _upper.AsSpan(window * DocRanges.PerWindow, DocRanges.PerWindow);
                (Vector256.Create<float>(upper) + low).CopyTo(upper);
                (Vector256.Create<float>(upper[8..]) + high).CopyTo(upper[8..]);
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
            Collect(BitOperations.TrailingZeroCount(left));
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
        _optionalSums.AsSpan(0, DocRanges.PerWindow).Clear();
        for (var i = 0; i < _clauseCount; i++)
        {
            var clause = _clauses[_order[i]];
            clause.Bounds(window, out var ownLow, out var ownHigh);
            var has = live & Above(ownLow, ownHigh, Vector256<float>.Zero);
            if (has == 0)
                continue;
            var (nextLow, nextHigh) = (low + ownLow, high + ownHigh);
            if ((Above(nextLow, nextHigh, threshold) & live) == 0)
            {
                (low, high) = (nextLow, nextHigh);
                _optional[_optionalCount++] = _order[i];
                var sums = _optionalSums.AsSpan(_optionalCount * DocRanges.PerWindow, DocRanges.PerWindow);
                low.CopyTo(sums);
                high.CopyTo(sums[8..]);
            }
            else
            {
                reached |= has;
                AddTo(clause, has);
            }
        }

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

    private void Collect(int range)
    {
        const int Words = DocRanges.RangeSize / 64;
        var optionalSum = OptionalSum(_optionalCount, range);
        for (var word = range * Words; word < (range + 1) * Words; word++)
        {
            var left = _window.Seen[word];
            _window.Seen[word] = 0;
            for (; left != 0; left &= left - 1)
            {
                var place = (word * 64) + BitOperations.TrailingZeroCount(left);
                var score = _window.Scores[place];
                _window.Scores[place] = 0;
                if (score + optionalSum > _threshold && _filter.Includes(_window.First + place))
                    Complete(_window.First + place, score, range);
            }
        }
    }

    /// <summary>Adds to a document's score what the other clauses give, as long as it may still be among the best. Begins with those of few documents.</summary>
    private void Complete(int doc, double score, int range)
    {
        for (var i = _optionalCount; i > 0; i--)
        {
            var (sum, rest) = (OptionalSum(i, range), OptionalSum(i - 1, range));
            if (score + sum <= _threshold)
                return;
            if (sum > rest)
                score += _clauses[_optional[i - 1]].ScoreOf(doc);
        }

        if ((float)score <= _threshold)
            return;
        _best.Add(doc, (float)score);
        SetThreshold(doc);
    }

    /// <summary>What the first of the other clauses can give together in a range.</summary>
    private float OptionalSum(int count, int range) => _optionalSums[(count * DocRanges.PerWindow) + range];
}
