using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Says by how much quoted figures of the same thing differ, which of several is the largest, or what they come to.</summary>
internal sealed partial class Comparison(PlanReader plans)
{
    private const string Percent = "%";

    // Of this many neighbours of a figure, on one side, both must be the same: the noun counted, or the verb.
    private const int NeighbourLength = 2;

    // Or each clause speaks of at least this share of the question's focus, 0 to 1.
    private const double LeastCoverage = 0.5;

    // Or the clauses, figures aside, share at least this much of their character pairs, 0 to 1.
    private const double LeastLikeness = 0.5;

    // Or the matter itself stands within this many characters of each figure.
    private const int Nearby = 8;

    /// <param name="groups">Quoted sentences by place and year asked for.</param>
    /// <returns>One sentence; null unless each group holds one exact figure of the same thing with the same unit, all planned or all done.</returns>
    public string? Sentence(Question question, Focus focus, IReadOnlyList<IReadOnlyList<Sentence>> groups)
    {
        if (!question.Kind.HasFlag(QuestionKind.Compare) && !Sum().IsMatch(question.Subject))
            return null;
        var (about, names) = groups.Count < 2 ? ("", []) : NamesOf(question, groups);
        var figures = names.Count == 0 ? [] : Comparable(groups.Select(group => Of(question, focus, group)).ToList(), question);
        if (figures.Count == 0 || figures.Any(figure => !IsSameThing(figure, figures[0])))
            return null;
        var unit = figures[0].Unit;
        if (!question.Kind.HasFlag(QuestionKind.Compare))
            return unit == Percent ? null : $"{about}{string.Join("、", names)}加起来是{Number(figures.Sum(figure => figure.Value))}{unit}。";
        return figures is [var first, var second] ? about + Difference(first, second, names) : Largest(figures, names, about);
    }

    private static string Difference(ComparedFigure first, ComparedFigure second, IReadOnlyList<string> names)
    {
        var difference = second.Value - first.Value;
        var by = Number(Math.Abs(difference));
        return difference == 0 ? $"{names[0]}和{names[1]}一样。"
            : second.Unit == Percent ? $"{names[1]}比{names[0]}{(difference > 0 ? "高" : "低")}{by}个百分点。"
            : $"{names[1]}比{names[0]}{(difference > 0 ? "多" : "少")}{by}{second.Unit}。";
    }

    private static string? Largest(List<ComparedFigure> figures, IReadOnlyList<string> names, string about)
    {
        var most = figures.Max(figure => figure.Value);
        var least = figures.Min(figure => figure.Value);
        var (more, fewer) = figures[0].Unit == Percent ? ("最高", "最低") : ("最多", "最少");
        return figures.Count(figure => figure.Value == most) > 1 || figures.Count(figure => figure.Value == least) > 1 ? null
            : $"{about}{names[figures.FindIndex(figure => figure.Value == most)]}{more}，{names[figures.FindIndex(figure => figure.Value == least)]}{fewer}。";
    }

    /// <summary>One figure of each side, of the first unit that each side has exactly once; units asked for come first. Empty when there is none.</summary>
    private static List<ComparedFigure> Comparable(List<List<ComparedFigure>> sides, Question question)
    {
        var units = question.Units.Concat(question.Units.Count == 0 ? sides[0].Select(figure => figure.Unit) : []).Distinct(StringComparer.Ordinal);
        foreach (var unit in units.SelectMany(unit => new[] { unit, $"万{unit}" }))
        {
            var figures = sides.ConvertAll(side => side.Where(figure => figure.Unit == unit).ToList());
            if (figures.All(side => side is [{ IsExact: true }]))
                return figures.ConvertAll(side => side[0]);
        }

        return [];
    }

