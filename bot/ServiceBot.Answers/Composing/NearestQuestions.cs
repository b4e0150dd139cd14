using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Composing;

/// <summary>What can be asked instead, when nothing was found: the services and matters nearest to the question that the texts do answer.</summary>
/// <param name="read">How a text is understood when it is sent after the question.</param>
internal sealed class NearestQuestions(EvidenceFinder finder, EvidenceOptions options, IndexReader index, Func<string, Question, Question> read)
{
    private const int MostExamples = 2;

    // Passages whose services and words are tried …
    private const int MostPassages = 6;

    // … and examples asked to see whether they are answered; each is a search.
    private const int MostTries = 8;

    private const int LongestExample = 14;

    /// <param name="hits">What was found for the question, best first.</param>
    public IReadOnlyList<string> For(Question question, IReadOnlyList<Hit> hits) => hits.Take(MostPassages)
        .SelectMany(hit => Candidates(hit, question))
        .Where(text => NamedThing.IsWord(text) && text.Length <= LongestExample)
        .Distinct(StringComparer.Ordinal)
        .Take(MostTries)
        .Where(text => IsAnswered(text, question))
        .Take(MostExamples)
        .ToList();

    /// <summary>A service goes by its name; a report by the words of our field that stand in it, in reading order.</summary>
    private IEnumerable<string> Candidates(Hit hit, Question question)
    {
        if (hit.Document.Kind == DocumentKind.Service)
            return [question.Streets.Count == 1 && hit.Document.Street is { } street ? hit.Document.Title.Replace(street, "", StringComparison.Ordinal) : hit.Document.Title];
        var words = index.Analyzer.Words(hit.Passage.Text)
            .Where(token => token.Term.Length > 2 && index.Analyzer.Lexicon.FieldWords.Contains(token.Term))
            .Select(token => token.Term).Distinct(StringComparer.Ordinal).Take(2);
        return question.Streets.Count == 1 || hit.Document.Street is not { } own ? words : words.Select(word => own + word);
    }

    private bool IsAnswered(string text, Question question)
    {
        var asked = read(text, question);
        var focus = Focus.Of(asked, index);
        if (!focus.NamesField)
            return false;
        var judge = new EvidenceJudge(focus, options);
        return Scope.Of(asked) is [var scope] && finder.Find(asked, focus, scope.Street, scope.Years).Sentences.Any(judge.LeadsOn);
    }
}
