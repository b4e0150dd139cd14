using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Tests.Questions;

public sealed class QuestionKindsTests
{
    [Theory]
    [InlineData("发了多少户", QuestionKind.HowMany)]
    [InlineData("办了几场招聘会", QuestionKind.HowMany)]
    [InlineData("签约率是多少", QuestionKind.HowMany)]
    [InlineData("1份多少钱", QuestionKind.Money)]
    [InlineData("1个月给多少", QuestionKind.Money)]
    [InlineData("自己要掏多少", QuestionKind.Money)]
    [InlineData("哪边建得多", QuestionKind.Compare | QuestionKind.HowMany)]
    [InlineData("办证收钱吗", QuestionKind.Money | QuestionKind.Whether)]
    [InlineData("办证要不要钱", QuestionKind.Money | QuestionKind.Whether)]
    [InlineData("哪个收费便宜", QuestionKind.Money | QuestionKind.Which | QuestionKind.Compare)]
    [InlineData("是多了还是少了", QuestionKind.HowMany | QuestionKind.Compare)]
    [InlineData("电话是多少", QuestionKind.Phone)]
    [InlineData("几点开门", QuestionKind.OpeningHours)]
    [InlineData("要办几天", QuestionKind.Duration)]
    [InlineData("要带什么材料", QuestionKind.Papers)]
    [InlineData("什么条件可以申请", QuestionKind.Conditions)]
    [InlineData("1城3盟是什么意思", QuestionKind.Meaning)]
    [InlineData("食堂在哪里", QuestionKind.Where)]
    [InlineData("什么时候开的", QuestionKind.When)]
    [InlineData("谁负责", QuestionKind.Who)]
    [InlineData("有哪些项目", QuestionKind.Which)]
    [InlineData("怎么申请", QuestionKind.HowTo)]
    [InlineData("有没有送餐", QuestionKind.Whether)]
    [InlineData("和去年相比呢", QuestionKind.Compare)]
    [InlineData("会议于何时召开", QuestionKind.When)]
    [InlineData("食堂设于何处", QuestionKind.Where)]
    [InlineData("由何人负责", QuestionKind.Who)]
    [InlineData("属于何种服务", QuestionKind.Which)]
    [InlineData("能不能送餐", QuestionKind.Whether)]
    [InlineData("食堂要谁批准", QuestionKind.Approval)]
    [InlineData("开食堂由哪个部门审批", QuestionKind.Approval)]
    [InlineData("谁来批", QuestionKind.Approval)]
    [InlineData("要不要居委会同意", QuestionKind.Approval | QuestionKind.Whether)]
    public void Read_Wording_HoldsWhatIsAsked(string text, object kind) => Assert.True(QuestionKinds.Read(text).HasFlag((QuestionKind)kind));

    [Theory]
    [InlineData("1份多少钱")]
    [InlineData("电话是多少")]
    [InlineData("等多少天")]
    public void Read_SumPhoneOrDuration_IsNoPlainFigure(string text) => Assert.False(QuestionKinds.Read(text).HasFlag(QuestionKind.HowMany));

    [Fact]
    public void Read_TwoThingsAsked_HoldsBoth()
    {
        var kind = QuestionKinds.Read("食堂在哪里，给多少人送餐");

        Assert.True(kind.HasFlag(QuestionKind.Where));
        Assert.True(kind.HasFlag(QuestionKind.HowMany));
    }

    [Theory]
    [InlineData("加装电梯")]
    [InlineData("那几乎没有")]
    [InlineData("")]
    public void Read_NothingAsked_IsNoFigure(string text) => Assert.False(QuestionKinds.Read(text).HasFlag(QuestionKind.HowMany));

    [Theory]
    [InlineData("发了多少户", "户 证")]
    [InlineData("几家企业", "家 户 个 间 处 所")]
    [InlineData("装了几台", "台 部")]
    [InlineData("培训人次", "人次")]
    [InlineData("多少人", "人 名 位 人次")]
    [InlineData("在哪里", "")]
    public void Units_OfTheFigureAskedFor_BringThoseOfTheSameMeaning(string text, string units) =>
        Assert.Equal(units, string.Join(' ', QuestionKinds.Units(text)));

    [Theory]
    [InlineData("助餐点有几个", false)]
    [InlineData("开工几个小区", false)]
    [InlineData("来了多少个老人", true)]
    [InlineData("找到工作的年轻人有多少个", true)]
    public void Units_OfAnything_CountPeopleOnlyWhereTheyAreAskedFor(string text, bool people)
    {
        var units = QuestionKinds.Units(text);

        Assert.Equal("个", units[0]);
        Assert.Equal(people, units.Contains("名"));
    }
}
