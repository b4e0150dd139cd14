using ServiceBot.Answers.Guarding;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class PersonalCaseTests
{
    public static TheoryData<string, string> Cases { get; } = PhraseTable.ReadKinds("case");

    public static TheoryData<string> None { get; } = PhraseTable.Read("no-case");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_OwnCase_TellsItsKind(string kind, string typed) => Assert.Equal(kind, PersonalCase.Read(TextFolder.Fold(typed).Text)?.ToString());

    [Theory]
    [MemberData(nameof(None))]
    public void Read_QuestionTheTextsMayAnswer_IsNull(string typed) => Assert.Null(PersonalCase.Read(TextFolder.Fold(typed).Text));

    [Theory]
    [InlineData("我80岁了能吃老年食堂吗", true)]
    [InlineData("我这种情况能不能评上低保", true)]
    [InlineData("我家能申请廉租房吗", true)]
    [InlineData("我妈能享受居家养老吗", true)]
    [InlineData("我能领多少失业金", true)]
    [InlineData("哪些人能申请低保", false)]
    [InlineData("我想申请居家养老怎么办", false)]
    [InlineData("2019年办了几场招聘会", false)]
    public void AsksForJudgement_Question_TellsWhetherOneselfIsMeant(string typed, bool asks) =>
        Assert.Equal(asks, PersonalCase.AsksForJudgement(TextFolder.Fold(typed).Text));
}
