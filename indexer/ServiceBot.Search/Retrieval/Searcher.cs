using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Queries;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Retrieval;

/// <summary>Finds the passages that best match a question: BM25 over title, heading, text and names, as words and as bigrams, leads to
/// the candidates, which are then weighed by the parts of <see cref="ScoreParts"/>.</summary>
/// <remarks>Thread-safe; a snapshot of one index version. No network, no clock; passages are read from mapped files.</remarks>
public sealed class Searcher(IndexReader index, RetrievalOptions options)
{
    // Passages whose texts are compared with the text as typed, until enough hold it. Few are, unless it has marks inside.
    private const int MostLiteral = 2000;

    // What a passage counts that holds the text only once both are folded.
    private const double FoldedShare = 0.5;

    private readonly PassageRanker _ranker = new(index, options);

    private readonly (PassageField Field, double Weight)[] _fields =
    [
        (PassageField.Title, options.Title),
        (PassageField.Heading, options.Heading),
        (PassageField.Body, options.Body),
        (PassageField.Names, options.Names),
    ];

    public IndexReader Index { get; } = index;

    /// <summary>Passages that match, best first.</summary>
    /// <returns>Hits by falling score, equal scores by rising passage number, so that a run can be repeated; a lower limit cuts the tail
    /// and changes nothing else. Empty when no term of the question stands in the texts searched.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside 1 to 100.</exception>
    public IReadOnlyList<Hit> Search(SearchQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, 100);

