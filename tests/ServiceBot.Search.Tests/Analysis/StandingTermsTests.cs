using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class StandingTermsTests
{
    [Theory]
    [InlineData("为独居老人送餐", "送餐", true)]
    [InlineData("为独居老人送餐", "送餐点", false)]
    [InlineData("居家養老", "养老", true)]
    [InlineData("呼玛七村", "7村", true)]
    [InlineData("有养老院", "养老院有", false)]
    [InlineData("一本证", "证", true)]
    public void Of_TermInAText_StandsAsARunOfFoldedCharacters(string text, string term, bool expected)
    {
        Assert.Equal(expected, StandingTerms.Of([term], ["别的文字", text]).Contains(term));
    }

    [Fact]
    public void Of_TermInsideALongerOne_StandsToo()
    {
        Assert.Equal(["养老", "养老院"], StandingTerms.Of(["养老院", "养老", "敬老"], ["有养老院"]).Order(StringComparer.Ordinal));
    }
}
