using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Expected score bits as in <see cref="Bm25SimilarityTests"/>: 4 documents, 17 tokens, w = idf * 2.2, score = w * f / (f + norm).</summary>
public sealed class IndexSearcherTests : IDisposable
{
    private const string B = IndexedTexts.Body;

    private readonly IndexedTexts _index = IndexedTexts.OfBodies(
        "社区 养老 服务",
        "养老 养老 服务 中心 老人",
        "就业",
        "社区 就业 援助 培训 就业 岗位 补贴 申请");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Search_Term_ScoresAreLuceneToTheBit()
    {
        AssertHits(new TermQuery(B, "社区"), (0, 0x3F35D230), (3, 0x3EE11A36));
        AssertHits(new TermQuery(B, "养老"), (1, 0x3F6534E8), (0, 0x3F35D230));
        AssertHits(new TermQuery(B, "就业"), (2, 0x3F811D3A), (3, 0x3F2EBA07));
        AssertHits(new TermQuery(B, "中心"), (1, 0x3F8CE484));
    }

    [Fact]
    public void Search_Boost_MultipliesTheIdf()
    {
        AssertHits(new TermQuery(B, "中心", 2.5f), (1, 0x40301DA4));
    }

    [Fact]
    public void Search_NoRarerThan_TakesTheSmallerIdf()
    {
        AssertHits(new TermQuery(B, "中心") { NoRarerThan = "养老" }, (1, 0x3F223A7C));
        AssertHits(new TermQuery(B, "养老") { NoRarerThan = "中心" }, (1, 0x3F6534E8), (0, 0x3F35D230));
    }

    [Fact]
    public void Search_NoRarerThanATermOfNoDocument_KeepsTheIdf()
    {
        AssertHits(new TermQuery(B, "中心") { NoRarerThan = "居委会" }, (1, 0x3F8CE484));
    }

    [Fact]
    public void Search_AnyOf_SumsWhatMatches()
    {
        AssertHits(new AnyOf([T("养老"), T("服务"), T("中心")]), (1, 0x40284E1B), (0, 0x3FB5D230));
    }

    [Fact]
    public void Search_AnyOfWithTermsOfNoDocument_PassesThemOver()
    {
        AssertHits(new AnyOf([T("居委会"), T("中心"), new TermQuery("summary", "中心")]), (1, 0x3F8CE484));
    }

    [Fact]
    public void Search_AllOf_SumsWhereAllMatch()
    {
        AssertHits(new AllOf([T("养老"), T("服务"), T("中心")]), (1, 0x40284E1B));
    }

    [Fact]
    public void Search_AllOfWithATermOfNoDocument_FindsNothing()
    {
        AssertHits(new AllOf([T("养老"), T("居委会")]));
    }

    [Fact]
    public void Search_BestOf_TakesTheBestThatMatches()
    {
        AssertHits(new BestOf([T("养老"), T("服务"), T("中心")]), (1, 0x3F8CE484), (0, 0x3F35D230));
    }

    [Fact]
    public void Search_Phrase_SumsTheIdfs()
    {
        AssertHits(new PhraseQuery(B, ["养老", "服务"]), (0, 0x3FB5D230), (1, 0x3FA23A7C));
    }

    [Fact]
    public void Search_PhraseOfARepeatedTerm_NeedsItTwiceInARow()
    {
        AssertHits(new PhraseQuery(B, ["养老", "养老"]), (1, 0x3FA23A7C));
        AssertHits(new PhraseQuery(B, ["就业", "就业"]));
        AssertHits(new PhraseQuery(B, ["养老", "养老", "养老"]));
    }

    [Fact]
    public void Search_PhraseWithATermOfNoDocument_FindsNothing()
    {
        AssertHits(new PhraseQuery(B, ["养老", "居委会"]));
        AssertHits(new PhraseQuery(B, []));
    }

    [Fact]
    public void Search_PhraseOfOneTerm_IsTheTerm()
    {
        AssertHits(new PhraseQuery(B, ["中心"]), (1, 0x3F8CE484));
    }

