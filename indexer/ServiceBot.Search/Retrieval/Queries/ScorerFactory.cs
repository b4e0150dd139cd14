using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Makes the scorers of a query: one for each of its parts that can match at all. Thread-safe.</summary>
internal sealed class ScorerFactory(SegmentStatistics statistics)
{
    /// <summary>Null when nothing matches.</summary>
    public Scorer? Make(Query query) => query switch
    {
        TermQuery term => Term(term),
        AnyOf any => Any(any.Clauses, takesBest: false),
        BestOf best => Any(best.Clauses, takesBest: true),
        AllOf all => All(all.Clauses),
        PhraseQuery phrase => Phrase(phrase),
        _ => throw new ArgumentException($"{query.GetType().Name} is not a kind of query known here", nameof(query)),
    };

    /// <summary>Documents of <paramref name="query"/> that match all of <paramref name="filter"/> too; null when there is none.</summary>
    public Scorer? Make(Query query, IReadOnlyList<Query>? filter)
    {
        var scorer = Make(query);
        if (scorer is null || filter is not { Count: > 0 })
            return scorer;
        return All(filter) is { } all ? new FilteredScorer(scorer, all) : null;
    }

    private TermScorer? Term(TermQuery query) =>
        statistics.Term(query) is { } term && statistics.Reader.Docs(query.Field, query.Term) is { } docs
            ? new TermScorer(docs, term.Field, term.Weight)
            : null;

    private Scorer? Any(IReadOnlyList<Query> clauses, bool takesBest)
    {
        var scorers = clauses.Select(Make).OfType<Scorer>().ToArray();
        return scorers.Length < 2 ? scorers.FirstOrDefault() : new DisjunctionScorer(scorers, takesBest);
    }

    private Scorer? All(IReadOnlyList<Query> clauses)
    {
        var scorers = clauses.Select(Make).OfType<Scorer>().ToArray();
        if (scorers.Length < clauses.Count)
            return null;
        return scorers.Length < 2 ? scorers.FirstOrDefault() : new ConjunctionScorer(scorers);
    }

    private Scorer? Phrase(PhraseQuery query)
    {
        if (query.Terms.Count == 1)
            return Term(new TermQuery(query.Field, query.Terms[0]));
        if (statistics.Field(query.Field) is not { } field || !field.Terms.Field.HasPositions)
            return null;
        var terms = query.Terms.Select(term => statistics.Reader.Positions(query.Field, term)).OfType<PositionsEnum>().ToArray();
        if (terms.Length == 0 || terms.Length < query.Terms.Count)
            return null;
        var idf = 0f;
        foreach (var term in terms)
            idf += Bm25Similarity.Idf(term.DocFreq, field.MaxDoc);
        return new PhraseScorer(terms, field, Bm25Similarity.Weight(idf, boost: 1));
    }
}