        using var use = Index.Use();
        var terms = TermsOf(query);
        var filters = Visibility.Of(query, Index);
        var clauses = new AnyOf(terms.SelectMany(Clauses).ToList());
        var found = clauses.Clauses.Count == 0 ? [] : Index.Search(clauses, Math.Max(query.Limit, options.Candidates), filters);
        var literal = Literal(query, clauses, filters);
        var candidates = literal.Select(one => one.Found).Concat(found.Take(options.Candidates)).DistinctBy(one => one.Doc).ToList();
        var ranked = _ranker.Rank(query, terms, candidates, literal.ToDictionary(one => one.Found.Doc, one => one.Share));
        var rest = found.Skip(options.Candidates).ExceptBy(candidates.Select(one => one.Doc), one => one.Doc).Select(ToHit);
        return ranked.Concat(rest).OrderByDescending(hit => hit.Score).Take(query.Limit).ToList();
    }

    private Hit ToHit(ScoreDoc found)
    {
        var passage = Index.Passage(found.Doc);
        return new Hit(passage, Index.Document(passage.Document)!, new ScoreParts(found.Score));
    }

    /// <summary>What a question is looked up by: its words, then its bigrams, then those of earlier turns.</summary>
    public IReadOnlyList<WeighedTerm> TermsOf(SearchQuery query)
    {
        using var use = Index.Use();
        var terms = Weigh(query.Text, 1.0);
        if (query.Context.Length > 0)
            terms.AddRange(Weigh(query.Context, options.Context));
        return terms;
    }

    /// <summary>Whether a term stands anywhere in the texts, as a word or as a run of characters.</summary>
    /// <param name="term">Folded.</param>
    public bool Stands(string term) => new TermsInIndex(Index).Stands(term);

    /// <summary>Weighs one passage for a question, whether it is among the hits or not.</summary>
    /// <returns>Null when there is no such passage.</returns>
    public JudgedPassage? Judge(SearchQuery query, string passageId)
    {
        using var use = Index.Use();
        if (Index.NumberOf(passageId) is not { } number)
            return null;
        var terms = TermsOf(query);
        var clauses = new AnyOf([.. terms.SelectMany(Clauses)]);
        var only = new TermQuery(PassageSchema.Id.Name, passageId);
        var scored = clauses.Clauses.Count == 0 ? [] : Index.Search(clauses, 1, [only]);
        var literal = Literal(query, clauses, [only]).ToDictionary(one => one.Found.Doc, one => one.Share);
        var filters = Visibility.Of(query, Index);
        var found = clauses.Clauses.Count == 0 ? [] : Index.Search(clauses, options.Candidates, filters);
        var candidates = found.Take(1).Concat(scored).Append(new ScoreDoc(number, 0)).DistinctBy(one => one.Doc).ToList();
        var hit = _ranker.Rank(query, terms, candidates, literal).First(hit => hit.Passage.Id == passageId);
        var unmet = Visibility.Limits(query, Index)
            .Where(limit => Index.Search(limit.Query, 1, [only]).Count == 0).Select(limit => limit.Limit).ToList();
        var isWeighed = unmet.Count == 0 && found.Concat(Literal(query, clauses, filters).Select(one => one.Found)).Any(one => one.Doc == number);
        return new JudgedPassage(hit, unmet, isWeighed);
    }

    private List<WeighedTerm> Weigh(string text, double share) => QueryTerms.OfWords(text, Index.Analyzer)
        .Select(term => (Term: term, Share: term.IsPhrase ? share * options.Phrase : share))
        .Select(term => new WeighedTerm(term.Term, term.Share, term.Share * Rarity(term.Term, isBigram: false), IsBigram: false))
        .Concat(QueryTerms.OfBigrams(text, Index.Analyzer.Lexicon)
            .Select(term => new WeighedTerm(term, share, share * Rarity(term, isBigram: true), IsBigram: true)))
        .ToList();

    /// <summary>That of the term itself, or of the first of its synonyms that stands in the texts.</summary>
    private double Rarity(QueryTerm term, bool isBigram)
    {
        foreach (var alternative in term.Alternatives)
        {
            if (Index.PassageFrequency(PassageField.Body, alternative.Term, isBigram) is > 0 and var frequency)
                return Index.Idf(frequency);
        }

        return 0;
    }

    /// <summary>A clause for a term in each field; its score is added to the passage's.</summary>
    private IEnumerable<Query> Clauses(WeighedTerm term)
    {
        var share = term.Share * (term.IsBigram ? options.Bigrams : 1.0);
        return from field in _fields
               where share * field.Weight > 0
               select Clause(term.Term, PassageSchema.Of(field.Field, term.IsBigram).Name, share * field.Weight);
    }

    /// <summary>Of a term and its synonyms, the best one counts; a synonym says no more than the word asked for, however rare it is.</summary>
    private static Query Clause(QueryTerm term, string field, double weight)
    {
        var alternatives = term.Alternatives.Where(other => other.Weight > 0)
            .Select((other, place) => new TermQuery(field, other.Term, (float)(weight * other.Weight)) { NoRarerThan = place == 0 ? null : term.Term })
            .ToList();
        return alternatives is [var only] ? only : new BestOf(alternatives);
    }

    /// <summary>Passages that hold the text as typed, with their BM25 scores and how they hold it; empty when it is too long to be looked for so.</summary>
    private List<(ScoreDoc Found, double Share)> Literal(SearchQuery query, AnyOf clauses, IReadOnlyList<Query> filters)
    {
        if (LiteralQuery.Of(query.Typed.Length > 0 ? query.Typed : query.Text, Index) is not { } literal)
            return [];
        var scored = clauses.Clauses.Count == 0 ? [] : Index.Search(clauses, MostLiteral, [.. filters, literal.Query]);
        var others = scored.Count < options.Candidates || !literal.IsPhrase ? Index.Search(literal.Query, MostLiteral, filters).Select(one => one with { Score = 0 }) : [];
        var held = scored.Concat(others).DistinctBy(one => one.Doc).ToList();
        var asTyped = held.Where(one => literal.IsAsTypedIn(Index.Passage(one.Doc))).Take(options.Candidates).Select(one => (Found: one, Share: 1.0)).ToList();
        var folded = held.Where(one => literal.IsFoldedIn(Index.Passage(one.Doc))).Select(one => (Found: one, Share: FoldedShare));
        return asTyped.Concat(folded.Take(options.Candidates - asTyped.Count)).DistinctBy(one => one.Found.Doc).ToList();
    }
}
