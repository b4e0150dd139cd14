using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Asks back when the sub-district or the year would change the answer.</summary>
internal static partial class Clarifier
{
    private const int MostChoices = 5;

    /// <param name="sentences">Good enough to answer, best first.</param>
    /// <returns>Null when one answer stands out.</returns>
    public static Answer? AskBack(Question question, IReadOnlyList<Sentence> sentences, EvidenceOptions options)
    {
        if (sentences.Count == 0)
            return null;
        if (question.Streets.Count == 0)
        {
            var streets = Tied(sentences, sentence => sentence.Document.Street, options.StreetTie);
            if (streets.Count > 1)
                return Ask(CannedReplies.AskStreet, streets.Select(sentence => sentence.Document.Street!), null);
        }

        if (question.Years.Count > 0 || (question.Kind & (QuestionKind.HowMany | QuestionKind.Compare)) != QuestionKind.HowMany)
            return null;
        var street = sentences[0].Document.Street;
        var years = Tied(sentences.Where(sentence => sentence.Document.Street == street && sentence.HasAttribute).ToList(), sentence => sentence.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), options.YearTie);
        return years.Count > 1 && years.Select(Figures).Distinct(StringComparer.Ordinal).Count() > 1
            ? Ask(CannedReplies.AskYear(street ?? ""), years.Select(sentence => sentence.Year!.Value).Order().Select(year => $"{year}年"), street)
            : null;
    }

    /// <summary>The best sentence of each place or year that comes close to the best of all.</summary>
    private static List<Sentence> Tied(IReadOnlyList<Sentence> sentences, Func<Sentence, string?> key, double tie) => sentences
        .Where(sentence => key(sentence) is not null && sentence.Score >= tie * sentences[0].Score)
        .DistinctBy(key)
        .Take(MostChoices)
        .ToList();

    private static string Figures(Sentence sentence) => string.Join(' ', Figure().Matches(sentence.Folded.Folded).Select(match => match.Value));

    private static Answer Ask(string text, IEnumerable<string> choices, string? street) => new()
    {
        Status = AnswerStatus.Clarify, Text = text, Choices = choices.ToList(), Street = street,
    };

    [GeneratedRegex(@"\d+(?:\.\d+)?(?!年)")]
    private static partial Regex Figure();
}
