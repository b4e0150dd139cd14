using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>One summand of a query's score: a term, or the best of several. Kept from search to search. Not thread-safe.</summary>
internal sealed class SearchClause
{
    private TermCursor[] _terms = new TermCursor[1];
    private int _count;

    private float _maxScore;
    private long _docFreq;

    /// <summary>What is won by looking at its documents, for the work of it: the largest score, divided by the root of their number.</summary>
    public float Worth => _maxScore / MathF.Sqrt(_docFreq);

    public void Clear() => (_count, _maxScore, _docFreq) = (0, 0, 0);

    public void Add(TermCursor term)
    {
        if (_count == _terms.Length)
            Array.Resize(ref _terms, _count * 2);
        _terms[_count++] = term;
        _maxScore = Math.Max(_maxScore, term.MaxScore);
        _docFreq += term.DocFreq;
    }

    /// <summary>The largest score it can give in each range of a window: eight in each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bounds(int window, out Vector256<float> low, out Vector256<float> high)
    {
        _terms[0].Bounds(window, out low, out high);
        for (var i = 1; i < _count; i++)
        {
            _terms[i].Bounds(window, out var otherLow, out var otherHigh);
            low = Vector256.Max(low, otherLow);
            high = Vector256.Max(high, otherHigh);
        }
    }

    /// <summary>Adds the scores of documents to a window.</summary>
    /// <param name="spare">At the same place; empty before and after.</param>
    public void AddTo(ScoreWindow window, ScoreWindow spare, int from, int to)
    {
        if (_count == 1)
        {
            _terms[0].AddTo(window, from, to);
            return;
        }

        for (var i = 0; i < _count; i++)
            _terms[i].RaiseTo(spare, from, to);
        spare.MoveTo(window, from, to);
    }

    /// <summary>Score of a document; 0 when it has none of the terms.</summary>
    public float ScoreOf(int doc)
    {
        var best = _terms[0].ScoreOf(doc);
        for (var i = 1; i < _count; i++)
            best = Math.Max(best, _terms[i].ScoreOf(doc));
        return best;
    }
}
