using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Tests.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class LeadTests(Towns towns)
{
    [Theory]
    [InlineData("给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年，柳荫街道给85名老人送餐。", "")]
    [InlineData("柳荫街道给85名老人送餐。", "2018年，")]
    [InlineData("今后，柳荫街道给85名老人送餐。", "2018年：")]
    [InlineData("2018年给85名老人送餐。", "柳荫街道：")]
    [InlineData("设立柳荫街道托育点。", "柳荫街道2018年：")]
    [InlineData("按照《柳荫街道送餐办法》送餐。", "柳荫街道2018年：")]
    [InlineData("给独居老人、高龄老人、残疾人和其他有困难的家庭一共85名老人在2018年送餐。", "柳荫街道2018年：")]
    public void Of_Quote_SaysPlaceAndYearThatItsBeginningDoesNot(string quote, string lead) => Assert.Equal(lead, Of(quote));

    [Theory]
    [InlineData("2018年工作总结", "给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年工作安排", "给85名老人送餐。", "柳荫街道2018年的计划：")]
    [InlineData("2018年主要目标", "给85名老人送餐。", "柳荫街道2018年的目标：")]
    [InlineData("以服务群众为目标,办好实事", "给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("目标任务完成情况", "给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年工作安排", "已给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年工作安排", "街道将给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年工作安排", "做好“老伙伴计划”。", "柳荫街道2018年的计划：")]
    [InlineData("2018年工作安排", "把好关口，将矛盾化解在基层。", "柳荫街道2018年的计划：")]
    [InlineData("2018年工作安排", "据了解，“老伙伴”即邻居结对。", "柳荫街道2018年：")]
    [InlineData("2018年上半年", "给85名老人送餐。", "柳荫街道2018年上半年：")]
    [InlineData("2018年下半年", "给85名老人送餐。", "柳荫街道2018年下半年的计划：")]
    [InlineData("第一季度情况", "给85名老人送餐。", "柳荫街道2018年第一季度：")]
    [InlineData("2018年上半年", "全年给85名老人送餐。", "柳荫街道2018年：")]
    [InlineData("2018年上半年总结和下半年打算", "全年给85名老人送餐。", "柳荫街道2018年：")]
    public void Of_Heading_GivesTenseAndPartOfYear(string heading, string quote, string lead) => Assert.Equal(lead, Of(quote, quote, heading));

    [Theory]
    [InlineData("上半年，街道办了食堂。给85名老人送餐。", "柳荫街道2018年上半年：")]
    [InlineData("下半年，街道办好食堂。给85名老人送餐。", "柳荫街道2018年下半年的计划：")]
    [InlineData("上半年，街道办了食堂。下半年，街道要办好食堂。给85名老人送餐。", "柳荫街道2018年下半年的计划：")]
    [InlineData("上半年，街道办了食堂。\n给85名老人送餐。", "柳荫街道2018年：")]
    public void Of_ParagraphBefore_GivesTenseAndPartOfYear(string text, string lead) => Assert.Equal(lead, Of("给85名老人送餐。", text));

    [Fact]
    public void Of_TitleOfHalfAYear_IsSaid()
    {
        var document = Sentences.Document("liuyin-2018-2019", title: "2018年上半年工作总结");

        Assert.Equal("柳荫街道2018年上半年：", LeadOf(Sentences.Of(document, Sentences.Passage(document, 1, "送餐。"), "送餐。")));
    }

    [Theory]
    [InlineData("其中独居老人40名。", "柳荫街道2018年（为老服务）：")]
    [InlineData("该项目由居委管理。", "柳荫街道2018年（为老服务）：")]
    [InlineData("其他老人自费。", "柳荫街道2018年：")]
    public void Of_QuoteThatLeansOnWhatIsBefore_NamesTheHeading(string quote, string lead) => Assert.Equal(lead, Of(quote, quote, "（一）为老服务。"));

    [Theory]
    [InlineData("三个“全覆盖”")]
    [InlineData("把为老服务和为小服务都做好做实做细做出特色来")]
    public void Of_HeadingThatIsLongOrHoldsAFigure_IsNotNamed(string heading) =>
        Assert.Equal("柳荫街道2018年：", Of("其中独居老人40名。", "其中独居老人40名。", heading));

    [Theory]
    [InlineData(DocumentKind.Service, "柳荫街道的办事说明：")]
    [InlineData(DocumentKind.Report, "柳荫街道的报告（没写年份）：")]
    public void Of_NoYearAtAll_SaysWhatItIs(DocumentKind kind, string lead)
    {
        var document = Sentences.Document("x") with { Kind = kind };

        Assert.Equal(lead, LeadOf(Sentences.Of(document, Sentences.Passage(document, 1, "送餐。"), "送餐。", year: null)));
    }

    [Fact]
    public void Of_NoPlaceAndNoYear_IsEmpty()
    {
        var document = Sentences.Document("x", null);

        Assert.Equal("", LeadOf(Sentences.Of(document, Sentences.Passage(document, 1, "送餐。"), "送餐。", year: null)));
    }

    [Fact]
    public void OfFurther_PlanBehindWhatWasDone_SaysPlan()
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var done = Sentences.Passage(document, 1, "给85名老人送餐。", "为老服务");
        var plan = Sentences.Passage(document, 2, "再开1家食堂。", "下一步打算");
        var lead = new Lead(new PlanReader(towns.Index));

        Assert.Equal("按计划，", lead.OfFurther(Sentences.Of(document, done, done.Text), Sentences.Of(document, plan, plan.Text)));
        Assert.Equal("", lead.OfFurther(Sentences.Of(document, done, done.Text), Sentences.Of(document, done, done.Text)));
    }

    private string Of(string quote, string? text = null, params string[] headings)
    {
        var document = Sentences.Document("liuyin-2018-2019");
        return LeadOf(Sentences.Of(document, Sentences.Passage(document, 1, text ?? quote, headings), quote));
    }

    private string LeadOf(Sentence sentence) => new Lead(new PlanReader(towns.Index)).Of(sentence);
}
