using ServiceBot.Bot.Channels.WeChat.Turns;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class ListNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("２", 2)]
    [InlineData("三", 3)]
    [InlineData("④", 4)]
    [InlineData("第一个", 1)]
    [InlineData("第2条。", 2)]
    [InlineData("（5）", 5)]
    [InlineData(" 3、", 3)]
    [InlineData("选2", 2)]
    public void Of_BareNumberOrOrdinal_IsItsValue(string text, int number)
    {
        Assert.Equal(number, ListNumber.Of(text));
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("一共有几家")]
    [InlineData("1号楼在哪里")]
    [InlineData("")]
    public void Of_AnythingElse_IsNone(string text)
    {
        Assert.Null(ListNumber.Of(text));
    }
}
