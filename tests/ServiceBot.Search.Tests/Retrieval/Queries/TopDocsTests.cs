using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

public sealed class TopDocsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(100)]
    public void ToList_AnyOrderOfArrival_IsTheBestByScoreThenDocument(int limit)
    {
        var random = new Random(limit);
        var hits = Enumerable.Range(0, 80).Select(doc => new ScoreDoc(doc, random.Next(1, 12))).ToArray();
        random.Shuffle(hits);
        var best = new TopDocs(limit);

        foreach (var hit in hits)
            best.Add(hit.Doc, hit.Score);

        Assert.Equal(hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Doc).Take(limit), best.ToList());
    }

    [Fact]
    public void ThresholdFrom_OneMissing_IsZero()
    {
        var best = new TopDocs(2);

        best.Add(7, 3f);

        Assert.Equal(0f, best.ThresholdFrom(0));
        best.Add(5, 2f);
        Assert.Equal(2f, best.ThresholdFrom(6));
        Assert.Equal(MathF.BitDecrement(2f), best.ThresholdFrom(4));
    }
}
