using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Says by how much two quoted figures of the same thing differ.</summary>
internal static partial class Comparison
{
    /// <param name="groups">Quoted sentences by place and year asked for.</param>
    /// <returns>One sentence; null unless exactly two groups hold one exact figure each, with the same unit.</returns>
    public static string? Sentence(Question question, Focus focus, IReadOnlyList<IReadOnlyList<Sentence>> groups)
    {
        if (!question.Kind.HasFlag(QuestionKind.Compare) || groups.Count != 2
            || Figure(question, focus, groups[0]) is not { } first || Figure(question, focus, groups[1]) is not { } second
            || first.Unit != second.Unit || Name(groups[0][0], groups[1][0]) is not { } names)
            return null;
        var difference = second.Value - first.Value;
        return difference == 0
            ? $"{names.First}和{names.Second}一样。"
            : $"{names.Second}比{names.First}{(difference > 0 ? "多" : "少")}{Math.Abs(difference).ToString(CultureInfo.InvariantCulture)}{second.Unit}。";
    }

    private static (decimal Value, string Unit)? Figure(Question question, Focus focus, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var clause = AskedAttribute.FigureClause(sentence.Folded.Folded, question, focus);
            var figures = clause is null ? [] : WithUnit().Matches(clause).Where(match => match.Groups["unit"].Value != "年").ToList();
            var asked = figures.Where(match => question.Units.Contains(match.Groups["unit"].Value, StringComparer.Ordinal)).ToList();
            if ((asked.Count == 1 ? asked : figures) is [var figure] && !figure.Groups["vague"].Success)
                return (decimal.Parse(figure.Groups["value"].Value, CultureInfo.InvariantCulture), figure.Groups["unit"].Value);
        }

        return null;
    }

    private static (string First, string Second)? Name(Sentence first, Sentence second) =>
        first.Document.Street != second.Document.Street && first.Year == second.Year
            ? (first.Document.Street ?? "", second.Document.Street ?? "")
            : first.Document.Street == second.Document.Street && first.Year is { } one && second.Year is { } other && one != other
                ? ($"{one}年", $"{other}年")
                : null;

    [GeneratedRegex(@"(?<![0-9.])(?<value>[0-9]{1,12}(?:\.[0-9]{1,4})?)(?<vague>[余多])?(?<unit>万?(?:人次|平方米|平方|[\p{IsCJKUnifiedIdeographs}%]|m2))")]
    private static partial Regex WithUnit();
}
