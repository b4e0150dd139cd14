using ServiceBot.Bot.Channels.WeChat.Callback;

namespace ServiceBot.Bot.Tests.WeChat.Callback;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("老人送餐怎么办？", "老人送餐怎么办？")]
    [InlineData("a\tb\r\nc", "a\tb\r\nc")]
    [InlineData("好\u0000的\u0008\u007F\u0085", "好的")]
    [InlineData("好\uFFFE的\uFFFF", "好的")]
    [InlineData("🙂好", "🙂好")]
    [InlineData("好<高>", "好\uFFFD")]
    [InlineData("<低>好", "\uFFFD好")]
    [InlineData("<低><高>好", "\uFFFD\uFFFD好")]
    [InlineData("", "")]
    public void Of_Text_DropsWhatNoXmlCanHold(string text, string expected)
    {
        // An attribute cannot hold half a pair.
        var clean = CleanText.Of(text.Replace("<高>", "\uD83D", StringComparison.Ordinal).Replace("<低>", "\uDE42", StringComparison.Ordinal));

        Assert.Equal(expected, clean);
    }
}
