using System.Text;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Text nobody expects: broken pairs, heaps of marks, other scripts, random UTF-16; the same for the same seed.</summary>
internal sealed class OddText(int seed)
{
    private const int LongestRandom = 320;

    private static readonly string[] Pieces =
    [
        "\uD800", "\uDC00", "\uDBFF\uDBFF", "\uFFFE", "\uFFFF", "\uFEFF", "\u0000", "\u001B[31m", "\u200B", "\u200D", "\u202E", "\u2066", "\u00AD",
        "\u0301", "\u0E49\u0E49\u0E49", "👨‍👩‍👧‍👦", "🇨🇳", "😀", "\U000E0041", "\U0010FFFF", "𠮷", "שלום", "مرحبا بالعالم", "नमस्ते", "ｱｲｳ", "①②③", "㍿", "ﷺ", "Ⅻ", "½", "²", "٣", "〇",
        "年", "2018年", "一二三四五六七八九十百千万亿", "99999999999999999999", "0.0000001", "-1", "%", "…………", "？？？？", "「」『』“”", "((((", "\\", "\"", "'", "\r\n", "\t", "\u2028", "\u3000",
        "柳荫街道", "八仙", "南湖东路", "加装电梯", "几台", "电话多少", "第一个", "①", "还有呢", "不是这个", "今年", "去年", "比", "和", "到", "<script>", "{0}", "%s", "${x}", "' OR 1=1 --", "AND OR NOT *:*", "~0.5^2", "/a/", "[1 TO 2]",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Pieces in a row, one of them very often, or any UTF-16 units.</summary>
    public string Next()
    {
        switch (_random.Next(6))
        {
            case 0:
                return string.Concat(Enumerable.Repeat(Pieces[_random.Next(Pieces.Length)], _random.Next(1, 400)));
            case 1:
                return new string(Enumerable.Range(0, _random.Next(LongestRandom)).Select(_ => (char)_random.Next(char.MaxValue + 1)).ToArray());
            case 2:
                return new string(Enumerable.Range(0, _random.Next(LongestRandom)).Select(_ => (char)_random.Next('一', '龥')).ToArray());
            case 3:
                return "老" + new string('\u0301', _random.Next(1000)) + "人";
            default:
                var text = new StringBuilder();
                for (var i = _random.Next(8); i >= 0; i--)
                    text.Append(Pieces[_random.Next(Pieces.Length)]);
                return text.ToString();
        }
    }
}
