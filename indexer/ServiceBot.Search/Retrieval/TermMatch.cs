using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Retrieval;

/// <summary>A term of a question that stands in a field of a passage.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Term">The term as the question has it, folded.</param>
/// <param name="Found">What stands there: the term itself or a synonym.</param>
/// <param name="Frequency">How often it stands there, at least 1.</param>
/// <param name="IsBigram">Whether it was looked up as a bigram, not as a word.</param>
public sealed record TermMatch(PassageField Field, string Term, string Found, int Frequency, bool IsBigram)
{
    /// <summary>What it counts: 1 for the term itself, that of the synonym otherwise.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Every match of a question's terms with a passage: by field, terms in their order.</summary>
    /// <exception cref="ArgumentException">The passage is not in the index.</exception>
    public static IReadOnlyList<TermMatch> Of(IndexReader index, IReadOnlyList<WeighedTerm> terms, Passage passage)
    {
        using var use = index.Use();
        var number = index.NumberOf(passage.Id) ?? throw new ArgumentException($"passage {passage.Id} is not in the index", nameof(passage));
        var matches =
            from field in Enum.GetValues<PassageField>()
            from term in terms
            from alternative in term.Term.Alternatives
            let frequency = index.Frequency(field, alternative.Term, term.IsBigram, number)
            where frequency > 0
            select new TermMatch(field, term.Term.Term, alternative.Term, frequency, term.IsBigram) { Weight = alternative.Weight };
        return matches.GroupBy(match => match with { Weight = 1 }).Select(same => same.MaxBy(match => match.Weight)!).ToList();
    }
}
