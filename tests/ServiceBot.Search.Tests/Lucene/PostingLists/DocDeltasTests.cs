using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class DocDeltasTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(123_456)]
    public void TryAddUp_RisingDocuments_GivesTheirNumbers(int previous)
    {
        var random = new Random(previous);
        var deltas = Enumerable.Range(0, 128).Select(_ => random.Next(1, 100_000)).ToArray();
        var sum = previous;
        var docs = deltas.Select(delta => sum += delta).ToArray();
        var oneByOne = deltas.ToArray();

        Assert.True(DocDeltas.TryAddUp(deltas, previous));
        Assert.True(DocDeltas.TryAddUpOneByOne(oneByOne, previous));
        Assert.Equal(docs, deltas);
        Assert.Equal(docs, oneByOne);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void TryAddUp_OneBadDifferenceAnywhere_IsFalse(int bad)
    {
        for (var place = 0; place < 128; place++)
        {
            var deltas = Enumerable.Repeat(1, 128).ToArray();
            deltas[place] = bad;
            var oneByOne = deltas.ToArray();

            Assert.False(DocDeltas.TryAddUp(deltas, 1));
            Assert.False(DocDeltas.TryAddUpOneByOne(oneByOne, 1));
        }
    }

    [Fact]
    public void TryAddUp_SumsThatComeAroundToAboveZero_IsFalse()
    {
        var deltas = Enumerable.Repeat(int.MaxValue, 128).ToArray();

        Assert.False(DocDeltas.TryAddUp(deltas, 0));
    }
}
