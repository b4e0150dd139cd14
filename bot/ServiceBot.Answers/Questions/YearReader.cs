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
            var (one, other) = (Full(match.Groups[1].Value), Full(match.Groups[2].Value));
            // 10到15年 is a span of time unless both are years of the texts.
            if (match.Groups[2].Length == 2 && !match.Groups["full"].Success && !(known.Contains(one) && known.Contains(other)))
                return match.Value;
            for (var year = Math.Min(one, other); year <= Math.Max(one, other); year++)
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
            if (match.Groups["than"].Success)
                years.Add(from);
            return " ";
        });
        rest = RelativeWord().Replace(rest, match =>
        {
            var back = match.Value[0] switch { '今' or '本' or '这' => 0, '去' or '上' => 1, '前' => 2, _ => -1 };
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

    [GeneratedRegex(@"(?<![0-9])((?:20)?[012][0-9])(?<full>年)?(?:到|至|-|~|—)((?:20)?[012][0-9])年(?!以上|以内|以后|内|来|后|期)(?:底|末|度|间)?")]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<than>[比跟和与])?(?<back>再?往?(?:(?<!以)前|上)[一1]年)|(?:再?往?(?:后|下)[一1]年|第[二2]年)")]
    private static partial Regex Step();

    [GeneratedRegex("(?<!如)(?:今年|本年度|这[一1]年|去年|上[一1]年|上年|(?<!目)前年|明年)(?![纪龄轻])")]
    private static partial Regex RelativeWord();

    [GeneratedRegex(@"(?<![0-9.])(?:(?<year>20[0-4][0-9]|(?<![到至])[012][0-9](?!年前|年多|年左右))年(?!以上|以内|以后|内|来|后|级|代|期)(?:底|末|度)?|(?<year>20[0-4][0-9])(?=[\s?!、，,;；。]|$|\p{IsCJKUnifiedIdeographs})(?!、?[年号弄路户个元平米人台只块名位家场次件张套条项处万千百多余岁幢栋间辆把盏扇份]|,[0-9]))")]
    private static partial Regex Named();
}
