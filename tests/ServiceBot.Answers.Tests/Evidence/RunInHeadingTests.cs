using ServiceBot.Answers.Evidence;

namespace ServiceBot.Answers.Tests.Evidence;

public sealed class RunInHeadingTests
{
    [Theory]
    [InlineData("（二）加装电梯。受理申请26宗，建成17部。", "（二）加装电梯")]
    [InlineData("办理残疾人证。本人持身份证申请。", "办理残疾人证")]
    [InlineData("一、养老服务：建成1处。", "一、养老服务")]
    [InlineData("受理申请26宗。建成17部。", "")]
    [InlineData("建成食堂，办得很好。别的事。", "")]
    [InlineData("只有这一句。", "")]
    [InlineData("", "")]
    public void Of_Text_IsItsShortFirstSentence(string text, string heading) => Assert.Equal(heading, RunInHeading.Of(text));
}
