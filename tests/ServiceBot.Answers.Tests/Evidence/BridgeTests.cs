using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class BridgeTests
{
    [Theory]
    [InlineData("新设1个托育点，价格便宜。", "民生", 1.0)]
    [InlineData("新设1个托育点。", "民生", 0.5)]
    [InlineData("地址在桂香路。", "托育点", 0.25)]
    [InlineData("办了招聘会。", "就业", 0.0)]
    public void Leads_TitleTermsInSentenceOrHeadings_AreShared(string sentence, string headings, double leads) =>
        Assert.Equal(leads, new Bridge(1, ["托育点", "价格"]).Leads(new FoldedPassageText(sentence), new FoldedPassageText(headings)), 6);

    [Fact]
    public void Leads_WithoutTitleTerms_IsNone() => Assert.Equal(0, new Bridge(1, []).Leads(new FoldedPassageText("托育"), new FoldedPassageText("")));
}
