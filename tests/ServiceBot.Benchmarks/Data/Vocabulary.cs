using System.Text;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Benchmarks.Data;

/// <summary>The words that the passages are made of, most frequent first.</summary>
/// <remarks>
/// First those of the source texts, by falling frequency; then made-up ones until there are enough, of the kinds that fill
/// the tail of real reports: two known words joined, names of people, roads and estates, figures with their unit.
/// </remarks>
internal static class Vocabulary
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严";
    private const int JoinedFrom = 3000;
    private const int JoinedLength = 2;
    private const int LargestFigure = 100_000;

    private static readonly string[] Places = ["路", "弄", "村", "苑", "里", "坊", "街", "园", "大厦", "小区", "花园", "公寓"];
    private static readonly string[] Units = ["户", "人", "人次", "元", "平方米", "台", "场", "件", "万元", "处", "名", "个"];

    /// <param name="analyzer">Cuts the source texts.</param>
    /// <param name="size">Words wanted; those of the texts are cut off at it.</param>
    public static string[] Build(IEnumerable<string> texts, Analyzer analyzer, int size, Random random)
    {
        var words = texts
            .SelectMany(text => text.Split('\n').SelectMany(analyzer.Words))
            .Select(token => token.Term)
            .Where(IsPlain)
            .GroupBy(term => term, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key)
            .Take(size)
            .ToList();
        var known = words.ToHashSet(StringComparer.Ordinal);
        var joined = words.Where(word => word.Length == JoinedLength && !char.IsAscii(word[0]) && !char.IsAscii(word[1])).Take(JoinedFrom).ToArray();
        var characters = CommonCharacters();
        while (words.Count < size)
        {
            if (MakeUp() is var word && known.Add(word))
                words.Add(word);
        }

        return [.. words];

        string MakeUp() => random.Next(4) switch
        {
            0 => Any(joined) + Any(joined),
            1 => $"{Surnames[random.Next(Surnames.Length)]}{Any(characters)}{(random.Next(3) == 0 ? "" : Any(characters))}",
            2 => $"{Any(characters)}{Any(characters)}{Any(Places)}",
            _ => $"{1 + random.Next(LargestFigure)}{Any(Units)}",
        };

        T Any<T>(T[] of) => of[random.Next(of.Length)];
    }

    // A word that is one in both engines' eyes: hanzi, or letters and digits.
    private static bool IsPlain(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>The 3,755 characters of GB 2312's first level, the common ones.</summary>
    private static char[] CommonCharacters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb2312 = Encoding.GetEncoding("gb2312");
        return
        [
            .. from row in Enumerable.Range(0xB0, 0xD8 - 0xB0)
               from cell in Enumerable.Range(0xA1, 0xFF - 0xA1)
               let character = gb2312.GetString([(byte)row, (byte)cell])
               where character.Length == 1 && IsPlain(character)
               select character[0],
        ];
    }
}
