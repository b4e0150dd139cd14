using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Retrieval;

public sealed class SearcherTests : IDisposable
{
    private readonly SmallIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Search_TermInTitleAndBody_RanksBothBeforeOne()
    {
        _index.Add("a", "开展技能培训，居民参加。", title: "社区文化").Add("b", "开展技能培训，居民参加。讲座。", title: "技能培训").Add("c", "讲座，居民参加。", title: "技能培训");

        Assert.Equal(["b", "a", "c"], _index.Found("技能培训"));
    }

    [Fact]
    public void Search_TermInTitleOnly_FindsIt()
    {
        _index.Add("a", "居民参加讲座。", title: "技能培训").Add("b", "居民参加讲座。", title: "社区文化");

        Assert.Equal(["a"], _index.Found("技能"));
    }

    [Fact]
    public void Search_AliasAndQuestionOfAService_FindIt()
    {
        _index.Add("a", "发放物品300份。", "aliases: [平安包]\nquestions: [哪里领应急物品]", kind: "service", title: "安全包").Add("b", "组织体检。");

        Assert.Equal(["a"], _index.Found("平安包"));
        Assert.Equal(["a"], _index.Found("应急物品"));
    }

    [Fact]
    public void Search_HeadingOnly_FindsItsPassages()
    {
        _index.Add("a", "# 加装电梯\n\n完成4部。\n\n# 体检\n\n完成5次。");

        Assert.Equal("a#p1", Assert.Single(_index.Hits("电梯")).Passage.Id);
    }

    [Fact]
    public void Search_Street_FindsItsOwnItsDistrictsAndEverybodysTexts()
    {
        AddOneForEach();

        Assert.Equal(["all", "huangpu", "laoximen"], _index.Found("安全包", query => query with { Street = "老西门街道" }).Order(StringComparer.Ordinal));
        Assert.Equal(["all", "yangpu"], _index.Found("安全包", query => query with { Street = "新江湾城街道" }).Order(StringComparer.Ordinal));
        Assert.Equal(5, _index.Found("安全包").Count);
    }

