using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Questions;

/// <summary>Years read from a question.</summary>
/// <param name="Years">Rising; empty when none is named.</param>
/// <param name="Rest">The text without them.</param>
/// <param name="Relative">The word that was read against the texts' years (今年); null when the years are named outright.</param>
internal sealed record YearReading(IReadOnlyList<int> Years, string Rest, string? Relative);

/// <summary>Reads years from a folded question: 2014年, 14年, 13年到15年, 今年, 去年, 前年, 再往前一年.</summary>
internal static partial class YearReader
{
    /// <param name="text">Folded question.</param>
    /// <param name="today">The clock's year.</param>
    /// <param name="known">Years the texts asked have, rising; 今年 means their newest when they do not have the clock's.</param>
    /// <param name="before">Year the conversation was about, for 前一年 and 后一年; null when none.</param>
    public static YearReading Read(string text, int today, IReadOnlyList<int> known, int? before)
    {
        var years = new SortedSet<int>();
        string? relative = null;

        var rest = Range().Replace(text, match =>
        {
            for (var year = Full(match.Groups[1].Value); year <= Full(match.Groups[2].Value); year++)
                years.Add(year);
            return " ";
        });
        rest = Named().Replace(rest, match =>
        {
            years.Add(Full(match.Groups["year"].Value));
            return " ";
        });
        rest = Step().Replace(rest, match =>
        {
            if (before is not { } from)
                return match.Value;
            years.Add(from + (match.Groups["back"].Success ? -1 : 1));
            return " ";
        });
        rest = RelativeWord().Replace(rest, match =>
        {
            var back = match.Value switch { "今年" or "本年度" or "这一年" => 0, "去年" or "上一年" or "上年" => 1, "前年" => 2, _ => -1 };
            var newest = known.Count == 0 || known.Contains(today - back) ? today : known[^1];
            if (newest != today)
                relative = match.Value;
            years.Add(newest - back);
            return " ";
        });
        return new YearReading([.. years], rest, relative);
    }

    private static int Full(string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return number < 100 ? 2000 + number : number;
    }

    [GeneratedRegex(@"(?<!\d)((?:20)?[012]\d)年?(?:到|至|-|~|—)((?:20)?[012]\d)年(?:底|末|度|间)?")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<back>再?往?(?:前|上)[一1]年)|(?:再?往?(?:后|下)[一1]年|第[二2]年)")]
    private static partial Regex Step();

    [GeneratedRegex("今年|本年度|这一年|去年|上一年|上年|前年|明年")]
    private static partial Regex RelativeWord();

    [GeneratedRegex(@"(?<![\d.])(?:(?<year>20[0-4]\d|[012]\d)年(?!以上|以内|以后|内|来|后|级|代|期)(?:底|末|度)?|(?<year>20[0-4]\d)(?=\s|$|\p{IsCJKUnifiedIdeographs})(?![年号弄路户个元平米人台]))")]
    private static partial Regex Named();
}
