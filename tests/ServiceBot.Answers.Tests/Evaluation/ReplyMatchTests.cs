using ServiceBot.Answers.Evaluation;

namespace ServiceBot.Answers.Tests.Evaluation;

public sealed class ReplyMatchTests
{
    private const string Quote = "为300户独居困难老人发放老年安全包";

    [Theory]
    [InlineData("全年共 １２，３４５ 人次", "全年共12345人次")]
    [InlineData("1,234,567元", "1234567元")]
    [InlineData("1,23元", "1,23元")]
    [InlineData("1,2345元", "1,2345元")]
    [InlineData("第1，2，3项", "第1,2,3项")]
    [InlineData("ＡＰＰ㎡　½", "appm21⁄2")]
    [InlineData("甲\u001C乙\u00A0丙\u3000丁\n", "甲乙丙丁")]
    public void Normalise_Text_FoldsWidthCaseSpaceAndThousands(string text, string expected)
    {
        var normalised = ReplyMatch.Normalise(text);

        Assert.Equal(expected, normalised);
    }

    [Fact]
    public void Normalise_UnpairedSurrogate_BecomesReplacementCharacter()
    {
        var normalised = ReplyMatch.Normalise("半个\uD800字");

        Assert.Equal("半个\uFFFD字", normalised);
    }

    [Theory]
    [InlineData("加装电梯14部", "14部", true)]
    [InlineData("加装电梯14部", "4部", false)]
    [InlineData("补贴3000元", "300", false)]
    [InlineData("补贴300.5元", "300", false)]
    [InlineData("补贴300。5月发放", "300", true)]
    [InlineData("占2.5%", "5%", false)]
    [InlineData("面积1.5公顷", "1.5公顷", true)]
    [InlineData("共2,156名老人", "2156名", true)]
    [InlineData("共２１５６ 名老人", "2156名", true)]
    [InlineData("14部，另有4部", "4部", true)]
    [InlineData("拨打 962899 热线", "962899", true)]
    [InlineData("第3点.4部", "4部", true)]
    [InlineData("3.4部", "4部", false)]
    [InlineData("“老伙伴”计划", "老伙伴", true)]
    [InlineData("没有说", "一网通办", false)]
    [InlineData("", "300户", false)]
    public void Satisfies_NumbersAtTheEnds_AreWholeNumbers(string reply, string wanted, bool expected)
    {
        var satisfied = ReplyMatch.Satisfies(reply, wanted);

        Assert.Equal(expected, satisfied);
    }

    [Fact]
    public void MustOk_OneAlternativeOfEach_IsEnough()
    {
        IReadOnlyList<IReadOnlyList<string>> must = [["300户", "三百户"], ["安全包"]];

        Assert.True(ReplyMatch.MustOk("给三百户老人发了安全包", must));
        Assert.False(ReplyMatch.MustOk("给三百户老人发了包", must));
        Assert.True(ReplyMatch.MustOk("", []));
    }

    [Fact]
    public void MustNotOk_FigureOfAnotherYear_IsRefused()
    {
        Assert.False(ReplyMatch.MustNotOk("2013年是500户", ["500户"]));
        Assert.True(ReplyMatch.MustNotOk("2013年是1500户", ["500户"]));
        Assert.True(ReplyMatch.MustNotOk("随便说什么", []));
    }

    // The quote has 17 characters, so a run of 11 is enough (0.6 × 17 = 10.2) and one of 10 is not.
    [Theory]
    [InlineData("实事项目。为300户独居困难老人发放老年安全包，完成建设。", "laoximen", true)]
    [InlineData("为300户独居困难\n\n老人发放 老年安全包", "laoximen", true)]
    [InlineData("为300户独居困难老人", "laoximen", true)]
    [InlineData("为300户独居困难老", "laoximen", false)]
    [InlineData("为300户独居的困难老人发放老年安全包", "laoximen", true)]
    [InlineData("为300户独居的困难老人发放了老年安全包", "laoximen", false)]
    [InlineData("为300户独居困难老人发放老年安全包", "zhangmiao", false)]
    [InlineData("", "laoximen", false)]
    public void IsHit_QuoteOrMostOfItInOneRun_Counts(string passage, string report, bool expected)
    {
        var hit = ReplyMatch.IsHit(passage, report, [new GoldPlace("laoximen", Quote)]);

        Assert.Equal(expected, hit);
    }

    [Fact]
    public void IsHit_WidthDiffers_IsNoHit()
    {
        var hit = ReplyMatch.IsHit("为３００户", "laoximen", [new GoldPlace("laoximen", "为300户")]);

        Assert.False(hit);
    }
}
