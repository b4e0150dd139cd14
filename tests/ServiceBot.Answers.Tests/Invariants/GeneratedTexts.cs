using System.Text;
using ServiceBot.Answers.Tests.Golden;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Made-up reports, plans and service descriptions of several sub-districts and years, with the shipped lexicon; the same for the same seed.</summary>
/// <remarks>Not every sub-district speaks of every matter in every year, so that there is something to refuse.</remarks>
internal static class GeneratedTexts
{
    private const int Seed = 5;
    private const double ShareOfMattersSaid = 0.75;
    private const double ShareOfHalfYears = 0.15;

    /// <summary>Names with a numeral, a suffix of their own, a road in them.</summary>
    public static IReadOnlyList<string> Streets { get; } = ["柳荫街道", "桂香街道", "石梁镇", "八仙街道", "南湖东路街道"];

    /// <summary>Years reported on; the plans are for the year behind them.</summary>
    public static IReadOnlyList<int> Years { get; } = [2016, 2017, 2018, 2019];

    public const int PlanYear = 2020;

    /// <summary>Writes and indexes them.</summary>
    public static SmallKnowledge Build()
    {
        var random = new Random(Seed);
        var knowledge = new SmallKnowledge();
        CopyLexicon(knowledge);
        foreach (var (street, place) in Streets.Select((street, place) => (street, place)))
        {
            var id = $"town{place}";
            var district = place < 3 ? "东林区" : "西河区";
            if (place % 2 == 0)
                knowledge.WithReport($"{id}-reports", street, string.Join(", ", Years), string.Join("\n\n", Years.Select(year => $"## {year}年\n\n{Sections(street, year, random, "###", planned: false)}")), "工作总结", $"district: {district}\n", "verbatim");
            else
                foreach (var year in Years)
                    knowledge.WithReport($"{id}-{year}", street, $"{year}", Sections(street, year, random, "##", planned: false), $"{year}年工作总结", $"district: {district}\npublished: {year + 1}-02-01\n", "verbatim");
            if (place != 1)
                knowledge.WithReport($"{id}-plan", street, $"{PlanYear}", Sections(street, PlanYear, random, "##", planned: true), $"{PlanYear}年工作计划", $"district: {district}\n", "verbatim");
            knowledge.With($"services/{id}-meals.md", Service(id, street, district, place % 2 == 0 ? $"{id}-reports" : $"{id}-{Years[^1]}"));
        }

        knowledge.Build();
        return knowledge;
    }

    private static string Sections(string street, int year, Random random, string marks, bool planned)
    {
        var text = new StringBuilder();
        foreach (var section in Matter.All.GroupBy(matter => matter.Section))
        {
            var said = section.Where(_ => random.NextDouble() < ShareOfMattersSaid).Select(matter => Sentence(matter, street, year, random, planned)).ToList();
            if (said.Count > 0)
                text.Append(marks).Append(' ').Append(section.Key).Append("\n\n").AppendJoin("", said).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Sentence(Matter matter, string street, int year, Random random, bool planned)
    {
        var fact = matter.Fact(random);
        if (planned)
        {
            var ahead = fact.Replace("了", "", StringComparison.Ordinal);
            return random.Next(3) == 0 ? $"计划{ahead}。" : $"{ahead}。";
        }

        var when = random.NextDouble() < ShareOfHalfYears ? $"{year}年上半年，" : random.Next(3) == 0 ? $"{year}年，" : "";
        return $"{when}{(random.Next(3) == 0 ? street : "")}{fact}。";
    }

    private static string Service(string id, string street, string district, string report) => $"""
        ---
        id: {id}-meals
        kind: service
        title: {street}老年助餐
        street: {street}
        district: {district}
        years: [{Years[^1]}]
        text: restated
        topics: [elderly_care]
        aliases: [送餐, 老年餐, 社区食堂]
        questions:
          - 烧饭烧不动了，有没有人送饭
          - 老人吃饭不方便怎么办
          - {street}有老人食堂吗
          - 社区食堂在哪里
          - 送餐多少钱一份
          - 助餐怎么报名
        sources:
          - [document: {report}, section: 为老服务]
        ---

        {street}{Years[^1]}年有老年助餐。费用没有写，请打12345问。
        """.Replace("- [document", "- {document", StringComparison.Ordinal).Replace("为老服务]", "为老服务}", StringComparison.Ordinal);

    private static void CopyLexicon(SmallKnowledge knowledge)
    {
        var places = string.Join('\n', Streets.Select((street, place) => $"{street} | {(place < 3 ? "东林区" : "西河区")} | {street.TrimEnd('镇').Replace("街道", "", StringComparison.Ordinal)} | "));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedKnowledge.Root(), "knowledge", "lexicon")))
        {
            var text = File.ReadAllText(file);
            knowledge.With($"lexicon/{Path.GetFileName(file)}", Path.GetFileName(file) == "places.txt" ? $"{text}\n{places}\n" : text);
        }
    }
}
