using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Retrieval;

/// <summary>A term of a question that stands in a field of a passage.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Term">The term as the question has it, folded.</param>
/// <param name="Found">What stands there: the term itself or a synonym.</param>
/// <param name="Frequency">How often it stands there, at least 1.</param>
/// <param name="IsBigram">Whether it was looked up as a bigram, not as a word.</param>
public sealed record TermMatch(PassageField Field, string Term, string Found, int Frequency, bool IsBigram)
{
    /// <summary>Every match of a question with a passage: by field, words before bigrams, terms in the question's order.</summary>
    /// <exception cref="ArgumentException">The passage is not in the index.</exception>
    public static IReadOnlyList<TermMatch> Of(IndexReader index, string question, Passage passage)
    {
        using var use = index.Use();
        var number = index.NumberOf(passage.Id) ?? throw new ArgumentException($"passage {passage.Id} is not in the index", nameof(passage));
        var words = QueryTerms.OfWords(question, index.Analyzer);
        var bigrams = QueryTerms.OfBigrams(question, index.Analyzer.Lexicon);
        return Enum.GetValues<PassageField>()
            .SelectMany(field => In(field, words, isBigram: false).Concat(In(field, bigrams, isBigram: true)))
            .Distinct()
            .ToList();

        IEnumerable<TermMatch> In(PassageField field, IReadOnlyList<QueryTerm> terms, bool isBigram) =>
            from term in terms
            from alternative in term.Alternatives
            let frequency = index.Frequency(field, alternative.Term, isBigram, number)
            where frequency > 0
            select new TermMatch(field, term.Term, alternative.Term, frequency, isBigram);
    }
}
