using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Tests.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class PlanReaderTests(Towns towns)
{
    private readonly PlanReader _plans = new(towns.Index);

    [Theory]
    [InlineData("2018年工作安排", "街道给老人发安全包。", true)]
    [InlineData("下一步打算", "开2个助餐点。", true)]
    [InlineData("下半年", "重要项目是送餐。", true)]
    [InlineData("下半年", "主要做送餐。", true)]
    [InlineData("下半年", "满足老人需要。", true)]
    [InlineData("下半年", "用虚拟养老院送餐。", true)]
    [InlineData("下半年", "要开2个助餐点。", false)]
    [InlineData("下半年", "计划开2个助餐点。", false)]
    [InlineData("下半年", "已经开了2个助餐点。", false)]
    [InlineData("为老服务", "街道给老人发安全包。", false)]
    [InlineData("计划生育服务", "街道给新婚夫妇做检查。", false)]
    public void IsPlan_SectionOfPlans_CallsWhatDoesNotSaySo(string heading, string text, bool plan)
    {
        var document = Sentences.Document("liuyin-2018-2019");
        var passage = Sentences.Passage(document, 1, text, heading);

        Assert.Equal(plan, _plans.IsPlan(Sentences.Of(document, passage, text)));
    }

    [Fact]
    public void IsPlan_RestatedText_SaysItItself()
    {
        var document = Sentences.Document("liuyin-2018-2019") with { TextKind = TextKind.Restated };
        var passage = Sentences.Passage(document, 1, "给老人发安全包。", "下半年");

        Assert.False(_plans.IsPlan(Sentences.Of(document, passage, passage.Text)));
    }

    [Fact]
    public void IsPlan_DocumentWhoseTitleIsAPlan_IsOneThroughout()
    {
        var document = Sentences.Document("shiqiao-2021", "石桥街道", "2021年工作计划");
        var passage = Sentences.Passage(document, 1, "给300户老人发安全包。", "为老服务");

        Assert.True(_plans.IsPlan(Sentences.Of(document, passage, passage.Text)));
    }
}
