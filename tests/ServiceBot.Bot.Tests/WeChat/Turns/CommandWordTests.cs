using ServiceBot.Bot.Channels.WeChat.Turns;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class CommandWordTests
{
    [Theory]
    [InlineData("答案", Command.Fetch)]
    [InlineData(" 答案 ", Command.Fetch)]
    [InlineData("“答案”", Command.Fetch)]
    [InlineData("答案！！", Command.Fetch)]
    [InlineData("全文。", Command.GoOn)]
    [InlineData("　全 文　", Command.GoOn)]
    [InlineData("清除记录", Command.Wipe)]
    [InlineData("清除记录!", Command.Wipe)]
    [InlineData("找人工", Command.Person)]
    [InlineData("人工", Command.Person)]
    [InlineData("转人工。", Command.Person)]
    internal void Of_BareWord_IsTheCommand(string text, Command command)
    {
        Assert.Equal(command, CommandWord.Of(text));
    }

    [Theory]
    [InlineData("查一下答案")]
    [InlineData("答案是什么？")]
    [InlineData("全文在哪里看")]
    [InlineData("清除记录怎么办")]
    [InlineData("人工智能")]
    [InlineData("人工费用多少")]
    [InlineData("")]
    [InlineData("。")]
    public void Of_AnythingElse_IsNone(string text)
    {
        Assert.Null(CommandWord.Of(text));
    }
}
