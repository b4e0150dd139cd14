using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Tests.Corpus;

public sealed class SourceReferenceTests
{
    private static readonly Passage Passage = new()
    {
        Id = "laoximen-2014#p4",
        Document = "laoximen-2014",
        Position = 4,
        Text = "发放安全包300户。",
        HeadingPath = ["2014年", "民生", "为老服务"],
    };

    [Theory]
    [InlineData("laoximen-2014", "为老服务", true)]
    [InlineData("laoximen-2014", "2014年", true)]
    [InlineData("laoximen-2014", "2014年 / 为老服务", true)]
    [InlineData("laoximen-2014", "2014年 / 民生 / 为老服务", true)]
    [InlineData("laoximen-2014", "为老服务 / 2014年", false)]
    [InlineData("laoximen-2014", "为老", false)]
    [InlineData("laoximen-2014", "2015年 / 为老服务", false)]
    [InlineData("laoximen-2015", "为老服务", false)]
    public void Covers_Section_IsAHeadingOrLevelsInOrder(string document, string section, bool covers)
    {
        Assert.Equal(covers, new SourceReference(document, section, 1).Covers(Passage));
    }
}
