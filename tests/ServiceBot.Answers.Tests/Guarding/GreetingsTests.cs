using ServiceBot.Answers.Guarding;

namespace ServiceBot.Answers.Tests.Guarding;

public sealed class GreetingsTests
{
    [Theory]
    [InlineData("你好", "Hello")]
    [InlineData("您好！", "Hello")]
    [InlineData("侬好呀", "Hello")]
    [InlineData("师傅好啊", "Hello")]
    [InlineData("谢谢啊大妹子,整明白了", "Thanks")]
    [InlineData("在吗?", "Hello")]
    [InlineData("hello", "Hello")]
    [InlineData("你好\U0001F44B", "Hello")]
    [InlineData("谢谢", "Thanks")]
    [InlineData("好的，谢谢你啊", "Thanks")]
    [InlineData("谢谢\U0001F64F\U0001F3FB", "Thanks")]
    [InlineData("辛苦了❤\uFE0F", "Thanks")]
    [InlineData("再见", "Goodbye")]
    [InlineData("拜拜~", "Goodbye")]
    [InlineData("你是谁", "WhoAreYou")]
    [InlineData("你好，你能做什么", "WhoAreYou")]
    [InlineData("你是机器人吗?", "WhoAreYou")]
    public void Read_NothingButGreeting_TellsItsKind(string folded, string kind) =>
        Assert.Equal(kind, Greetings.Read(folded)?.ToString());

    [Theory]
    [InlineData("你好，老人送餐怎么办")]
    [InlineData("请问安全包发了多少")]
    [InlineData("谢谢，那电话呢")]
    [InlineData("早餐工程")]
    [InlineData("能吗")]
    [InlineData("好的")]
    [InlineData("")]
    public void Read_SomethingElseOrNothing_IsNull(string folded) => Assert.Null(Greetings.Read(folded));
}
