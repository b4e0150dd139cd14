using System.Buffers;
using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Analysis;

/// <summary>Writes Chinese numerals as Arabic ones, where they are numbers: 七村 and 7村, 二〇一四年 and 2014年 meet.</summary>
internal static class Numerals
{
    // A single numeral is a number only before one of these; 统一 and 万一 stay words.
    private const string Counters = "年月日号期级村区户名个家台部幢栋楼层室弄次场项处座条位人岁元万亿套只张门所件步类种支队院校站点米里平倍成份批轮届周天季分";

    // A single 一 behind one of these ends a word: 统一部署, 进一步, 唯一.
    private const string WordsEndingInOne = "统进唯逐划专单归";

    // Numerals of cheques, by value. 拾 begins none (收拾一下), and 伍, 陆 and 肆 alone are other words (退伍, 大陆, 放肆).
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string FormalAlone = "壹贰叁柒捌玖";

    private const int LongestFormal = 16;

    // Digits that only follow each other are a list: 二三级, 一二三期.
    private const int LongestList = 4;

    // All that a numeral may begin with, and the comma between thousands.
    private static readonly SearchValues<char> Marks = SearchValues.Create("〇零○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖,");

    public static FoldingBuffer Fold(FoldingBuffer plain)
    {
        var text = plain.Text;
        var next = text.IndexOfAny(Marks);
        if (next < 0)
            return plain;

        var folded = new FoldingBuffer(text.Length + 16);
        for (var i = 0; ;)
        {
            folded.Append(plain, i, next - i);
            if (next == text.Length)
                return folded;
            i = next;
            var length = RunLength(text, i);
            var number = length > 0 ? Read(text, i, length) : null;
            if (number is not null)
                folded.Append(number, plain.Starts[i], plain.Ends[i + length - 1]);
            else if (!IsThousandsComma(text, i))
                folded.Append(plain, i, length = Math.Max(length, 1));
            i += Math.Max(length, 1);
            next = text[i..].IndexOfAny(Marks);
            next = next < 0 ? text.Length : i + next;
        }
    }

    private static int RunLength(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        if (IsFormal(text[start]))
        {
            while (end < text.Length && (IsFormal(text[end]) || text[end] is '拾' or '佰' or '仟' or '零'))
                end++;
            return end - start;
        }

        while (end < text.Length && (Digit(text[end]) >= 0 || Unit(text[end]) > 0 || (end == start && text[end] is '两' or '廿' or '卅')))
            end++;
        return end - start;
    }

    private static bool IsFormal(char c) => c != '零' && Formal.Contains(c);

    private static string? Read(ReadOnlySpan<char> text, int start, int length)
    {
        Span<char> everyday = stackalloc char[Math.Min(length, LongestFormal)];
        scoped var run = text.Slice(start, length);
        var next = start + length < text.Length ? text[start + length] : '\0';
        if (IsFormal(run[0]))
        {
            if (length > LongestFormal || (length == 1 && !FormalAlone.Contains(run[0])))
                return null;
            for (var i = 0; i < length; i++)
                everyday[i] = Everyday(run[i]);
            run = everyday;
        }

        if (length == 1)
        {
            var before = start > 0 ? text[start - 1] : '\0';
            if (run[0] == '一' && WordsEndingInOne.Contains(before))
                return null;
            var isNumber = Counters.Contains(next) || before == '第';
            return isNumber && (run[0] == '十' || Unit(run[0]) == 0) ? Value(run)?.ToString(CultureInfo.InvariantCulture) : null;
        }

        if (run.ContainsAny("十百千廿卅"))
            return (Value(run) ?? (Counters.Contains(next) ? Shortened(run) : null))?.ToString(CultureInfo.InvariantCulture);
        return IsList(run, next) ? null : DigitByDigit(run);
    }

    /// <summary>Whether digits stand side by side as several numbers: 二三级, 七八个, 三五户; 二〇一四, 一四年 and 一一九 are one number each.</summary>
    private static bool IsList(ReadOnlySpan<char> run, char next)
    {
        if (run.ContainsAny("〇零○"))
            return false;
        if (run.Length == 2)
            return !(run[0] is '一' or '二' && next is '年' or '到' or '至' or '、');
        for (var i = 1; i < run.Length; i++)
        {
            if (Digit(run[i]) != Digit(run[i - 1]) + 1)
                return false;
        }

        return run.Length <= LongestList;
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
            if (c is '廿' or '卅')
            {
                // 廿三: only digits follow.
                (total, lastUnit) = (c == '廿' ? 20 : 30, 10);
                continue;
            }

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

    /// <summary>一百二十 with its last unit left out: 一百二, 一千五; null for other numerals, and for 二百五, which is abuse.</summary>
    private static int? Shortened(ReadOnlySpan<char> run) =>
        run is [.. var full, var last] && !run.SequenceEqual("二百五") && full is [.., '百' or '千'] && Digit(last) > 0 && Value(full) is { } value
            ? value + Digit(last) * Unit(full[^1]) / 10 : null;

    private static char Everyday(char formal) => formal switch
    {
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        _ => "零一二三四五六七八九"[Formal.IndexOf(formal, StringComparison.Ordinal)],
    };

    private static bool IsThousandsComma(ReadOnlySpan<char> text, int index) =>
        text[index] == ',' && index + 3 < text.Length && FollowsThousands(text, index)
        && char.IsAsciiDigit(text[index + 1]) && char.IsAsciiDigit(text[index + 2]) && char.IsAsciiDigit(text[index + 3])
        && (index + 4 >= text.Length || !char.IsAsciiDigit(text[index + 4]));

    /// <summary>Whether one to three digits stand before the comma: a year or a telephone number has more.</summary>
    private static bool FollowsThousands(ReadOnlySpan<char> text, int comma)
    {
        var digits = 0;
        while (digits < 4 && comma - digits > 0 && char.IsAsciiDigit(text[comma - digits - 1]))
            digits++;
        return digits is > 0 and < 4;
    }

    // ○ is what many type for 〇.
    private static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    private static int Unit(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
}