    [Fact]
    public void Search_StreetWithoutTextOfItsOwn_FindsItsDistrictsTextsByThePlaces()
    {
        AddOneForEach();
        _index.AddLexicon("places.txt", "外滩街道 | 黄浦区 | 外滩");

        Assert.Equal(["all", "huangpu"], _index.Found("安全包", query => query with { Street = "外滩街道" }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Search_StreetWhoseFirstTextNamesNoDistrict_FindsItsDistrictsTexts()
    {
        _index.Add("a", "安全包一。", "street: 老西门街道\nyears: [2014]").Add("b", "安全包二。", "street: 老西门街道\ndistrict: 黄浦区\nyears: [2014]")
            .Add("c", "安全包三。", "district: 黄浦区\nyears: [2014]");

        Assert.Equal(["a", "b", "c"], _index.Found("安全包", query => query with { Street = "老西门街道" }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Search_UnknownStreet_FindsEverybodysTextsOnly()
    {
        AddOneForEach();

        Assert.Equal(["all"], _index.Found("安全包", query => query with { Street = "没有街道" }));
    }

    [Fact]
    public void Search_Years_FindPassagesOfOneOfThem()
    {
        _index.Add("a", "# 2013年\n\n安全包一。\n\n# 2014年\n\n安全包二，比2012年多。\n\n# 2015年\n\n安全包三。", "years: [2013, 2014, 2015]").Add("b", "安全包四。", "source: 无年份");

        Assert.Equal(["a#p2", "a#p3"], _index.Hits("安全包", query => query with { Years = [2012, 2015] }).Select(hit => hit.Passage.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Search_Topic_FindsDocumentsThatHaveIt()
    {
        _index.Add("a", "安全包一。", "years: [2014]\ntopics: [elderly_care, safety]").Add("b", "安全包二。", "years: [2014]\ntopics: [employment]").Add("c", "安全包三。");

        Assert.Equal(["a"], _index.Found("安全包", query => query with { Topic = "safety" }));
    }

    [Fact]
    public void Search_EqualScores_ComeByPassageNumber()
    {
        foreach (var id in new[] { "d", "b", "e", "a", "c" })
            _index.Add(id, $"发放安全包。\n\n# {(char)('甲' + id[0])}\n\n没有。");

        var hits = _index.Hits("安全包");

        Assert.Single(hits.Select(hit => hit.Score).Distinct());
        Assert.Equal(["a", "b", "c", "d", "e"], hits.Select(hit => hit.Document.Id));
    }

    [Fact]
    public void Search_Limit_CutsTheTail()
    {
        foreach (var number in Enumerable.Range(10, 20))
            _index.Add($"d{number}", string.Concat(Enumerable.Repeat("安全包", number)) + "，其他事项若干。");
        var all = _index.Found("安全包", query => query with { Limit = 100 });

        Assert.Equal(20, all.Count);
        Assert.Equal(all[..3], _index.Found("安全包", query => query with { Limit = 3 }));
        Assert.Equal(all[..10], _index.Found("安全包"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    public void Search_LimitOutOfRange_IsRefused(int limit)
    {
        _index.Add("a", "安全包。");

        Assert.Throws<ArgumentOutOfRangeException>(() => _index.Hits("安全包", query => query with { Limit = limit }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("？！")]
    [InlineData("火星移民")]
    [InlineData("\uD800")]
    public void Search_NoTermOfTheQuestionInTheTexts_FindsNothing(string question)
    {
        _index.Add("a", "发放安全包。");

        Assert.Empty(_index.Hits(question));
    }

    [Theory]
    [InlineData("２０１４年老西門")]
    [InlineData("二〇一四年老西门")]
    [InlineData("2014年老西门")]
    public void Search_QuestionWrittenOtherwise_ScoresTheSame(string question)
    {
        _index.Add("a", "2014年老西门发放安全包。").Add("b", "2015年老西门组织体检。").AddLexicon("words.txt", "老西门");

        Assert.Equal(_index.Hits("2014年老西门").Select(WithoutLiteral), _index.Hits(question).Select(WithoutLiteral));
        Assert.Equal("a", _index.Hits(question)[0].Document.Id);

        // Who types it as the text has it is given that text first.
        static double WithoutLiteral(Hit hit) => (hit.Parts with { Literal = 0 }).Sum;
    }

    [Fact]
    public void Search_Synonym_CountsLessThanTheWordItselfThoughItBeRarer()
    {
        _index.AddLexicon("synonyms.txt", "养老, 颐年 ^0.8").Add("z", "颐年项目开展服务。");
        foreach (var id in new[] { "a", "b", "c", "d", "e", "f" })
            _index.Add(id, "养老项目开展服务。" + (id == "a" ? "" : $"\n\n# {id}"));

        using var reader = _index.Open();
        var found = new Searcher(reader, new RetrievalOptions { Bigrams = 0 }).Search(new SearchQuery("养老")).Select(hit => hit.Document.Id).ToList();

        Assert.Equal(7, found.Count);
        Assert.Equal("z", found[^1]);
    }

    [Fact]
    public void Search_GappedPhraseOfLexicon_LeadsToItsWord()
    {
        _index.AddLexicon("synonyms.txt", "爬…楼 => 加装电梯 ^0.6").Add("a", "加装电梯两台。").Add("b", "花园整修。");

        Assert.Equal(["a"], _index.Found("六层的房子爬不动楼"));
    }

    [Fact]
    public void Search_SynonymsOfTwoWeights_RankByThem()
    {
        _index.AddLexicon("synonyms.txt", "领 包 => 甲物 ^0.9\n领 包 => 乙物 ^0.3").Add("a", "发放乙物给居民。").Add("b", "发放甲物给居民。");

        Assert.Equal(["b", "a"], _index.Found("领 包"));
    }

    [Fact]
    public void Search_WordAndSynonymInOnePassage_TheBetterOneCountsOnce()
    {
        _index.AddLexicon("synonyms.txt", "养老, 颐年 ^0.8").Add("a", "养老和颐年。").Add("b", "养老和长寿。").Add("c", "其他的事。");

        using var reader = _index.Open();
        var hits = new Searcher(reader, new RetrievalOptions { Bigrams = 0 }).Search(new SearchQuery("养老"));

        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public void Search_Context_NarrowsButDoesNotLead()
    {
        _index.Add("a", "加装电梯4部，居民满意。").Add("b", "组织体检5次，居民满意。").Add("c", "讲座六次，居民满意。");

        Assert.Equal(["b", "a"], _index.Found("体检", query => query with { Context = "电梯" }));
        Assert.Equal(["a"], _index.Found("", query => query with { Context = "电梯" }));
    }

    [Fact]
    public void Search_StopWord_IsNotLookedUp()
    {
        _index.AddLexicon("stopwords.txt", "请问").Add("a", "居民请问处。").Add("b", "发放安全包。");

        Assert.Equal(["b"], _index.Found("请问安全包"));
    }

    [Fact]
    public void Search_NothingButAStopWord_FindsWhereItStands()
    {
        _index.AddLexicon("stopwords.txt", "请问").Add("a", "居民请问处。").Add("b", "发放安全包。");

        Assert.Equal(["a"], _index.Found("请问"));
    }

    [Fact]
    public void Search_ScoreOfOneWord_IsBm25OfItsFieldsAsWorkedByHand()
    {
        _index.AddLexicon("words.txt", "安全包\n体检").Add("a", "安全包。", title: "甲").Add("b", "体检。", title: "乙");

        using var reader = _index.Open();
        var hit = Assert.Single(new Searcher(reader, new RetrievalOptions { Body = 2.0, Bigrams = 0 }).Search(new SearchQuery("安全包")));

        // Two passages, one with the term, tf 1, length 1 of mean 1: idf = ln 2, tf part = 2.2 / 2.2.
        Assert.Equal(2.0 * Math.Log(2), hit.Parts.Terms, 6);
        Assert.True(hit.Score > hit.Parts.Terms);
    }

    [Fact]
    public void Search_AnyRunOfHanzi_FindsThePassageItStandsIn()
    {
        const string numerals = "〇零○一二三四五六七八九十百千两";
        string[] texts =
        [
            "二〇一四年，老西门街道为三百户独居困难老人发放安全包，统一部署，进一步推进一网通办；完成蓬莱路二百五十二弄旧房改造。",
            "新江湾城街道开展“双创”服务，举办创业培训十二场，一千四百六十人参加，第三期起每周一次。",
            "張廟街道加裝電梯、舊區改造，居民區黨組織引領；扶持對象為六十歲以上老人。",
        ];
        for (var i = 0; i < texts.Length; i++)
            _index.Add($"d{i}", texts[i]);
        using var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        var random = new Random(2014);

        for (var round = 0; round < 1500; round++)
        {
            var document = random.Next(texts.Length);
            var text = texts[document];
            var start = random.Next(text.Length - 1);
            var run = text.Substring(start, random.Next(2, Math.Min(12, text.Length - start) + 1));
            // A number is a unit: a piece of one, and one cut off from what it counts, are other words.
            if (run.Any(c => c is < '\u4E00' or > '\u9FFF') || numerals.Contains(run[0]) || numerals.Contains(run[^1]))
                continue;

            Assert.Contains(searcher.Search(new SearchQuery(run)), hit => hit.Document.Id == $"d{document}");
        }
    }

    [Fact]
    public void Search_FromManyThreads_FindsTheSame()
    {
        foreach (var number in Enumerable.Range(10, 30))
            _index.Add($"d{number}", $"第{number}号楼加装电梯，发放安全包{number * 3}户，组织体检。");
        using var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        string[] questions = ["加装电梯", "第12号楼", "安全包多少户", "体检"];
        var alone = questions.Select(Shown).ToList();

        var together = Enumerable.Range(0, 400).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(i => Shown(questions[i % 4])).ToList();

        for (var i = 0; i < together.Count; i++)
            Assert.Equal(alone[i % 4], together[i]);

        string Shown(string question) => string.Join(' ', searcher.Search(new SearchQuery(question)).Select(hit => $"{hit.Passage.Id}:{hit.Score:R}"));
    }

    private void AddOneForEach() => _index
        .Add("laoximen", "安全包一。", "street: 老西门街道\ndistrict: 黄浦区\nyears: [2014]").Add("huangpu", "安全包二。", "district: 黄浦区\nyears: [2014]")
        .Add("all", "安全包三。").Add("yangpu", "安全包四。", "street: 新江湾城街道\ndistrict: 杨浦区\nyears: [2014]")
        .Add("jingan", "安全包五。", "district: 静安区\nyears: [2014]");
}
