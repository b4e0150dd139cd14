using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Answers.Tests.Evidence;

namespace ServiceBot.Answers.Tests.Composing;

[Collection(nameof(Towns))]
public sealed class DisagreementTests(Towns towns)
{
    private static readonly Focus Nothing = new([]);
    private static readonly Question Asked = new() { Subject = "", Kind = QuestionKind.HowMany, Units = ["户"] };

    [Theory]
    [InlineData("给120户独居老人发了安全包。", "给150户独居老人发了安全包。", true)]
    [InlineData("给120户独居老人发了安全包。", "全年共给150户独居老人发放安全包。", true)]
    [InlineData("给120户独居老人发了安全包。", "柳荫街道给150户独居老人发了安全包。", true)]
    [InlineData("给120户独居老人发了安全包。", "给120户独居老人发了安全包。", false)]
    [InlineData("给120户独居老人发了安全包。", "给150户残疾人发了安全包。", false)]
    [InlineData("给120户独居老人发了安全包。", "给150户独居老人装了扶手。", false)]
    [InlineData("给120户独居老人发了安全包。", "一期给150户独居老人发了安全包。", false)]
    [InlineData("给120户独居老人发了安全包。", "上半年给150户独居老人发了安全包。", false)]
    [InlineData("给120户独居老人发了安全包。", "计划给150户独居老人发安全包。", false)]
    [InlineData("给120户独居老人发了安全包。", "文庙居委给150户独居老人发了安全包。", false)]
    [InlineData("发了120户。", "发了150户。", false)]
    public void With_TwoStatements_DisagreeOnlyAboutTheVerySameThing(string first, string second, bool disagree) =>
        Assert.Equal(disagree, With(Asked, Of(first, 1), Of(second, 2)) is not null);

    [Fact]
    public void With_AnotherSubDistrict_DoesNotDisagree() =>
        Assert.Null(With(Asked, Of("给120户独居老人发了安全包。", 1), Of("给150户独居老人发了安全包。", 2, "桂花街道")));

    [Fact]
    public void With_QuestionThatComparesOrAsksNoFigure_IsNone()
    {
        var (first, second) = (Of("给120户独居老人发了安全包。", 1), Of("给150户独居老人发了安全包。", 2));

        Assert.Null(With(Asked with { Kind = QuestionKind.Which }, first, second));
        Assert.Null(With(Asked with { Kind = QuestionKind.HowMany | QuestionKind.Compare }, first, second));
    }

    [Theory]
    [InlineData(2018, "报告里有两种说法，都列在下面。要核实，请打12345。\n柳荫街道2018年：给120户独居老人发了安全包。\n柳荫街道2018年：给150户独居老人发了安全包。")]
    [InlineData(2019, "各年的情况不一样，都列在下面。\n柳荫街道2018年：给120户独居老人发了安全包。\n柳荫街道2019年：给150户独居老人发了安全包。")]
    public void Compose_TwoFigures_AreBothShownWithTheirYears(int year, string text)
    {
        var (first, second) = (Of("给120户独居老人发了安全包。", 1), Of("给150户独居老人发了安全包。", 2) with { Year = year });

        var answer = new AnswerComposer(new PlanReader(towns.Index), new StillClock(2019))
            .Compose(Asked, Nothing, [new QuotedGroup(new Scope("柳荫街道", []), [first]) { Answering = [first, second] }]);

        Assert.Equal(text, answer.Text);
        Assert.Equal(["给120户独居老人发了安全包。", "给150户独居老人发了安全包。"], answer.Citations.Select(citation => citation.Quote));
    }

    private Sentence? With(Question question, Sentence first, Sentence second) =>
        Disagreement.With(first, [first, second], question, Nothing, new PlanReader(towns.Index));

    private static Sentence Of(string text, int position, string street = "柳荫街道")
    {
        var document = Sentences.Document("liuyin-2018-2019", street);
        return Sentences.Of(document, Sentences.Passage(document, position, text), text);
    }
}
