using System.Text;
using ServiceBot.Bot.Channels.WeChat.Text;

namespace ServiceBot.Bot.Tests.WeChat.Text;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("设了3个窗口。另有食堂。", 8, "设了3个窗口。")]
    [InlineData("他说“有3个。”另有食堂两家。", 9, "他说“有3个。”")]
    [InlineData("报告写道：「设了3个窗口。又设2个。」都在一楼。", 14, "报告写道：「设了3个窗口。")]
    [InlineData("先办。报告写道：「设了3个窗口。又设2个。」", 18, "先办。")]
    [InlineData("没有句号的一长串文字再来一些然后才完。后面还有。", 5, "没有句号的一长串文字再来一些然后才完。")]
    [InlineData("短。", 10, "短。")]
    public void EndOfPart_Text_IsBehindASentence(string text, int usual, string part)
    {
        Assert.Equal(part, text[..TextCut.EndOfPart(text, usual, 100)]);
    }

    [Fact]
    public void EndOfPart_NoSentenceEnd_IsNeverInsideACharacter()
    {
        var text = string.Concat(Enumerable.Repeat("👍🏽", 20));

        var end = TextCut.EndOfPart(text, 10, 10);

        Assert.Equal(8, end);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(82)]
    [InlineData(200)]
    public void Parts_AnyBound_KeepToItAndLoseNothing(int bytes)
    {
        const string Text = "2019年，示范街道新建2家社区食堂，给85名独居老人送餐。𠮷野家不在其中！还设了3个跨区办事窗口，全年受理1260件；下一年继续。";

        var parts = TextCut.Parts(Text, 60, bytes).ToList();

        Assert.Equal(Text, string.Concat(parts));
        Assert.All(parts, part => Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, bytes));
    }
}
