using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Suggesting;

public sealed class SuggestionFinderTests
{
    private const string East = "## 为老服务\n\n2019年，东湖街道的为老服务有社区食堂和助浴。\n\n## 就业\n\n2019年，东湖街道办了12场招聘会。\n\n## 环境\n\n2019年，东湖街道有9个小区做到垃圾分类。";
    private const string West = "## 旧改\n\n2020年，西岸街道完成6台加装电梯。\n\n## 就业\n\n2020年，西岸街道办了8场招聘会。";
    private const string Words = "为老服务\n招聘会\n加装电梯\n垃圾分类\n社区食堂\n书场\n";

    [Fact]
    public void Build_TwoStreets_EachSuggestionIsAnsweredFromItsStreet()
    {
        using var knowledge = Two();
        var index = knowledge.Build();
        var answerer = knowledge.Answerer();

        Assert.InRange(index.Suggestions.ForAll.Count, 2, 6);
        Assert.Equal(["东湖街道", "西岸街道"], index.Suggestions.ForStreets.Keys);
        Assert.All(index.Suggestions.ForAll, question => Assert.Equal(AnswerStatus.Answered, answerer.Ask(new AskRequest(question)).Status));
        Assert.All(index.Suggestions.ForStreets, street => Assert.All(street.Value, question =>
        {
            var answer = answerer.Ask(new AskRequest(question) { Street = street.Key });

            Assert.Equal(AnswerStatus.Answered, answer.Status);
            Assert.Equal(street.Key, answer.Street);
        }));
    }

    [Fact]
    public void Build_Suggestions_AreShortAndNameTheirPlace()
    {
        using var knowledge = Two();

        var suggestions = knowledge.Build().Suggestions;

        Assert.All(suggestions.ForAll, question => Assert.InRange(question.Length, 6, 20));
        Assert.All(suggestions.ForAll, question => Assert.Matches("东湖|西岸", question));
        Assert.Equal(suggestions.ForAll.Distinct(), suggestions.ForAll);
    }

    [Fact]
    public void Build_SameCorpusTwice_WritesTheSameSuggestions()
    {
        using var one = Two();
        using var other = Two();

        var first = File.ReadAllBytes(FileOf(one));
        var second = File.ReadAllBytes(FileOf(other));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Build_QuestionTheTextsDoNotAnswer_IsNotSuggested()
    {
        using var knowledge = Two().With("services/east-theatre.md", Service("title: 东湖街道书场", "书场的门票要多少钱"));

        var suggestions = knowledge.Build().Suggestions;

        Assert.DoesNotContain(suggestions.ForAll.Concat(suggestions.ForStreets.Values.SelectMany(street => street)), question => question.Contains("书场", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_TextsWithoutStreets_HasNoneAndStillServes()
    {
        using var knowledge = new SmallKnowledge().With("passages.jsonl", "{\"id\":\"a\",\"title\":\"\",\"text\":\"长江是中国最长的河。\"}\n");

        var suggestions = knowledge.Build().Suggestions;

        Assert.Equal(0, suggestions.Count);
        Assert.Equal(0, suggestions.Checked);
        Assert.Empty(suggestions.For("东湖街道"));
    }

    [Fact]
    public void Build_TextsThatAnswerNoneOfThem_StillServes()
    {
        using var knowledge = new SmallKnowledge().With("lexicon/words.txt", Words).WithReport("east-2019", "东湖街道", "2019", "2019年，东湖街道很热闹。");

        var index = knowledge.Build();

        Assert.Equal(0, index.Suggestions.Count);
        Assert.InRange(index.Suggestions.Checked, 1, 36);
    }

    [Fact]
    public void Open_SuggestionsChanged_IsDamaged()
    {
        using var knowledge = Two();
        File.AppendAllText(FileOf(knowledge), " ");

        Assert.Contains("suggestions.json", Assert.Throws<IndexException>(() => new IndexFolder(knowledge.IndexPath).OpenCurrent()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_Greeting_LeadsOnToSuggestions()
    {
        using var knowledge = Two();
        var index = knowledge.Build();
        var answerer = new Answerer(new Searcher(index, new RetrievalOptions()), new StillClock(2026));

        Assert.Equal(index.Suggestions.ForAll.Take(3), answerer.Ask(new AskRequest("你好")).FollowUps);
        Assert.Equal(index.Suggestions.For("西岸街道").Take(3), answerer.Ask(new AskRequest("你好") { Street = "西岸街道" }).FollowUps);
    }

    private static SmallKnowledge Two() => new SmallKnowledge().With("lexicon/words.txt", Words).With("lexicon/stopwords.txt", "的\n了\n吗\n")
        .WithReport("east-2019", "东湖街道", "2019", East).WithReport("west-2020", "西岸街道", "2020", West);

    private static string FileOf(SmallKnowledge knowledge)
    {
        knowledge.Build();
        return Directory.GetFiles(knowledge.IndexPath, "suggestions.json", SearchOption.AllDirectories).Single();
    }

    private static string Service(string title, string question) =>
        $"---\nid: east-theatre\nkind: service\n{title}\nstreet: 东湖街道\nyears: [2019]\ntext: restated\ntopics: [culture]\naliases: [书场]\nquestions:\n  - {question}\n---\n\n东湖街道2019年有书场。\n";
}
