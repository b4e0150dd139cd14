using ServiceBot.Indexer.Output;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Tests.Output;

public sealed class ScoreTextTests
{
    private static readonly CommandContext Chinese = new(TextWriter.Null, TextWriter.Null, new StillClock());

    [Fact]
    public void Sum_SomeParts_LeavesOutThoseThatAreNothing()
    {
        var text = ScoreText.Sum(new ScoreParts(8.12, Coverage: 1.2, Figure: 0.001, Validity: -0.5), Chinese);

        Assert.Equal("8.82 = 词 8.12 + 覆盖 1.20 - 过期 0.50", text);
    }

    [Fact]
    public void Sum_EveryPart_HasAllNames()
    {
        var text = ScoreText.Sum(new ScoreParts(1, 1, 1, 1, 1, 1, 1, -1), Chinese with { English = true });

        Assert.Equal("6.00 = words 1.00 + coverage 1.00 + together 1.00 + nearby 1.00 + figure 1.00 + as typed 1.00 + newness 1.00 - expired 1.00", text);
    }

    [Fact]
    public void Sum_Nothing_IsZero() => Assert.Equal("0.00", ScoreText.Sum(new ScoreParts(0), Chinese));

    [Fact]
    public void All_PartsOfAScore_AddUpToIt()
    {
        var parts = new ScoreParts(1, 2, 4, 8, 16, 32, 64, -128);

        Assert.Equal(parts.Sum, ScorePart.All.Sum(part => part.Of(parts)));
        Assert.Equal(ScorePart.All.Count, ScorePart.All.Select(part => part.Of(parts)).Distinct().Count());
    }
}
