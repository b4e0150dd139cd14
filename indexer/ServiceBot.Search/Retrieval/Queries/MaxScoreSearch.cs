using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The quick way to the best documents of an any-of, a best-of or a term. Thread-safe.</summary>
internal sealed class MaxScoreSearch(SegmentStatistics statistics, ScorerFactory scorers, PostingBounds bounds)
{
    // As many as ScoreFactor has room for.
    private const int MostClauses = 1000;

    private readonly ConcurrentBag<MaxScoreRun> _idle = [];

    /// <summary>Null when the query is of another kind, or one whose scores could come out otherwise in another order of summation.</summary>
    public IReadOnlyList<ScoreDoc>? TrySearch(Query query, int limit, IReadOnlyList<Query>? filter)
    {
        if (statistics.Reader.MaxDoc == 0)
            return [];
        if (!_idle.TryTake(out var run))
            run = new MaxScoreRun(statistics, scorers, bounds);
        run.Clear();
        var exactness = new SumExactness();
        IReadOnlyList<ScoreDoc>? found = null;
        if (TryAdd(query, run, ref exactness) && exactness.Holds)
            found = run.Search(limit, filter);
        _idle.Add(run);
        return found;
    }

    private bool TryAdd(Query query, MaxScoreRun run, ref SumExactness exactness)
    {
        if (query is not AnyOf any)
            return TryAddClause(query, run, ref exactness);
        if (any.Clauses.Count > MostClauses)
            return false;
        foreach (var clause in any.Clauses)
        {
            if (!TryAddClause(clause, run, ref exactness))
                return false;
        }

        return true;
    }

    private bool TryAddClause(Query clause, MaxScoreRun run, ref SumExactness exactness)
    {
        ReadOnlySpan<Query> alternatives = clause is BestOf { Clauses: var clauses } ? [.. clauses] : new ReadOnlySpan<Query>(ref clause);
        var terms = new List<ScoredTerm>();
        foreach (var alternative in alternatives)
        {
            if (alternative is not TermQuery query)
                return false;
            if (statistics.Term(query) is not { } term)
                continue;
            terms.Add(term);
            exactness.Add(term);
        }

        return terms.Count == 0 || run.TryAdd(CollectionsMarshal.AsSpan(terms));
    }
}
