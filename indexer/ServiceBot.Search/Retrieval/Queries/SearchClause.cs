using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>One summand of a query's score: a term, or the best of several. Kept from search to search. Not thread-safe.</summary>
internal sealed class SearchClause
{
    private TermCursor[] _terms = new TermCursor[1];
    private int _count;

    /// <summary>The largest score it can give.</summary>
    public float MaxScore { get; private set; }

    /// <summary>Documents that have one of the terms, at most.</summary>
    public long DocFreq { get; private set; }

    public void Clear()
    {
        _count = 0;
        (MaxScore, DocFreq) = (0, 0);
    }

    public void Add(TermCursor term)
    {
        if (_count == _terms.Length)
            Array.Resize(ref _terms, _count * 2);
        _terms[_count++] = term;
        MaxScore = Math.Max(MaxScore, term.MaxScore);
        DocFreq += term.DocFreq;
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
