using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>What can be asked instead, when nothing was found: the services and matters nearest to the question that the texts do answer.</summary>
/// <param name="read">How a text is understood when it is sent after the question.</param>
internal sealed class NearestQuestions(EvidenceFinder finder, EvidenceOptions options, IndexReader index, Func<string, Question, Question?> read)
{
    private const int MostExamples = 2;

    // Sentences whose services and words are tried, and what share of the focus they, with their surroundings, must speak of, 0 to 1.
    private const int MostSentences = 8;
    private const double LeastCoverage = 0.25;

    // Examples asked to see whether they are answered; each is a search.
    private const int MostTries = 8;

    // A word in more passages, and in more than this share of all, is common.
    private const int FewPassages = 3;
    private const double CommonShare = 0.05;

    private const int LongestExample = 14;
    private const int ShortestWord = 3;

    /// <param name="sentences">What was found for the question, best first.</param>
    public IReadOnlyList<string> For(Question question, Focus focus, IReadOnlyList<Sentence> sentences) => sentences.Take(MostSentences)
        .Where(sentence => sentence.Coverage >= LeastCoverage)
        .SelectMany(sentence => Candidates(sentence, question))
        .Where(text => NamedThing.IsWord(text) && text.Length <= LongestExample && focus.Terms.All(term => term.Term != text))
        .Distinct(StringComparer.Ordinal)
        .Take(MostTries)
        .Where(text => IsAnswered(text, question))
        .Aggregate(new List<string>(), (kept, text) => kept.Any(one => one.Contains(text, StringComparison.Ordinal) || text.Contains(one, StringComparison.Ordinal)) ? kept : [.. kept, text])
        .Take(MostExamples)
        .ToList();

    /// <summary>A service goes by its name; a report by the words of our field that stand in the sentence, in reading order.</summary>
    private IEnumerable<string> Candidates(Sentence sentence, Question question)
    {
        var isOneStreet = question.Streets.Count == 1;
        if (sentence.Document.Kind == DocumentKind.Service)
            return [isOneStreet && sentence.Document.Street is { } street ? sentence.Document.Title.Replace(street, "", StringComparison.Ordinal) : sentence.Document.Title];
        var lexicon = index.Analyzer.Lexicon;
        var words = index.Analyzer.Words(sentence.Text)
            .Where(token => token.Term.Length >= ShortestWord && IsTelling(token.Term) && lexicon.FieldWords.Contains(token.Term) && !lexicon.Places.Any(place => place.Inside.Contains(token.Term, StringComparer.Ordinal)))
            .Select(token => token.Term).Distinct(StringComparer.Ordinal);
        return isOneStreet || sentence.Document.Street is not { } own ? words : words.Select(word => own + word);
    }

    /// <summary>A word that stands all over the texts (居民区) leads nowhere.</summary>
    private bool IsTelling(string word) => index.PassageFrequency(PassageField.Body, word, bigrams: false) <= Math.Max(FewPassages, CommonShare * index.PassageCount);

    private bool IsAnswered(string text, Question question)
    {
        if (read(text, question) is not { } asked)
            return false;
        var focus = Focus.Of(asked, index);
        if (!focus.NamesField)
            return false;
        var judge = new EvidenceJudge(focus, options);
        return Scope.Of(asked) is [var scope] && finder.Find(asked, focus, scope.Street, scope.Years).Sentences.Any(judge.LeadsOn);
    }
}
