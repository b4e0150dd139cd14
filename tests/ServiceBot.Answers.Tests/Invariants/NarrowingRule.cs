using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>A question narrowed to sub-districts or to years is answered from these alone.</summary>
internal static partial class NarrowingRule
{
    public static IEnumerable<string> Faults(Asked asked)
    {
        if (asked.Answer.Status != AnswerStatus.Answered)
            yield break;
        var streets = asked.Streets ?? StreetsNamed(asked);
        var years = asked.Years ?? YearsNamed(asked);
        foreach (var citation in asked.Answer.Citations)
        {
            if (streets.Count > 0 && citation.Street is { } street && !streets.Contains(street))
                yield return $"asked of {string.Join("、", streets)}, answered from {street}";
            var own = (citation.Year is { } year ? [year] : asked.Index.Document(citation.Document)!.Years).Concat(YearsIn(citation.Quote)).ToList();
            if (years.Count > 0 && own.Count > 0 && !own.Any(years.Contains))
                yield return $"asked of {string.Join("、", years)}, answered from {string.Join("、", own)}";
        }
    }

    /// <summary>Those whose name stands in the question, else the one of the chat; none where one may be named only to leave it out.</summary>
    private static IReadOnlyList<string> StreetsNamed(Asked asked)
    {
        var typed = asked.Request.Question;
        if (LeavesOut().IsMatch(typed))
            return [];
        var named = asked.Index.Streets.Where(street => typed.Contains(street, StringComparison.Ordinal)).ToList();
        return named.Count > 0 || asked.Index.Streets.Any(street => typed.Contains(street[..2], StringComparison.Ordinal)) ? named
            : asked.Request is { Street: { } chat, History.Count: 0 } && asked.Index.Streets.Contains(chat) ? [chat] : [];
    }

    /// <summary>Those named in full, where neither a span nor another way of counting stands beside them.</summary>
    private static IReadOnlyList<int> YearsNamed(Asked asked)
    {
        var typed = TextFolder.Fold(asked.Request.Question).Text;
        return LeavesOut().IsMatch(typed) || Span().IsMatch(typed) ? [] : YearsIn(typed).ToList();
    }

    private static IEnumerable<int> YearsIn(string text) =>
        FullYear().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("不是|除|以外|之外|不要|不问|非|不算")]
    private static partial Regex LeavesOut();

    [GeneratedRegex("至|到|起|后|前|以来|开始|从|比|相比|年底|上一|下一|[-—~]")]
    private static partial Regex Span();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=年|[和、与]20)")]
    private static partial Regex FullYear();
}
