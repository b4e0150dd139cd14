using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>The quick way gives what scoring every document gives: the same documents, score bits and order.</summary>
public sealed class QuickSearchTests
{
    [Theory]
    [InlineData(1, 400)]
    [InlineData(100, 1_000)]
    [InlineData(255, 1_000)]
    [InlineData(4_096, 800)]
    [InlineData(4_097, 600)]
    [InlineData(30_000, 300)]
    public void Search_RandomAnyOf_IsExhaustive(int documents, int queries)
    {
        var texts = new RandomTexts(seed: documents);
        using var index = new IndexedTexts(texts.Documents(documents));

        for (var i = 0; i < queries; i++)
        {
            var query = texts.TermOrAnyOf(mostClauses: i % 50 == 0 ? 150 : 12);
            var filter = texts.Filter();
            var limit = texts.Next(1, i % 3 == 0 ? 100 : 10);
            AssertSame(index, query, limit, filter);
        }
    }

    [Fact]
    public void Search_RandomNested_IsExhaustive()
    {
        var texts = new RandomTexts(seed: 11);
        using var index = new IndexedTexts(texts.Documents(3_000));

        for (var i = 0; i < 500; i++)
            AssertSame(index, texts.Any(depth: 3), texts.Next(1, 30), texts.Filter());
    }

    [Fact]
    public void Search_SameTermTwice_CountsTwice()
    {
        var texts = new RandomTexts(seed: 12);
        using var index = new IndexedTexts(texts.Documents(6_000));

        for (var i = 0; i < 200; i++)
        {
            var term = texts.Term(boost: 1);
            AssertSame(index, new AnyOf([term, texts.Term(1), term, new BestOf([term, texts.Term(0.5f), term])]), 10, null);
        }
    }

    [Fact]
    public void Search_BoostsTooFarApartForExactSums_IsExhaustive()
    {
        var texts = new RandomTexts(seed: 13);
        using var index = new IndexedTexts(texts.Documents(6_000));

        for (var i = 0; i < 200; i++)
            AssertSame(index, new AnyOf([texts.Term(1e-12f), texts.Term(1), texts.Term(3e-9f), texts.Term(1e6f), texts.Term(1e-42f)]), 20, null);
    }

    [Fact]
    public void TrySearch_SumsThatAreNotExact_IsQuickAndExhaustive()
    {
        var texts = new RandomTexts(seed: 15);
        using var index = new IndexedTexts(texts.Documents(6_000));

        for (var i = 0; i < 200; i++)
            AssertQuick(index, new AnyOf([texts.Term(1e-12f), texts.Term(1), texts.Term(3e-9f), texts.Term(1e6f), texts.Term(0.1f)]));
    }

    [Fact]
    public void TrySearch_ThousandsOfClauses_IsQuickAndExhaustive()
    {
        var texts = new RandomTexts(seed: 16);
        using var index = new IndexedTexts(texts.Documents(6_000));

        AssertQuick(index, new AnyOf([.. Enumerable.Range(0, 6_000).Select(_ => texts.Term(boost: 0.3f))]));
    }

    [Fact]
    public void Search_ManyEqualScores_IsExhaustive()
    {
        using var index = IndexedTexts.OfBodies(
            [.. Enumerable.Range(0, 20_000).Select(i => i % 7 == 0 ? "老人 助餐" : i % 3 == 0 ? "助餐 服务" : i % 10_000 == 17 ? "老人 老人" : "服务 窗口")]);
        string[] words = ["老人", "助餐", "服务", "窗口"];
        var terms = words.Select(word => new TermQuery(IndexedTexts.Body, word)).ToArray();

        for (var mask = 1; mask < 16; mask++)
            AssertSame(index, new AnyOf([.. terms.Where((_, place) => (mask >> place & 1) != 0)]), 1 + mask, null);
    }

    [Fact]
    public void Search_ManyThreads_AllExhaustive()
    {
        var texts = new RandomTexts(seed: 14);
        using var index = new IndexedTexts(texts.Documents(5_000));
        var queries = Enumerable.Range(0, 64).Select(_ => texts.TermOrAnyOf(12)).ToList();
        var expected = queries.Select(query => ScoreBits.Of(index.Searcher.SearchExhaustively(query, 10))).ToList();

        Parallel.For(0, 640, i => Assert.Equal(expected[i % 64], ScoreBits.Of(index.Searcher.Search(queries[i % 64], 10))));
    }

    private static void AssertQuick(IndexedTexts index, AnyOf query)
    {
        var statistics = new SegmentStatistics(index.Reader);
        var quick = new MaxScoreSearch(statistics, new ScorerFactory(statistics), PostingBounds.OpenOrWrite(index.BoundsFile, index.Reader));

        var found = quick.TrySearch(query, 10, null);

        Assert.NotNull(found);
        Assert.Equal(ScoreBits.Of(index.Searcher.SearchExhaustively(query, 10)), ScoreBits.Of(found));
    }

    private static void AssertSame(IndexedTexts index, Query query, int limit, IReadOnlyList<Query>? filter)
    {
        var expected = ScoreBits.Of(index.Searcher.SearchExhaustively(query, limit, filter));
        var found = ScoreBits.Of(index.Searcher.Search(query, limit, filter));
        Assert.True(expected.SequenceEqual(found), $"{query} {limit}: {string.Join(' ', expected)} / {string.Join(' ', found)}");
    }
}
