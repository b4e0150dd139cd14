using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Questions;

/// <summary>Years read from a question.</summary>
/// <param name="Years">Rising; empty when none is named.</param>
/// <param name="Rest">The text without them.</param>
/// <param name="Relative">The word that was read against the texts' years (今年); null when the years are named outright.</param>
internal sealed record YearReading(IReadOnlyList<int> Years, string Rest, string? Relative)
{
    /// <summary>Each word that speaks of a time, with the years it was read as.</summary>
    public IReadOnlyList<YearWord> Words { get; init; } = [];
}

/// <summary>Reads years from a folded question: 2014年, 14年, '14, 13年到15年, 十三五期间, 今年, 去年, 大前年, 再往前一年.</summary>
/// <remarks>Half-years stay in the text, they are looked for; 近几年 is taken off and leaves the years open, so that the newest counts.</remarks>
internal static partial class YearReader
{
    // The eleventh five-year plan, 十一五, began in 2006.
    private const int EleventhPlanYear = 2006;
    private const int PlanYears = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("年五往0123456789");

    /// <param name="text">Folded question.</param>
    /// <param name="today">The clock's year.</param>
    /// <param name="known">Years the texts asked have, rising; 今年 means their newest when they do not have the clock's.</param>
    /// <param name="before">Year the conversation was about, for 前一年 and 后一年; null when none.</param>
    public static YearReading Read(string text, int today, IReadOnlyList<int> known, int? before)
    {
        if (!text.AsSpan().ContainsAny(Marks))
            return new YearReading([], text, null);

        var years = new SortedSet<int>();
        var words = new List<YearWord>();
        string? relative = null;

        var rest = Plan().Replace(text, match =>
        {
            var first = EleventhPlanYear + PlanYears * "一二三四五".IndexOf(match.Groups["plan"].Value, StringComparison.Ordinal);
            var all = Enumerable.Range(first, PlanYears).ToList();
            var ours = all.Where(known.Contains).ToList();
            return Add(match, match.Value, ours.Count > 0 ? ours : all);
        });
        rest = Range().Replace(rest, match =>
        {
            var (one, other) = (Full(match.Groups[1].Value), Full(match.Groups[2].Success ? match.Groups[2].Value : match.Groups[3].Value));
            // 10到15年 is a span of time unless both are years of the texts.
            if (match.Groups[2].Length == 2 && !match.Groups["full"].Success && !(known.Contains(one) && known.Contains(other)))
                return match.Value;
            return Add(match, " ", Enumerable.Range(Math.Min(one, other), Math.Abs(one - other) + 1));
        });
        // 13、14年 names two years, if the texts have both.
        rest = Pair().Replace(rest, match =>
            (Full(match.Groups[1].Value), Full(match.Groups[2].Value)) is var (one, other) && known.Contains(one) && known.Contains(other)
                ? Add(match, " ", [one, other]) : match.Value);
        var named = rest;
        rest = Named().Replace(named, match => Add(match, Quotes.Hold(named, match.Index) ? match.Value : " ", [Full(match.Groups["year"].Value)]));
        var stepped = rest;
        rest = Step().Replace(stepped, match =>
        {
            if (before is not { } from || Quotes.Hold(stepped, match.Index))
                return match.Value;
            var year = from + (match.Groups["back"].Success ? -1 : 1);
            return Add(match, " ", match.Groups["than"].Success ? [from, year] : [year]);
        });
        var said = rest;
        rest = RelativeWord().Replace(said, match =>
        {
            if (Quotes.Hold(said, match.Index))
                return match.Value;
            var back = match.Value[0] switch { '今' or '本' or '这' => 0, '去' or '上' => 1, '前' => 2, '大' => 3, _ => -1 };
            // 2016年比去年少了多少: the year before the one that is named, not the one before today's.
            if (back > 0 && years.Count > 0 && Than().IsMatch(said.AsSpan(0, match.Index)))
                return Add(match, " ", [years.Max - back]);
            var newest = known.Count == 0 || known.Contains(today - back) ? today : known[^1];
            if (newest != today)
                relative = match.Value;
            return Add(match, " ", [newest - back]);
        });
        rest = Lately().Replace(rest, match => Add(match, " ", []));
        return new YearReading([.. years], rest, relative) { Words = words };

        string Add(Match match, string stays, IEnumerable<int> read)
        {
            var rising = read.Order().ToList();
            years.UnionWith(rising);
            words.Add(new YearWord(match.Value.Trim(), rising));
            return stays;
        }
    }

    private static int Full(string digits)
    {
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        return number < 100 ? 2000 + number : number;
    }

    [GeneratedRegex("十(?<plan>[一二三四五])五[”\"」]?(?=期间|时期|以来|时|末|里)")]
    private static partial Regex Plan();

    [GeneratedRegex(@"(?<![0-9])((?:20)?[012][0-9])(?<full>年)?(?:到|至|-|~|—)(?:((?:20)?[012][0-9])年(?!以上|以内|以后|内|来|后|期)(?:底|末|度|间)?|(20[0-4][0-9])(?![0-9]))")]
    private static partial Regex Range();

    [GeneratedRegex("(?<![0-9])([012][0-9])年?[、和与跟]([012][0-9])年(?!以上|以内|以后|内|来|后|期|级)")]
    private static partial Regex Pair();

    [GeneratedRegex("(?<than>[比跟和与])?(?<back>再?往?(?:(?<!以)前|上)[一1]年|再往前(?=[呢呀啊?]|$))|(?:再?往?(?:后|下)[一1]年|第[二2]年)")]
    private static partial Regex Step();

    [GeneratedRegex("(?<!如)(?:今年|本年度|这[一1]年|去年|上[一1]年|上年|大前年|(?<!目)前年|明年)(?:底|初|末|度)?(?![纪龄轻])")]
    private static partial Regex RelativeWord();

    [GeneratedRegex(@"[比较]\s*$")]
    private static partial Regex Than();

    [GeneratedRegex("(?:最?近|这)(?:[2-9]|几|[一1]两|两三)年(?:以来|来)?(?!内|期)")]
    private static partial Regex Lately();

    // Two digits are a span of time behind 住了 and the like, and in front of 工龄.
    [GeneratedRegex(@"(?<![0-9.])(?:(?<year>20[0-4][0-9]|(?<![到至了满过住缴交够用近约第])[012][0-9](?!年前|年多|年左右|年的?(?:历史|工龄|房龄|党龄|经验|产权)))年(?!以上|以内|以后|内|来|后|级|代|期)(?:底|初|末|度)?|[‘’'](?<year>[012][0-9])(?![0-9])年?|(?<year>20[0-4][0-9])(?=[\s?!、，,;；。]|$|\p{IsCJKUnifiedIdeographs})(?!、?[年号弄路户个元平米人台只块名位家场次件张套条项处万千百多余岁幢栋间辆把盏扇份]|,[0-9]))")]
    private static partial Regex Named();
}
