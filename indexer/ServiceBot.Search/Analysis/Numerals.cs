using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Analysis;

/// <summary>Writes Chinese numerals as Arabic ones, where they are numbers: 七村 and 7村, 二〇一四年 and 2014年 meet.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    // A single numeral is a number only before one of these; 统一 and 万一 stay words.
    private const string Counters = "年月日号期级村区户名个家台部幢栋楼层室弄次场项处座条位人岁元万亿套只张门所件步类种支队院校站点米里平倍成份批轮届周天季分";

    // A single 一 behind one of these ends a word: 统一部署, 进一步, 唯一.
    private const string WordsEndingInOne = "统进唯逐划专单归";

    public static FoldedText Fold(string text, List<int> starts, List<int> ends)
    {
        var folded = new StringBuilder(text.Length);
        var foldedStarts = new List<int>(text.Length);
        var foldedEnds = new List<int>(text.Length);

        for (var i = 0; i < text.Length;)
        {
            var length = RunLength(text, i);
            var number = length > 0 ? Read(text, i, length) : null;
            if (number is not null)
                Append(number, starts[i], ends[i + length - 1]);
            else if (IsThousandsComma(text, i))
                length = 1;
            else
            {
                length = Math.Max(length, 1);
                for (var k = i; k < i + length; k++)
                    Append(text.Substring(k, 1), starts[k], ends[k]);
            }

            i += length;
        }

        return new FoldedText(folded.ToString(), foldedStarts, foldedEnds);

        void Append(string piece, int start, int end)
        {
            foreach (var c in piece)
            {
                folded.Append(c);
                foldedStarts.Add(start);
                foldedEnds.Add(end);
            }
        }
    }

    private static int RunLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Digit(text[end]) >= 0 || Unit(text[end]) > 0 || (text[end] == '两' && end == start)))
            end++;
        return end - start;
    }

    private static string? Read(string text, int start, int length)
    {
        var run = text.AsSpan(start, length);
        var next = start + length < text.Length ? text[start + length] : '\0';
        if (length == 1)
        {
            var before = start > 0 ? text[start - 1] : '\0';
            if (run[0] == '一' && WordsEndingInOne.Contains(before))
                return null;
            var isNumber = Counters.Contains(next) || before == '第';
            return isNumber && (run[0] == '十' || Unit(run[0]) == 0) ? Value(run)?.ToString(CultureInfo.InvariantCulture) : null;
        }

        return run.ContainsAny("十百千") ? Value(run)?.ToString(CultureInfo.InvariantCulture) : DigitByDigit(run);
    }

    private static string? DigitByDigit(ReadOnlySpan<char> run)
    {
        if (run[0] == '两')
            return null;
        var digits = new StringBuilder(run.Length);
        foreach (var c in run)
            digits.Append(Digit(c));
        return digits.ToString();
    }

    /// <summary>The number a numeral such as 一百二十三 stands for; null when it is not one (十三五).</summary>
    private static int? Value(ReadOnlySpan<char> run)
    {
        var (total, digit, lastUnit) = (0, -1, 10_000);
        foreach (var c in run)
        {
            var unit = Unit(c);
            if (unit == 0)
            {
                var value = c == '两' ? 2 : Digit(c);
                if (digit > 0 || (digit == 0 && value == 0))
                    return null;
                digit = value;
                continue;
            }

            if (unit >= lastUnit || (digit <= 0 && unit > 10) || digit == 0)
                return null;
            total += (digit < 0 ? 1 : digit) * unit;
            (digit, lastUnit) = (-1, unit);
        }

        // 一百二 means 120, 十三 means 13; 一百零三 has a zero between.
        return digit > 0 && lastUnit is 100 or 1000 && run[^2] is '百' or '千' ? null : total + Math.Max(digit, 0);
    }

    private static bool IsThousandsComma(string text, int index) =>
        text[index] == ',' && index + 3 < text.Length && FollowsThousands(text, index)
        && char.IsAsciiDigit(text[index + 1]) && char.IsAsciiDigit(text[index + 2]) && char.IsAsciiDigit(text[index + 3])
        && (index + 4 >= text.Length || !char.IsAsciiDigit(text[index + 4]));

    /// <summary>Whether one to three digits stand before the comma: a year or a telephone number has more.</summary>
    private static bool FollowsThousands(string text, int comma)
    {
        var digits = 0;
        while (digits < 4 && comma - digits > 0 && char.IsAsciiDigit(text[comma - digits - 1]))
            digits++;
        return digits is > 0 and < 4;
    }

    // ○ is what many type for 〇.
    private static int Digit(char c) => c is '零' or '○' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
