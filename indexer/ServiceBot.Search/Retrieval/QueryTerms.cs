using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Retrieval;

/// <summary>One term of a question with what may stand in its place.</summary>
/// <param name="Alternatives">The term itself with weight 1, then its synonyms with theirs.</param>
/// <param name="Weight">How much the term counts, above 0.</param>
public sealed record QueryTerm(IReadOnlyList<Synonym> Alternatives, double Weight)
{
    /// <summary>The term as the question has it.</summary>
    public string Term => Alternatives[0].Term;
}

/// <summary>Turns a question into the terms to look up; stop words are left out.</summary>
public static class QueryTerms
{
    /// <summary>Words, each once, with the synonyms of the lexicon.</summary>
    public static IReadOnlyList<QueryTerm> OfWords(string text, Analyzer analyzer) =>
        analyzer.Words(text)
            .Select(token => token.Term)
            .Where(term => !analyzer.Lexicon.IsStopword(term))
            .Distinct(StringComparer.Ordinal)
            .Select(term => new QueryTerm([new Synonym(term, 1.0), .. analyzer.Lexicon.SynonymsOf(term)], 1.0))
            .ToList();

    /// <summary>Bigrams, each once; those within a stop word are left out.</summary>
    public static IReadOnlyList<QueryTerm> OfBigrams(string text, Lexicon lexicon) =>
        Analyzer.Bigrams(text)
            .Select(token => token.Term)
            .Where(term => !lexicon.IsStopword(term))
            .Distinct(StringComparer.Ordinal)
            .Select(term => new QueryTerm([new Synonym(term, 1.0)], 1.0))
            .ToList();
}
