using System.Globalization;
using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Corpus;

/// <summary>Finds the years a text names.</summary>
public static partial class Years
{
    /// <summary>Years outside <see cref="First"/> to <see cref="Last"/> are taken for slips of the pen.</summary>
    public const int First = 1949;
    public const int Last = 2100;

    // What is further apart is no span of reported years.
    private const int LongestSpan = 20;

    /// <summary>Years written as 2014年, 二〇一四年, 2018-2019年 or 2013至2015年, both ends and what lies between; rising, each once.</summary>
    public static IReadOnlyList<int> NamedIn(string text)
    {
        var years = new SortedSet<int>();
        foreach (Match match in Named().Matches(TextFolder.Fold(text).Text))
        {
            var last = Number(match.Groups["last"].Value);
            var first = match.Groups["first"].Success ? Number(match.Groups["first"].Value) : last;
            years.Add(first);
            for (var year = Math.Max(first, last - LongestSpan); year <= last; year++)
                years.Add(year);
            years.Add(last);
        }

        return [.. years];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9.])(?:(?<first>(?:19|20)[0-9]{2})\s*年?\s*[-—–~～至到]+\s*)?(?<last>(?:19|20)[0-9]{2})\s*年")]
    private static partial Regex Named();
}
