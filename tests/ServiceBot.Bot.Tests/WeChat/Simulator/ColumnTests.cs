using ServiceBot.WeChatSimulator.Chatting;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class ColumnTests
{
    [Theory]
    [InlineData("老人送餐", 8)]
    [InlineData("2019年", 6)]
    [InlineData("“全文”", 8)]
    [InlineData("👨‍👩‍👧", 2)]
    public void Width_ChineseIsTwiceLatin(string text, int cells) => Assert.Equal(cells, Column.Width(text));

    [Fact]
    public void Wrap_LongLine_BreaksAtTheEdgeAndLetsMarksHang()
    {
        var lines = new Column(10).Wrap("一二三四五，六七八九十一\n\n二").ToList();

        Assert.Equal(["一二三四五，", "六七八九十", "一", "", "二"], lines);
    }

    [Theory]
    [InlineData("可以打12345，问", "可以打|12345，问")]
    [InlineData("a12345678901234", "a123456789|01234")]
    public void Wrap_Figure_StaysWholeWhereItFits(string text, string lines) => Assert.Equal(lines.Split('|'), new Column(10).Wrap(text));

    [Fact]
    public void Right_ShortLine_StandsAtTheRight() => Assert.Equal("    您好啊", new Column(10).Right("您好啊"));
}
