using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Every figure in the text, in Arabic or Chinese numerals, stands in a quote, or is one of the few that need none.</summary>
internal static partial class FigureRule
{
    // Hotlines of the fixed lines; 110, 119 and 120 are figures like others where the texts are spoken of.
    private static readonly string[] Hotlines = ["12345", "12356"];
    private static readonly string[] EmergencyNumbers = ["110", "119", "120"];
    private const string LongestQuestion = "300";

    public static IEnumerable<string> Faults(Asked asked)
    {
        var answer = asked.Answer;
        var quoted = asked.AllCitations.SelectMany(citation => Figures(citation.Quote)).ToHashSet(StringComparer.Ordinal);
        var years = YearsSaidFreely(asked).Select(year => year.ToString(CultureInfo.InvariantCulture)).ToHashSet(StringComparer.Ordinal);
        foreach (Match match in Figure().Matches(TextFolder.Fold(VagueOne().Replace(WithoutNames(asked), "")).Text))
        {
            var isFree = Hotlines.Contains(match.Value)
                || (answer.Status is AnswerStatus.Crisis or AnswerStatus.OutOfScope && EmergencyNumbers.Contains(match.Value))
                || (answer.Status == AnswerStatus.Invalid && match.Value == LongestQuestion)
                || (match.Groups["year"].Success && years.Contains(match.Value));
            if (!isFree && !quoted.Contains(match.Value) && !IsDifferenceOrSum(match.Value, quoted))
                yield return $"{match.Value} stands in no quote";
        }
    }

    /// <summary>Years of the cited documents and passages, those asked for and the one before (比去年), and, where the texts do not answer, those that are offered or missing.</summary>
    private static IEnumerable<int> YearsSaidFreely(Asked asked)
    {
        var cited = asked.AllCitations
            .SelectMany(citation => (asked.Index.Document(citation.Document)?.Years ?? []).Cast<int?>().Append(citation.Year))
            .OfType<int>();
        var typed = asked.Request.History.Select(turn => turn.User).Append(asked.Request.Question)
            .SelectMany(text => Year().Matches(TextFolder.Fold(text).Text))
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Select(year => year < 100 ? year + 2000 : year)
            .SelectMany(year => new[] { year - 1, year });
        return cited.Concat(typed).Concat(asked.Answer.Status == AnswerStatus.Answered ? [] : asked.Index.Years.SelectMany(year => new[] { year - 1, year, year + 1 }));
    }

    /// <summary>Names may have numerals in them: 八仙街道.</summary>
    private static string WithoutNames(Asked asked) => asked.Index.Streets
        .Concat(asked.AllCitations.Select(citation => citation.Title))
        .Aggregate(asked.Answer.Text, (text, name) => text.Replace(name, "", StringComparison.Ordinal));

    private static bool IsDifferenceOrSum(string figure, HashSet<string> quoted)
    {
        if (Number(figure) is not { } result)
            return false;
        var numbers = quoted.Select(Number).OfType<decimal>().ToList();
        return numbers.Any(one => numbers.Any(other => one - other == result || one + other == result));
    }

    private static decimal? Number(string figure) =>
        decimal.TryParse(figure.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Figures(string text) => Figure().Matches(TextFolder.Fold(text).Text).Select(match => match.Value);

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?%?(?<year>(?=[年、至到和—-]))?")]
    private static partial Regex Figure();

    // 这一点, 哪一年, 一样 count nothing.
    [GeneratedRegex("(?<=[这那哪同])一|一(?=样|般|起|下|直|些|次)")]
    private static partial Regex VagueOne();

    [GeneratedRegex("(?<![0-9])(?:20)?[0-9]{2}(?![0-9])")]
    private static partial Regex Year();
}
