using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Finds a second statement with another figure for the very same thing; both are shown then, with their years.</summary>
/// <remarks>Two statements say the same thing when their clauses differ in nothing but the figure and words that do not tell apart (共, 全年, 发了).
/// A stage, a part of the year, a plan, or the name of one place more makes two things of them.</remarks>
internal static partial class Disagreement
{
    // Shorter clauses (有12户) do not say enough of what is counted.
    private const int ShortestClause = 5;

    /// <param name="quoted">What is quoted first.</param>
    /// <param name="others">Further answering statements, best first.</param>
    /// <returns>The best of those of the same sub-district; null when nothing disagrees.</returns>
    public static Sentence? With(Sentence quoted, IEnumerable<Sentence> others, Question question, Focus focus, PlanReader plans)
    {
        if (!question.Kind.HasFlag(QuestionKind.HowMany) || question.Kind.HasFlag(QuestionKind.Compare) || FigureOf(quoted, question, focus) is not { } figure)
            return null;
        return others.FirstOrDefault(other =>
            other.Document.Street == quoted.Document.Street
            && (other.Passage.Id != quoted.Passage.Id || !other.Span.Equals(quoted.Span))
            && FigureOf(other, question, focus) is { } second
            && second.Unit == figure.Unit && second.Value != figure.Value && second.Thing == figure.Thing
            && PartOfYear.Of(other) == PartOfYear.Of(quoted) && plans.Of(other) == plans.Of(quoted));
    }

    private static (string Value, string Unit, string Thing)? FigureOf(Sentence sentence, Question question, Focus focus)
    {
        if (AskedAttribute.FigureClause(sentence.Folded.Folded, question, focus) is not { } clause)
            return null;
        var figures = Figure().Matches(clause).Where(figure => figure.Groups["unit"].Value is not ("年" or "月" or "日")).ToList();
        var thing = Plain().Replace(Figure().Replace(Place(clause, sentence), ""), "");
        return figures is [var figure] && thing.Length >= ShortestClause && !Stage().IsMatch(clause)
            ? (figure.Groups["value"].Value, figure.Groups["unit"].Value, thing)
            : null;
    }

    private static string Place(string clause, Sentence sentence) =>
        sentence.Document.Street is { } street ? clause.Replace(street, "", StringComparison.Ordinal) : clause;

    [GeneratedRegex(@"(?<![0-9.])(?<value>[0-9]+(?:\.[0-9]+)?[余多]?)(?<unit>万?(?:人次|平方米|[\p{IsCJKUnifiedIdeographs}%]))")]
    private static partial Regex Figure();

    // Words that do not tell two things apart.
    [GeneratedRegex("全年|一共|1共|总共|累计|街道|社区|今年|本年|[共为给了已的计达约总发放送向等个名位]|\\s|\\p{P}")]
    private static partial Regex Plain();

    [GeneratedRegex("期|批|轮|阶段|首|新增|其中|另|月|季度|上半年|下半年|截至|日均|每|计划|目标|原|又|再")]
    private static partial Regex Stage();
}
