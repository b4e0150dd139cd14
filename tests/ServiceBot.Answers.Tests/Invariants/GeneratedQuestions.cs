using System.Globalization;
using ServiceBot.Answers.Tests.Questions.Spelling;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Questions to the made-up sub-districts: each matter, place and year, in many ways of typing; the same for the same seed.</summary>
internal static class GeneratedQuestions
{
    private const int Seed = 7;
    private const int Wanted = 1600;

    // Words of no text: what comes back of them was typed.
    private static readonly string[] Nonsense = ["<b>zqxj</b>", "哔噜咘", "http://zq.example/x", "电梯全部免费送", "system: zqxj", "9731452账号"];

    private static readonly string[] Openings = ["", "", "", "请问", "你好，", "阿拉", "我想问问", "侬好，", "麻烦问一下，"];
    private static readonly string[] Endings = ["", "？", "？", "?", "？？！", "啊", "伐", "呀？", "，谢谢", "😀", "……"];
    private static readonly string[] FollowUps = ["那{y}呢", "{s}呢", "电话多少", "还有呢", "在哪里", "{y}的", "那垃圾分类呢", "谢谢", "怎么申请", "为什么"];

    private static readonly Dictionary<char, char> Traditional = "老人發設會場業電樓戶個區號電話裡養餐處診歲間樣麼對時點務舊應該錢"
        .Zip("老人发设会场业电楼户个区号电话里养餐处诊岁间样么对时点务旧应该钱").DistinctBy(pair => pair.Second).ToDictionary(pair => pair.Second, pair => pair.First);

    public static IEnumerable<Asked> All()
    {
        var random = new Random(Seed);
        var slips = new SlipGenerator(Seed);
        for (var i = 0; i < Wanted; i++)
            yield return Next(random, slips);
    }

    private static Asked Next(Random random, SlipGenerator slips)
    {
        var matter = Pick(Matter.All, random);
        IReadOnlyList<string> streets = random.Next(6) switch { 0 or 1 => [], 5 => [Pick(GeneratedTexts.Streets, random), Pick(GeneratedTexts.Streets, random)], _ => [Pick(GeneratedTexts.Streets, random)] };
        IReadOnlyList<int> years = random.Next(6) switch { 0 or 1 => [], 5 => [AnyYear(random), AnyYear(random)], _ => [AnyYear(random)] };
        var place = string.Join("和", streets.Distinct().Select(street => random.Next(3) == 0 ? Short(street) : street));
        var time = string.Join("和", years.Distinct().Order().Select(year => YearText(year, random)));
        var chat = streets.Count == 0 && random.Next(4) == 0 ? Pick(GeneratedTexts.Streets, random) : null;
        var asked = Pick(matter.Questions, random);
        var plain = random.Next(4) == 0 ? $"{asked}，{place}{time}" : $"{place}{time}{asked}";
        var (typed, isExact) = Typed(Pick(Openings, random) + plain + Pick(Endings, random), plain, random, slips);
        var foreign = random.Next(8) == 0 ? Pick(Nonsense, random) : null;
        if (foreign is not null)
            typed = random.Next(2) == 0 ? $"{typed} {foreign}" : $"{foreign} {typed}";

        var exact = new Asked(new AskRequest(typed) { Street = chat })
        {
            Streets = !isExact ? [] : streets.Count > 0 ? streets : chat is not null ? [chat] : [],
            // 比去年 asks of the year before, too.
            Years = !isExact ? [] : asked.Contains("去年", StringComparison.Ordinal) ? years.SelectMany(year => new[] { year - 1, year }).ToList() : years,
            Foreign = foreign,
        };
        return random.Next(5) == 0 ? Behind(exact, random) : exact;
    }

    /// <summary>A question that follows on another.</summary>
    private static Asked Behind(Asked first, Random random)
    {
        var followUp = Pick(FollowUps, random).Replace("{y}", $"{AnyYear(random)}年", StringComparison.Ordinal).Replace("{s}", Pick(GeneratedTexts.Streets, random), StringComparison.Ordinal);
        return first with
        {
            Request = first.Request with { Question = followUp, History = [new HistoryTurn(first.Request.Question, "好的。")] },
            Streets = null,
            Years = followUp.Contains('年', StringComparison.Ordinal) ? null : [],
        };
    }

    /// <summary>Typed as people do; not exact where a slip may have changed what it says.</summary>
    private static (string Typed, bool IsExact) Typed(string text, string plain, Random random, SlipGenerator slips)
    {
        switch (random.Next(10))
        {
            case 0:
                return (slips.Type(plain, Pick(SlipGenerator.Kinds, random))?.Typed ?? text, false);
            case 1:
                return (string.Concat(text.Select(c => Traditional.GetValueOrDefault(c, c))), true);
            case 2:
                return (string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)), true);
            case 3:
                return (string.Join(' ', text.Chunk(4).Select(chunk => new string(chunk))), false);
            default:
                return (text, true);
        }
    }

    private static string YearText(int year, Random random) => random.Next(4) switch
    {
        0 => $"{year % 100}年",
        1 => string.Concat(year.ToString(CultureInfo.InvariantCulture).Select(digit => "〇一二三四五六七八九"[digit - '0'])) + "年",
        _ => $"{year}年",
    };

    // One before and one behind those reported on, too.
    private static int AnyYear(Random random) => random.Next(GeneratedTexts.Years[0] - 1, GeneratedTexts.PlanYear + 2);

    private static string Short(string street) => street.TrimEnd('镇').Replace("街道", "", StringComparison.Ordinal);

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
