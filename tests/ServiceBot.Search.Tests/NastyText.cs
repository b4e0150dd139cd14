using System.Text;

namespace ServiceBot.Search.Tests;

/// <summary>Random strings from characters that are hard to fold; the same for the same seed.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "老", "西", "門", "门", "臺", "乾", "一", "二", "〇", "零", "十", "百", "千", "万", "两", "第", "年", "村", "户", "个",
        "1", "4", "60", ",", "，", ".", "．", "１", "Ａ", "ａ", "Z", "z", "㎡", "½", "①", "㈠", "ﬁ", "ß", "İ", "Σ", "é", "e\u0301",
        "が", "か\u3099", "ｶ", "ﾞ", "한", "\u1112\u1161", "\u0301", "\u20DD", "\uD842\uDFB7", "\uD83D\uDE00", "\uD83C\uDDE8",
        "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFEFF", "\u200B", "\u0000", "\n", " ", "　", "。", "！", "”", "（", "\uF900", "\uFDFA",
    ];

    /// <summary>So many strings, each of 0 to <paramref name="longest"/> pieces.</summary>
    public static IEnumerable<string> Strings(int seed, int count, int longest)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(longest + 1); length > 0; length--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }
}
