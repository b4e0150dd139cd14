using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Finds the plots, estates and lanes of one sub-district and year whose figures answer a question alike: 717-719地块 86.11%, 1-6地块 96.32%.</summary>
internal static partial class Plots
{
    // A sentence that scores less beside the best one answers something else.
    private const double LeastScoreShare = 0.85;

    /// <param name="sentences">Of one sub-district, good enough to answer, best first.</param>
    /// <returns>Names as the texts have them, in the order of the sentences; empty when the question names a plot itself, or the figures are of one.</returns>
    public static IReadOnlyList<string> Of(Question question, Focus focus, IReadOnlyList<Sentence> sentences)
    {
        var best = sentences[0];
        if (Name().IsMatch(question.Subject) || NameIn(best, question, focus) is null)
            return [];
        var named = sentences
            .Where(sentence => sentence.Year == best.Year && sentence.Score >= LeastScoreShare * best.Score)
            .Select(sentence => (Name: NameIn(sentence, question, focus), Figures: string.Join(' ', AskedAttribute.Figures(sentence.Folded.Folded, question, focus))))
            .Where(plot => plot.Name is not null && plot.Figures.Length > 0)
            .DistinctBy(plot => plot.Name, StringComparer.Ordinal)
            .ToList();
        return named.Select(plot => plot.Figures).Distinct(StringComparer.Ordinal).Count() > 1 ? named.ConvertAll(plot => plot.Name!) : [];
    }

    /// <summary>Whether a sentence may speak of the plot a question names: it names no other one. Of a question that names none, every sentence may.</summary>
    public static bool MayBeOf(Question question, Sentence sentence)
    {
        if (Name().Match(question.Subject) is not { Success: true } asked)
            return true;
        var folded = sentence.Folded.Folded;
        return folded.Contains(Core(asked.Value), StringComparison.Ordinal) || !Name().IsMatch(folded);
    }

    private static string Core(string name) => name[..^2];

    /// <summary>The plot whose figure stands in the sentence: it stands in the same clause, before the figure.</summary>
    private static string? NameIn(Sentence sentence, Question question, Focus focus)
    {
        if (AskedAttribute.FigureClause(sentence.Folded.Folded, question, focus) is not { } clause)
            return null;
        var names = Name().Matches(clause);
        return names.Count == 1 && Figure().IsMatch(clause.AsSpan(names[0].Index + names[0].Length)) ? names[0].Value : null;
    }

    [GeneratedRegex(@"(?:(?:[\p{IsCJKUnifiedIdeographs}-[年月日的为对在和与及到至是由把将了个户家约共]]{0,6}[0-9][0-9\-~、]*(?:号)?|[\p{IsCJKUnifiedIdeographs}-[年月日的为对在和与及到至是由把将了个户家约共]]{2,8})(?:地块|街坊(?!业)|基地))")]
    private static partial Regex Name();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Figure();
}
