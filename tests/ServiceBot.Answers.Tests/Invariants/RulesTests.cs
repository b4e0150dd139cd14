namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Each rule finds what breaks it.</summary>
[Collection(nameof(Towns))]
public sealed class RulesTests(Towns towns)
{
    private const string Question = "柳荫街道2018年给多少户独居老人发了安全包？";

    [Fact]
    public void Rules_OfARightAnswer_FindNothing() => Assert.Empty(All(towns.Ask(Question)));

    [Theory]
    [InlineData("2018年，柳荫街道给121户独居老人发了安全包。")]
    [InlineData("2018年，柳荫街道给一百二十一户独居老人发了安全包。")]
    [InlineData("2018年，柳荫街道给120户独居老人发了安全包，占35%。")]
    public void FigureRule_FigureOfNoQuote_IsFound(string text) => Assert.NotEmpty(FigureRule.Faults(Of(towns.Ask(Question) with { Text = text })));

    [Theory]
    [InlineData("2018年，给120户独居老人发了安全包。")]
    [InlineData("柳荫街道给120户独居老人发了安全包。")]
    public void PlaceAndYearRule_PlaceOrYearNotSaid_IsFound(string text) => Assert.NotEmpty(PlaceAndYearRule.Faults(Of(towns.Ask(Question) with { Text = text })));

    [Theory]
    [InlineData("桂花街道2018年给多少户独居老人发了安全包？")]
    [InlineData("柳荫街道2019年给多少户独居老人发了安全包？")]
    public void NarrowingRule_AnsweredFromElsewhere_IsFound(string question) => Assert.NotEmpty(NarrowingRule.Faults(Of(towns.Ask(Question), question)));

    [Fact]
    public void PlanRule_PlanNotCalledOne_IsFound()
    {
        var answer = towns.Ask("石桥街道2021年给多少户独居老人发安全包？");

        Assert.NotEmpty(PlanRule.Faults(Of(answer with { Text = "石桥街道2021年给300户独居老人发安全包。" })));
    }

    [Fact]
    public void StatusRule_MembersOfAnotherStatus_AreFound()
    {
        var answer = towns.Ask(Question);

        Assert.NotEmpty(StatusRule.Faults(Of(answer with { Citations = [] })));
        Assert.NotEmpty(StatusRule.Faults(Of(answer with { Status = AnswerStatus.NoMatch })));
        Assert.NotEmpty(StatusRule.Faults(Of(answer with { Related = answer.Citations })));
        Assert.NotEmpty(StatusRule.Faults(Of(answer with { Choices = ["柳荫街道", "桂花街道"] })));
        Assert.NotEmpty(StatusRule.Faults(Of(answer with { FollowUps = ["那呢？", "那呢？"] })));
    }

    [Theory]
    [InlineData("答案如下：\n1. 安全包\n2. 送餐")]
    [InlineData("①安全包")]
    [InlineData(" 前面有空格。")]
    [InlineData("这是一句我们自己写的话它一直写下去没有停也没有引用任何一份报告里的一个字所以读的人不知道它从哪里来也不知道它说的是哪一年哪一个街道更不知道后面还有多少这样的话要读完才算完")]
    public void LengthRule_ListOrLongSentenceOfOurs_IsFound(string text) => Assert.NotEmpty(LengthRule.Faults(Of(towns.Ask(Question) with { Text = text })));

    [Fact]
    public void QuoteRule_QuoteElsewhere_IsFound()
    {
        var answer = towns.Ask(Question);
        var citation = answer.Citations[0];

        Assert.NotEmpty(QuoteRule.Faults(Of(answer with { Citations = [citation with { Start = citation.Start + 1 }] })));
        Assert.NotEmpty(QuoteRule.Faults(Of(answer with { Citations = [citation with { Quote = citation.Quote.Replace('0', '1') }] })));
        Assert.NotEmpty(QuoteRule.Faults(Of(answer with { Citations = [citation with { Url = "/source/x" }] })));
        Assert.NotEmpty(QuoteRule.Faults(Of(answer with { Citations = [citation with { PassageId = "liuyin-2018-2019#p99" }] })));
    }

    [Fact]
    public void EchoRule_NonsenseRepeated_IsFound() =>
        Assert.NotEmpty(EchoRule.Faults(Of(towns.Ask(Question) with { Notes = ["没有找到哔噜咘。"] }) with { Foreign = "哔噜咘" }));

    private Asked Of(Answer answer, string question = Question) => new(new AskRequest(question), answer, towns.Index);

    private IEnumerable<string> All(Answer answer)
    {
        var asked = Of(answer);
        return FigureRule.Faults(asked).Concat(PlaceAndYearRule.Faults(asked)).Concat(NarrowingRule.Faults(asked)).Concat(PlanRule.Faults(asked))
            .Concat(StatusRule.Faults(asked)).Concat(LengthRule.Faults(asked)).Concat(QuoteRule.Faults(asked));
    }
}
