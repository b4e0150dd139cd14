using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The quick way to the best documents of an any-of, a best-of or a term. Thread-safe.</summary>
internal sealed class MaxScoreSearch(SegmentStatistics statistics, ScorerFactory scorers, PostingBounds bounds)
{
    // As many as ScoreFactor has room for.
    private const int MostClauses = 8000;

    // Outside of these, scores or bounds could vanish or grow beyond a float.
    private const float LeastWeight = 1e-30f;
    private const float MostWeight = 1e30f;

    // Memory of a longer query is not kept for the next one.
    private const int MostTermsKept = 500;

    private static readonly int MostIdle = Environment.ProcessorCount;

    private readonly ConcurrentBag<MaxScoreRun> _idle = [];

    /// <summary>Null when the query is of another kind, too long or oddly weighted.</summary>
    public IReadOnlyList<ScoreDoc>? TrySearch(Query query, int limit, IReadOnlyList<Query>? filter)
    {
        if (statistics.Reader.MaxDoc == 0)
            return [];
        if (Clauses(query) is not { } clauses)
            return null;
        if (!_idle.TryTake(out var run))
            run = new MaxScoreRun(statistics, scorers, bounds);
        run.Clear();
        var found = clauses.TrueForAll(terms => run.TryAdd(CollectionsMarshal.AsSpan(terms)))
            ? run.Search(limit, filter, SumExactness.Of(clauses))
            : null;
        if (clauses.Sum(terms => terms.Count) <= MostTermsKept && _idle.Count < MostIdle)
            _idle.Add(run);
        return found;
    }

    /// <summary>The terms of each summand that stand in the index; null when the query is of another kind, too long or oddly weighted.</summary>
    private List<List<ScoredTerm>>? Clauses(Query query)
    {
        var clauses = new List<List<ScoredTerm>>();
        foreach (var clause in query is AnyOf any ? any.Clauses : [query])
        {
            if (Terms(clause) is not { } terms)
                return null;
            if (terms.Count > 0)
                clauses.Add(terms);
        }

        return clauses.Count <= MostClauses ? clauses : null;
    }

    private List<ScoredTerm>? Terms(Query clause)
    {
        var terms = new List<ScoredTerm>();
        foreach (var alternative in clause is BestOf best ? best.Clauses : [clause])
        {
            if (alternative is not TermQuery query)
                return null;
            if (statistics.Term(query) is not { } term)
                continue;
            if (term.Weight is not (>= LeastWeight and <= MostWeight))
                return null;
            terms.Add(term);
        }

        return terms;
    }
}