    [Fact]
    public void Search_Nested_ScoresInnerPartsFirst()
    {
        // 0.6337049 + 0.89533854 (the best of the two), and 0.71023846 twice
        AssertHits(
            new AllOf([new BestOf([T("养老"), T("就业")]), new AnyOf([T("服务"), new PhraseQuery(B, ["岗位", "申请"])])]),
            (1, BitConverter.SingleToUInt32Bits(ScoreBits.Score(0x3F6534E8) + ScoreBits.Score(0x3F223A7C))),
            (0, 0x3FB5D230));
    }

    [Fact]
    public void Search_Filter_DoesNotScore()
    {
        var hits = _index.Searcher.Search(T("养老"), 10, [T("社区"), new AnyOf([T("服务"), T("就业")])]);

        Assert.Equal([(0, 0x3F35D230u)], ScoreBits.Of(hits));
    }

    [Fact]
    public void Search_FilterOfNoDocument_FindsNothing()
    {
        Assert.Empty(_index.Searcher.Search(T("养老"), 10, [T("居委会")]));
    }

    [Fact]
    public void Search_Limit_KeepsTheBest()
    {
        Assert.Equal([(1, 0x3F6534E8u)], ScoreBits.Of(_index.Searcher.Search(T("养老"), 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _index.Searcher.Search(T("养老"), 0));
    }

    [Fact]
    public void Search_EqualScores_LowerDocumentFirst()
    {
        using var index = IndexedTexts.OfBodies([.. Enumerable.Repeat("窗口 办事", 500)]);

        var hits = index.Searcher.Search(new AnyOf([T("窗口"), T("办事")]), 7);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], hits.Select(hit => hit.Doc));
        Assert.Single(hits.Select(hit => hit.Score).Distinct());
    }

    [Fact]
    public void Search_FieldWithoutNorms_LengthDoesNotCount()
    {
        // 3 times in one of four documents: idf * 2.2 * 3 / (3 + 1.2); in docs-only fields f is 1
        using var index = new IndexedTexts(
        [
            new Dictionary<string, string> { [IndexedTexts.Tags] = "养老 养老 养老 就业", [IndexedTexts.Street] = "江浦路" },
            new Dictionary<string, string> { [IndexedTexts.Tags] = "就业", [IndexedTexts.Street] = "江浦路" },
            new Dictionary<string, string> { [IndexedTexts.Street] = "大桥" },
            new Dictionary<string, string> { [IndexedTexts.Body] = "就业" },
        ]);

        Assert.Equal([(0, 0x3FF22BA9u)], ScoreBits.Of(index.Searcher.Search(new TermQuery(IndexedTexts.Tags, "养老"), 10)));
        Assert.Equal([(0, 0x3F317218u), (1, 0x3F317218u)], ScoreBits.Of(index.Searcher.Search(new TermQuery(IndexedTexts.Street, "江浦路"), 10)));
    }

    [Fact]
    public void Search_EmptyIndex_FindsNothing()
    {
        using var index = new IndexedTexts([]);

        Assert.Empty(index.Searcher.Search(new AnyOf([T("养老"), T("服务")]), 10, [T("社区")]));
        Assert.Equal(0, index.Searcher.Count(T("养老")));
    }

    [Fact]
    public void Count_AnyKindOfQuery_CountsMatches()
    {
        Assert.Equal(2, _index.Searcher.Count(T("养老")));
        Assert.Equal(0, _index.Searcher.Count(T("居委会")));
        Assert.Equal(3, _index.Searcher.Count(new AnyOf([T("养老"), T("社区")])));
        Assert.Equal(1, _index.Searcher.Count(new AllOf([T("养老"), T("社区")])));
        Assert.Equal(2, _index.Searcher.Count(new PhraseQuery(B, ["养老", "服务"])));
    }

    [Fact]
    public void Search_ReaderClosed_SaysSo()
    {
        _index.Reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _index.Searcher.Search(T("养老"), 10));
        Assert.Throws<ObjectDisposedException>(() => _index.Searcher.Count(T("养老")));
    }

    private static TermQuery T(string term) => new(B, term);

    private void AssertHits(Query query, params (int Doc, uint Score)[] expected)
    {
        Assert.Equal(expected, ScoreBits.Of(_index.Searcher.Search(query, 10)));
        Assert.Equal(expected, ScoreBits.Of(_index.Searcher.SearchExhaustively(query, 10)));
    }
}
