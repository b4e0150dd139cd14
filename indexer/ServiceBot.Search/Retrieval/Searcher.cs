using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Retrieval;

/// <summary>Finds the passages that best match a question: BM25 over title, heading, text and names, as words and as bigrams.</summary>
/// <remarks>Thread-safe; a snapshot of one index version. No network, no clock; passages are read from mapped files.</remarks>
public sealed class Searcher(IndexReader index, RetrievalOptions options)
{
    private readonly (PassageField Field, double Weight)[] _fields =
    [
        (PassageField.Title, options.Title),
        (PassageField.Heading, options.Heading),
        (PassageField.Body, options.Body),
        (PassageField.Names, options.Names),
    ];

    public IndexReader Index { get; } = index;

    /// <summary>Passages that match, best first.</summary>
    /// <returns>Hits by falling score, equal scores by rising passage number, so that a run can be repeated. Empty when no term of
    /// the question stands in the texts searched.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside 1 to 100.</exception>
    public IReadOnlyList<Hit> Search(SearchQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 100);

        using var use = Index.Use();
        var clauses = Clauses(query.Text, 1.0).Concat(Clauses(query.Context, options.Context)).ToList();
        return clauses.Count == 0
            ? []
            : Index.Search(new AnyOf(clauses), query.Limit, Visibility.Of(query, Index)).Select(ToHit).ToList();
    }

    private Hit ToHit(ScoreDoc found)
    {
        var passage = Index.Passage(found.Doc);
        return new Hit(passage, Index.Document(passage.Document)!, found.Score);
    }

    /// <summary>A clause for each term in each field; its score is added to the passage's.</summary>
    private IEnumerable<Query> Clauses(string text, double weight) =>
        QueryTerms.OfWords(text, Index.Analyzer).SelectMany(term => Clauses(term, weight, bigrams: false))
            .Concat(QueryTerms.OfBigrams(text, Index.Analyzer.Lexicon).SelectMany(term => Clauses(term, weight * options.Bigrams, bigrams: true)));

    private IEnumerable<Query> Clauses(QueryTerm term, double weight, bool bigrams) =>
        from field in _fields
        where weight * field.Weight > 0
        select Clause(term, PassageSchema.Of(field.Field, bigrams).Name, weight * field.Weight);

    /// <summary>Of a term and its synonyms, the best one counts; a synonym says no more than the word asked for, however rare it is.</summary>
    private static Query Clause(QueryTerm term, string field, double weight)
    {
        var alternatives = term.Alternatives.Where(other => other.Weight > 0)
            .Select((other, place) => new TermQuery(field, other.Term, (float)(weight * other.Weight)) { NoRarerThan = place == 0 ? null : term.Term })
            .ToList();
        return alternatives is [var only] ? only : new BestOf(alternatives);
    }
}
