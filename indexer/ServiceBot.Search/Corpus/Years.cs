using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Search.Corpus;

/// <summary>Finds the years a text names.</summary>
public static partial class Years
{
    /// <summary>Years written as 2014年, 2018-2019年 or 2013至2015年, both ends and what lies between; rising, each once.</summary>
    public static IReadOnlyList<int> NamedIn(string text)
    {
        var years = new SortedSet<int>();
        foreach (Match match in Named().Matches(text))
        {
            var last = Number(match.Groups["last"].Value);
            var first = match.Groups["first"].Success ? Number(match.Groups["first"].Value) : last;
            for (var year = Math.Max(first, last - 20); year <= last; year++)
                years.Add(year);
        }

        return [.. years];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d.])(?:(?<first>(?:19|20)\d\d)\s*年?\s*[-—–~～至到]+\s*)?(?<last>(?:19|20)\d\d)\s*年")]
    private static partial Regex Named();
}
