using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Turns;

/// <summary>Three made-up sub-districts with reports of three years each, for dialogues. 桂花街道 has no 加装电梯, 石桥街道 no 社区食堂 in 2016.</summary>
public sealed class ThreeTowns : IDisposable
{
    private static readonly int[] Years = [2016, 2017, 2018];
    private readonly SmallKnowledge _knowledge = new();

    public ThreeTowns()
    {
        _knowledge
            .With("lexicon/words.txt", "独居老人\n安全包\n送餐\n社区食堂\n招聘会\n加装电梯\n垃圾分类\n日间照料\n日间照料中心\n文化活动中心\n综合服务中心\n托育点\n消防演练\n旧房改造\n签约率\n助残\n征收\n地块\n")
            .With("lexicon/synonyms.txt", "装电梯 => 加装电梯 ^0.9\n送饭 => 送餐 ^0.9\n")
            .With("lexicon/stopwords.txt", "的\n了\n吗\n在\n有\n是\n给\n")
            .With("lexicon/places.txt", "柳荫街道 | 东林区 | 柳荫 | 竹园路\n桂花街道 | 东林区 | 桂花 | 桂香路\n石桥街道 | 西河区 | 石桥 | 石桥老街\n梅岭街道 | 西河区 | 梅岭 |\n")
            .With("lexicon/spoken.txt", "请问 =>\n");
        foreach (var (street, id, factor) in new[] { ("柳荫街道", "liuyin", 1), ("桂花街道", "guihua", 2), ("石桥街道", "shiqiao", 3) })
            _knowledge.WithReport($"{id}-2016-2018", street, "2016, 2017, 2018", Report(street, factor), "2016年至2018年工作总结");
        Index = _knowledge.Build();
    }

    internal IndexReader Index { get; }

    internal Answerer Answerer => new(new Searcher(Index, new RetrievalOptions()), new StillClock(2020));

    /// <summary>The index opened once more, as after a restart.</summary>
    internal Answerer Reopened() => new(new Searcher(new IndexFolder(_knowledge.IndexPath).OpenCurrent(), new RetrievalOptions()), new StillClock(2020));

    /// <summary>Asks one after the other with the whole history; all answers.</summary>
    internal IReadOnlyList<Answer> Talk(IEnumerable<string> questions, string? street = null)
    {
        var (answerer, history, answers) = (Answerer, new List<HistoryTurn>(), new List<Answer>());
        foreach (var question in questions)
        {
            answers.Add(answerer.Ask(new AskRequest(question) { Street = street, History = [.. history] }));
            history.Add(new HistoryTurn(question, answers[^1].Text, answers[^1].Choices));
        }

        return answers;
    }

    public void Dispose() => _knowledge.Dispose();

    private static string Report(string street, int factor) => string.Join("\n\n", Years.Select(year => $"""
        ## {year}年

        ### 为老服务

        {year}年，{street}给{factor * 100 + year - 2016}户独居老人发了安全包。安全包里有手电筒、急救药和口哨。安全包由志愿者送到独居老人家里。{Canteen(street, year, factor)}

        ### 就业服务

        {year}年，{street}办了{factor * 10 + year - 2016}场招聘会，因为求职的青年多，招聘会加开到周末。

        ### 旧房改造

        {Lifts(street, year, factor)}{Plots(street, year)}

        ### 公共设施

        {year}年，{street}的文化活动中心开放{factor * 100 + year - 2000}天。综合服务中心设在{street[..2]}路{factor + 10}号。
        """));

    private static string Canteen(string street, int year, int factor) =>
        street == "石桥街道" && year == 2016 ? "" : $"{year}年，{street}的社区食堂设在{street[..2]}路{factor + year - 2010}号，给{factor * 20 + year - 2016}名老人送餐。";

    private static string Lifts(string street, int year, int factor) =>
        street == "桂花街道" ? "旧房改造按计划推进。" : $"{year}年，{street}完成{factor * 3 + year - 2016}台加装电梯。";

    private static string Plots(string street, int year) =>
        street == "柳荫街道" && year == 2017 ? "\n\n竹园东地块征收签约率达91.5%。\n\n竹园西地块征收签约率达97.2%。" : "";
}
