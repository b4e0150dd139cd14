using ServiceBot.Answers.Guarding;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class DangerTests
{
    public static TheoryData<string, string> Dangers { get; } = PhraseTable.ReadKinds("danger");

    public static TheoryData<string> None { get; } = PhraseTable.Read("no-danger");

    [Theory]
    [MemberData(nameof(Dangers))]
    public void Read_DangerToLife_TellsItsKind(string kind, string typed) => Assert.Equal(kind, Danger.Read(GuardText.Of(typed))?.ToString());

    [Theory]
    [MemberData(nameof(None))]
    public void Read_QuestionOfOurField_IsNull(string typed) => Assert.Null(Danger.Read(GuardText.Of(typed)));
}
