using System.Globalization;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Composing;

/// <summary>Asks back when the sub-district, the service, the year or the plot would change the answer.</summary>
internal static class Clarifier
{
    private const int MostChoices = 5;
    private const int ShortestName = 3;

    /// <param name="sentences">Good enough to answer, best first, at least one.</param>
    /// <param name="about">Those on the matter, whether they answer or not, best first. A sub-district is offered for them only when they fit
    /// nearly as well as what answers.</param>
    /// <returns>Null when one answer stands out.</returns>
    public static Answer? AskBack(Question question, Focus focus, IReadOnlyList<Sentence> sentences, IReadOnlyList<Sentence> about, EvidenceOptions options, Analyzer analyzer)
    {
        if (question.Streets.Count == 0)
        {
            var streets = Tied([.. sentences, .. about.Where(sentence => sentence.Coverage >= options.TieCoverageOfAbout * sentences[0].Coverage)], focus, sentence => sentence.Document.Street, options);
            if (streets.Count > 1)
                return Ask(question, CannedReplies.AskStreet, streets.Select(sentence => sentence.Document.Street!), null);
        }

        var street = sentences[0].Document.Street;
        if (Services.Of(question, focus, [.. about.Where(sentence => sentence.Document.Street == street)], analyzer) is { Count: > 1 } services)
            return Ask(question, CannedReplies.AskService(street ?? ""), services.Take(MostChoices), street);
        // Texts that are nobody's own have no years to choose from: each is about something else.
        if (street is null || !AskedAttribute.IsFigure(question.Kind) || question.Kind.HasFlag(QuestionKind.Compare))
            return null;
        var ofStreet = sentences.Where(sentence => sentence.Document.Street == street).ToList();
        if (question.Years.Count == 0 && Years(question, focus, ofStreet, options) is { Count: > 1 } years)
            return Ask(question, CannedReplies.AskYear(street), years.Select(year => $"{year}年"), street);

        return Plots.Of(question, focus, ofStreet) is { Count: > 1 } plots
            ? Ask(question, CannedReplies.AskPlot(street, sentences[0].Year), plots.Take(MostChoices), street)
            : null;
    }

    /// <summary>Years whose figures differ, rising.</summary>
    private static List<int> Years(Question question, Focus focus, List<Sentence> sentences, EvidenceOptions options)
    {
        var tied = Tied(sentences, focus, sentence => sentence.Year?.ToString(CultureInfo.InvariantCulture), options);
        return tied.Select(year => string.Join(' ', AskedAttribute.Figures(year.Folded.Folded, question, focus))).Distinct(StringComparer.Ordinal).Count() > 1
            ? tied.Select(sentence => sentence.Year!.Value).Order().ToList()
            : [];
    }

    /// <summary>The best sentence of each place or year that answers as well as the best of all.</summary>
    private static List<Sentence> Tied(IReadOnlyList<Sentence> sentences, Focus focus, Func<Sentence, string?> key, EvidenceOptions options)
    {
        var best = sentences[0];
        return sentences
            .Where(sentence => key(sentence) is not null)
            .GroupBy(key)
            .Select(group => group.MaxBy(sentence => sentence.Coverage)!)
            .Where(sentence => sentence.Coverage >= options.TieCoverage * best.Coverage && !Misses(sentence, best))
            .Take(MostChoices)
            .ToList();

        bool Misses(Sentence sentence, Sentence best) => Enumerable.Range(0, focus.Terms.Count).Any(i =>
            (focus.Terms[i].IsFieldWord || IsName(focus.Terms[i])) && best.Matches[i] - sentence.Matches[i] > options.TieMiss);

        // A name that stands in the texts and that no word list knows (小铁牛, 启工3号院).
        static bool IsName(FocusTerm term) => term is { IsInTexts: true, LeadsToField: false, Alternatives.Length: 1, Term.Length: >= ShortestName };
    }

    private static Answer Ask(Question question, string text, IEnumerable<string> choices, string? street) => new()
    {
        Status = AnswerStatus.Clarify, Text = text, Choices = choices.ToList(), Street = street, Notes = UnderstandingNotes.Of(question),
    };
}
