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
    /// <remarks>For explaining a hit; its cost grows with the length of the posting lists.</remarks>
    public static IReadOnlyList<TermMatch> Of(IndexReader index, string question, Passage passage)
    {
        var number = NumberOf(index, passage);
        var words = QueryTerms.OfWords(question, index.Analyzer);
        var bigrams = QueryTerms.OfBigrams(question, index.Analyzer.Lexicon);
        return Enum.GetValues<PassageField>()
            .SelectMany(field => In(field, index.Words(field), words, number, isBigram: false)
                .Concat(In(field, index.Bigrams(field), bigrams, number, isBigram: true)))
            .Distinct()
            .ToList();
    }

    private static IEnumerable<TermMatch> In(
        PassageField field, FieldPostings postings, IReadOnlyList<QueryTerm> terms, int passage, bool isBigram) =>
        from term in terms
        from alternative in term.Alternatives
        let frequency = FrequencyIn(postings.Postings(alternative.Term), passage)
        where frequency > 0
        select new TermMatch(field, term.Term, alternative.Term, frequency, isBigram);

    private static int FrequencyIn(PostingList list, int passage)
    {
        for (var i = 0; i < list.Passages.Count; i++)
        {
            if (list.Passages[i] == passage)
                return list.Frequencies[i];
        }

        return 0;
    }

    private static int NumberOf(IndexReader index, Passage passage)
    {
        for (var number = 0; number < index.Passages.Count; number++)
        {
            if (index.Passages[number].Id == passage.Id)
                return number;
        }

        throw new ArgumentException($"passage {passage.Id} is not in the index", nameof(passage));
    }
}
