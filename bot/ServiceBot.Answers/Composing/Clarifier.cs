using System.Globalization;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Asks back when the sub-district or the year would change the answer.</summary>
internal static class Clarifier
{
    private const int MostChoices = 5;

    /// <param name="sentences">Good enough to answer, best first, at least one.</param>
    /// <param name="about">Those that speak of the matter, whether they answer or not, best first.</param>
    /// <returns>Null when one answer stands out.</returns>
    public static Answer? AskBack(Question question, Focus focus, IReadOnlyList<Sentence> sentences, IReadOnlyList<Sentence> about, EvidenceOptions options)
    {
        if (question.Streets.Count == 0)
        {
            var streets = Tied([sentences[0], .. about], focus, sentence => sentence.Document.Street, options);
            if (streets.Count > 1)
                return Ask(question, CannedReplies.AskStreet, streets.Select(sentence => sentence.Document.Street!), null);
        }

        if (question.Years.Count > 0 || (question.Kind & (QuestionKind.HowMany | QuestionKind.Compare)) != QuestionKind.HowMany)
            return null;
        var street = sentences[0].Document.Street;
        var ofStreet = sentences.Where(sentence => sentence.Document.Street == street).ToList();
        var years = Tied(ofStreet, focus, sentence => sentence.Year?.ToString(CultureInfo.InvariantCulture), options);
        return years.Count > 1 && years.Select(year => string.Join(' ', AskedAttribute.Figures(year.Folded.Folded, question, focus))).Distinct(StringComparer.Ordinal).Count() > 1
            ? Ask(question, CannedReplies.AskYear(street ?? ""), years.Select(sentence => sentence.Year!.Value).Order().Select(year => $"{year}年"), street)
            : null;
    }

    /// <summary>The best sentence of each place or year that answers as well as the best of all.</summary>
    private static List<Sentence> Tied(IReadOnlyList<Sentence> sentences, Focus focus, Func<Sentence, string?> key, EvidenceOptions options)
    {
        var best = sentences[0];
        return sentences
            .Where(sentence => key(sentence) is not null)
            .DistinctBy(key)
            .Where(sentence => sentence.Coverage >= options.TieCoverage * best.Coverage && !Misses(sentence, best))
            .Take(MostChoices)
            .ToList();

        bool Misses(Sentence sentence, Sentence best) => Enumerable.Range(0, focus.Terms.Count).Any(i =>
            focus.Terms[i].IsFieldWord && best.Matches[i] - sentence.Matches[i] > options.TieMiss);
    }

    private static Answer Ask(Question question, string text, IEnumerable<string> choices, string? street) => new()
    {
        Status = AnswerStatus.Clarify, Text = text, Choices = choices.ToList(), Street = street, Notes = UnderstandingNotes.Of(question),
    };
}
