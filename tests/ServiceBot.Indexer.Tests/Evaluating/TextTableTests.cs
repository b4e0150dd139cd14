using ServiceBot.Indexer.Evaluating;

namespace ServiceBot.Indexer.Tests.Evaluating;

public sealed class TextTableTests
{
    [Fact]
    public void Lines_Hanzi_TakeTwoColumns()
    {
        var lines = TextTable.Lines([["", "题数", "MRR"], ["全部", "5", "0.5"], [], ["fact", "12", "–"]]);

        Assert.Equal(
            [
                "      题数  MRR",
                "全部     5  0.5",
                "",
                "fact    12    –",
            ],
            lines);
    }
}
