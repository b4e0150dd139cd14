using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>One summand of a query's score: a term, or the best of several. Kept from search to search. Not thread-safe.</summary>
internal sealed class SearchClause
{
    private readonly List<TermCursor> _terms = [];

    /// <summary>The largest score it can give.</summary>
    public float MaxScore { get; private set; }

    /// <summary>Documents that have one of the terms, at most.</summary>
    public long DocFreq { get; private set; }

    public void Clear()
    {
        _terms.Clear();
        (MaxScore, DocFreq) = (0, 0);
    }

    public void Add(TermCursor term)
    {
        _terms.Add(term);
        MaxScore = Math.Max(MaxScore, term.MaxScore);
        DocFreq += term.DocFreq;
    }

    /// <summary>The largest score it can give in each range of a window.</summary>
    public void Bounds(int window, Span<float> bounds)
    {
        var place = window * DocRanges.PerWindow;
        Scaled(_terms[0], place, bounds);
        if (_terms.Count == 1)
            return;
        Span<float> others = stackalloc float[DocRanges.PerWindow];
        for (var i = 1; i < _terms.Count; i++)
        {
            Scaled(_terms[i], place, others);
            for (var at = 0; at < DocRanges.PerWindow; at += Vector256<float>.Count)
                Vector256.Max(Vector256.Create<float>(bounds[at..]), Vector256.Create<float>(others[at..])).CopyTo(bounds[at..]);
        }
    }

    /// <summary>Adds the scores of documents to a window.</summary>
    /// <param name="spare">At the same place; empty before and after.</param>
    public void AddTo(ScoreWindow window, ScoreWindow spare, int from, int to)
    {
        if (_terms.Count == 1)
        {
            _terms[0].AddTo(window, from, to);
            return;
        }

        foreach (var term in _terms)
            term.RaiseTo(spare, from, to);
        spare.AddTo(window, from, to);
    }

    /// <summary>Score of a document; 0 when it has none of the terms.</summary>
    public float ScoreOf(int doc)
    {
        var best = 0f;
        foreach (var term in _terms)
            best = Math.Max(best, term.ScoreOf(doc));
        return best;
    }

    private static void Scaled(TermCursor term, int place, Span<float> bounds)
    {
        var factors = Vector128.Create(term.Factors.Slice(place, DocRanges.PerWindow));
        var scale = Vector128.Create(term.Scale);
        var (low, high) = Vector128.Widen(factors);
        var (first, second) = Vector128.Widen(low);
        var (third, fourth) = Vector128.Widen(high);
        (Vector128.ConvertToSingle(first.AsInt32()) * scale).CopyTo(bounds);
        (Vector128.ConvertToSingle(second.AsInt32()) * scale).CopyTo(bounds[4..]);
        (Vector128.ConvertToSingle(third.AsInt32()) * scale).CopyTo(bounds[8..]);
        (Vector128.ConvertToSingle(fourth.AsInt32()) * scale).CopyTo(bounds[12..]);
    }
}
