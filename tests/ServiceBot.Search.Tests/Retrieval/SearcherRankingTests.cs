using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Retrieval;

/// <summary>What ranking adds to BM25, and how a named passage is weighed.</summary>
public sealed class SearcherRankingTests : IDisposable
{
    private readonly SmallIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("14年完")]
    [InlineData("作、养")]
    [InlineData("13场招")]
    [InlineData("一步推")]
    [InlineData("、养")]
    [InlineData("3场招")]
    [InlineData("4年")]
    public void Search_FewCharactersCutOutOfAText_FindWhatHoldsThemFirst(string typed)
    {
        _index.Add("a", "2014年完成工作、养老服务，举办213场招聘会，进一步推进。").Add("b", "14日完工。招聘会13次。推进养老工作，一步步推开。").Add("c", "完成13场会。");

        Assert.Equal("a", _index.Found(typed)[0]);
    }

    [Fact]
    public void Search_TextAsTyped_StandsBeforeTheSameWordsElsewhere()
    {
        _index.AddLexicon("words.txt", "社区\n食堂").Add("a", "社区的老人有食堂。食堂在社区。食堂多，社区多。").Add("b", "这里开了一家社区食堂，还有图书馆、活动室、健身房，服务各个年龄的人。");

        Assert.Equal(["b", "a"], _index.Found("社区食堂"));
    }

    [Fact]
    public void Search_TermsCloseTogether_ComeBeforeTermsFarApart()
    {
        var between = string.Concat(Enumerable.Repeat("这里写的是别的事情。", 20));
        _index.Add("a", $"加装电梯的事。{between}申请的办法。").Add("b", $"加装电梯申请的办法。{between}这里写的。");

        Assert.Equal(["b", "a"], _index.Found("加装电梯怎么申请呢说说办法"));
    }

    [Fact]
    public void Search_FigureOfTheUnitAskedFor_ComesBeforeAnotherFigure()
    {
        _index.Add("a", "加装电梯花了12万元。").Add("b", "加装电梯建了12座楼。");

        Assert.Equal(["b", "a"], _index.Found("加装电梯", query => query with { Figure = new AskedFigure(["座", "幢"]) }));
        Assert.Equal(["a", "b"], _index.Found("加装电梯", query => query with { Figure = new AskedFigure(["万元"]) }));
    }

    [Fact]
    public void Search_SameTextOfTwoYears_NewestComesFirstAndTheOneNoLongerValidLast()
    {
        _index.Add("a", "办理敬老卡。", "years: [2013]").Add("b", "办理敬老卡。", "years: [2016]").Add("c", "办理敬老卡。", "years: [2017]\nvalid_until: 2018-12-31");

        Assert.Equal(["c", "b", "a"], _index.Found("敬老卡"));
        Assert.Equal(["b", "a", "c"], _index.Found("敬老卡", query => query with { Date = new DateOnly(2019, 1, 1) }));
        Assert.Equal(["c", "b", "a"], _index.Found("敬老卡", query => query with { Date = new DateOnly(2018, 12, 31) }));
    }

    [Fact]
    public void Search_LowerLimit_CutsTheTailAndChangesNothingElse()
    {
        for (var i = 0; i < 60; i++)
            _index.Add($"d{i:00}", $"养老服务{string.Concat(Enumerable.Repeat("，社区工作", i % 7))}，助餐{(i % 3 == 0 ? "和送餐" : "")}。");

        var all = Scores(60);

        Assert.Equal(60, all.Count);
        foreach (var limit in new[] { 1, 12, 40, 41 })
            Assert.Equal(all.Take(limit), Scores(limit));

        List<(string, double)> Scores(int limit) =>
            _index.Hits("社区养老送餐", query => query with { Limit = limit }).Select(hit => (hit.Passage.Id, hit.Score)).ToList();
    }

    [Fact]
    public void Judge_HitAndPassageOutsideTheLimit_AreWeighedAsSearchWeighsThem()
    {
        _index.Add("a", "加装电梯12台。").Add("b", "电梯维修。").Add("c", "加装雨棚。");
        using var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        var query = new SearchQuery("加装电梯几台");

        foreach (var hit in searcher.Search(query))
        {
            var judged = searcher.Judge(query with { Limit = 1 }, hit.Passage.Id)!;

            Assert.Equal(hit.Parts, judged.Hit.Parts);
            Assert.Empty(judged.Unmet);
        }
    }

    [Fact]
    public void Judge_PassageOfAnotherSubDistrictYearAndTopic_SaysWhatKeepsItOut()
    {
        _index.Add("a", "加装电梯。", "street: 老西门街道\nyears: [2014]").Add("b", "加装电梯。", "street: 张庙街道\nyears: [2020]");
        using var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());

        var judged = searcher.Judge(new SearchQuery("加装电梯") { Street = "张庙街道", Years = [2020], Topic = "renovation" }, "a#p1")!;

        Assert.Equal([SearchLimit.Street, SearchLimit.Years, SearchLimit.Topic], judged.Unmet);
        Assert.True(judged.Hit.Score > 0);
    }

    [Fact]
    public void Judge_PassageWithoutAnyTerm_ScoresNothing()
    {
        _index.Add("a", "加装电梯。").Add("b", "图书馆。");
        using var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());

        Assert.Equal(0, searcher.Judge(new SearchQuery("加装电梯"), "b#p1")!.Hit.Parts.Terms);
        Assert.Null(searcher.Judge(new SearchQuery("加装电梯"), "b#p9"));
    }
}
