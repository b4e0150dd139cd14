using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>One thing a question speaks of.</summary>
/// <param name="Alternatives">The term itself with weight 1, then what may stand in its place.</param>
/// <param name="Weight">How much it matters that the evidence speaks of it: rarity, raised for words of the field.</param>
/// <param name="IsFieldWord">Whether the lexicon knows it as a word of our field.</param>
/// <param name="IsInTexts">Whether it, or what may stand in its place, stands anywhere in the texts.</param>
internal sealed record FocusTerm(IReadOnlyList<Synonym> Alternatives, double Weight, bool IsFieldWord, bool IsInTexts)
{
    public string Term => Alternatives[0].Term;
}

/// <summary>What a question is about, term by term; evidence is measured against it.</summary>
internal sealed record Focus(IReadOnlyList<FocusTerm> Terms)
{
    // Chosen on the development questions: talk around the matter (我妈, 听说) is mostly absent from the texts and must not
    // outweigh it; a word of the field that is absent is the matter itself, and its absence is the answer.
    private const double PlainWordShare = 0.6;
    private const double AbsentPlainWordShare = 0.2;
    private const double ContextShare = 0.4;

    public static Focus Of(Question question, IndexReader index)
    {
        var subject = TermsOf(question.Subject, index, 1.0);
        var known = subject.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var context = TermsOf(question.Context, index, ContextShare).Where(term => !known.Contains(term.Term) && term.IsFieldWord);
        return new Focus([.. subject, .. context]);
    }

    /// <summary>The share of the focus that a text speaks of, 0 to 1, weighted by how much each term matters.</summary>
    public double Coverage(FoldedPassageText text) => Coverage(term => text.Matches(term));

    /// <summary>The share of the focus for which <paramref name="matched"/> gives how well (0 to 1) it is met.</summary>
    public double Coverage(Func<FocusTerm, double> matched)
    {
        var total = Terms.Sum(term => term.Weight);
        return total == 0 ? 0 : Terms.Sum(term => term.Weight * matched(term)) / total;
    }

    public bool HasFieldWord => Terms.Any(term => term.IsFieldWord);

    private static List<FocusTerm> TermsOf(string text, IndexReader index, double share) =>
        QueryTerms.OfWords(text, index.Analyzer)
            .Where(term => term.Term.Length > 1 || index.Analyzer.Lexicon.SynonymsOf(term.Term).Count > 0)
            .Select(term => ToFocusTerm(term, index, share))
            .ToList();

    private static FocusTerm ToFocusTerm(QueryTerm term, IndexReader index, double share)
    {
        var count = index.Passages.Count;
        var frequency = term.Alternatives.Max(alternative => Frequency(alternative.Term, index));
        var rarity = Math.Log(1 + (count - frequency + 0.5) / (frequency + 0.5));
        var isFieldWord = index.Analyzer.Lexicon.Words.Contains(term.Term);
        var weight = isFieldWord ? 1.0 : frequency > 0 ? PlainWordShare : AbsentPlainWordShare;
        return new FocusTerm(term.Alternatives, rarity * weight * share, isFieldWord, frequency > 0);
    }

    private static int Frequency(string term, IndexReader index) => new[]
    {
        index.Words(PassageField.Body).Postings(term).Passages.Count,
        index.Words(PassageField.Heading).Postings(term).Passages.Count,
        index.Words(PassageField.Names).Postings(term).Passages.Count,
        term.Length == 2 ? index.Bigrams(PassageField.Body).Postings(term).Passages.Count : 0,
    }.Max();
}