    /// <summary>Figures of the clause that speaks most of what is asked.</summary>
    private List<ComparedFigure> Of(Question question, Focus focus, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (AskedAttribute.FigureClause(sentence.Folded.Folded, question, focus) is not { } clause)
                continue;
            var speaksOfFocus = focus.Coverage(FoldedPassageText.OfFolded(clause)) >= LeastCoverage;
            var matter = focus.Terms.Where(term => term.IsFieldWord || term.LeadsToField).SelectMany(term => term.Alternatives).Select(alternative => alternative.Term).ToList();
            var isPlan = plans.Of(sentence) != Tense.Told || PlanReader.SaysPlan(sentence.Text);
            var part = PartOfYear.Of(sentence);
            var figures = WithUnit().Matches(clause).Where(match => match.Groups["unit"].Value is not ("年" or "月" or "日" or "号" or "弄"))
                .Select(figure => new ComparedFigure(
                    decimal.Parse(figure.Groups["value"].Value, CultureInfo.InvariantCulture), figure.Groups["unit"].Value,
                    !figure.Groups["vague"].Success && !figure.Groups["about"].Success,
                    clause[Math.Max(0, figure.Index - NeighbourLength)..figure.Index], Next(clause, figure.Index + figure.Length),
                    speaksOfFocus, Around(clause, figure) is var around && matter.Exists(term => around.Contains(term, StringComparison.Ordinal)), Digits().Replace(clause, ""), isPlan, part))
                .ToList();
            if (figures.Count > 0)
                return figures;
        }

        return [];
    }

    private static string Around(string clause, Match figure)
    {
        var start = Math.Max(0, figure.Index - Nearby);
        return clause[start..Math.Min(clause.Length, figure.Index + figure.Length + Nearby)];
    }

    private static string Next(string clause, int at) => clause.Length - at >= NeighbourLength ? clause.Substring(at, NeighbourLength) : clause[at..];

    private static bool IsSameThing(ComparedFigure figure, ComparedFigure other) =>
        figure.Unit == other.Unit && figure.IsPlan == other.IsPlan && figure.PartOfYear == other.PartOfYear
        && ((figure.Before == other.Before && figure.Before.Length > 0) || (figure.Behind == other.Behind && figure.Behind.Length == NeighbourLength) || (figure.SpeaksOfFocus && other.SpeaksOfFocus)
            || (figure.IsBesideMatter && other.IsBesideMatter)
            || Likeness(figure.Clause, other.Clause) >= LeastLikeness);

    /// <summary>Share of character pairs two clauses have in common (Dice), 0 to 1.</summary>
    private static double Likeness(string one, string other)
    {
        var pairs = Pairs(one);
        var others = Pairs(other);
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * pairs.Intersect(others, StringComparer.Ordinal).Count() / (pairs.Count + others.Count);
    }

    private static List<string> Pairs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>What all sides have in common, and the name of each: its year, or its sub-district; both where each
    /// side has its own and the question names no year, else no names.</summary>
    private static (string About, IReadOnlyList<string> Names) NamesOf(Question question, IReadOnlyList<IReadOnlyList<Sentence>> groups)
    {
        var first = groups.Select(group => group[0]).ToList();
        var streets = first.Select(sentence => sentence.Document.Street).Distinct(StringComparer.Ordinal).ToList();
        var years = first.Select(sentence => sentence.Year).Distinct().ToList();
        return streets.Count == 1 && years.Count == first.Count && !years.Contains(null) ? (streets[0] ?? "", first.ConvertAll(sentence => $"{sentence.Year}年"))
            : years.Count == 1 && streets.Count == first.Count && !streets.Contains(null) ? (years[0] is { } year ? $"{year}年" : "", first.ConvertAll(sentence => sentence.Document.Street!))
            : question.Years.Count == 0 && streets.Count == first.Count && !streets.Contains(null) && !years.Contains(null) ? ("", first.ConvertAll(sentence => $"{sentence.Document.Street}{sentence.Year}年"))
            : ("", []);
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9.])(?<about>约|近|超过|超|逾)?(?<value>[0-9]{1,12}(?:\.[0-9]{1,4})?)(?<vague>[余多])?(?<unit>万?(?:人次|平方米|平方|[\p{IsCJKUnifiedIdeographs}%]|m2))")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"[0-9.]+")]
    private static partial Regex Digits();

    [GeneratedRegex("加起来|合计|总共|1共|一共|合起来")]
    private static partial Regex Sum();

    /// <param name="Before">The characters in front of the figure.</param>
    /// <param name="Behind">The characters behind its unit.</param>
    private sealed record ComparedFigure(decimal Value, string Unit, bool IsExact, string Before, string Behind, bool SpeaksOfFocus, bool IsBesideMatter, string Clause, bool IsPlan, string PartOfYear);
}
