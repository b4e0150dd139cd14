using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class AnchorTextTests
{
    [Fact]
    public void Read_MenuLink_TellsWhatATapSends()
    {
        const string Text = "请选：\n\n<a href=\"weixin://bizmsgmenu?msgmenucontent=老西门街道&msgmenuid=2\">2. 老西门街道</a>";

        var anchor = Assert.Single(AnchorText.Read(Text));

        Assert.Equal(("2. 老西门街道", "老西门街道", "2"), (anchor.Label, anchor.Sends, anchor.MenuId));
    }

    [Fact]
    public void Read_EscapedContent_IsUnescaped()
    {
        const string Text = "<a href=\"weixin://bizmsgmenu?msgmenucontent=50%25%20%E4%BB%A5%E4%B8%8A&amp;msgmenuid=1\">50% 以上</a>";

        var anchor = Assert.Single(AnchorText.Read(Text));

        Assert.Equal(("50% 以上", "1"), (anchor.Sends, anchor.MenuId));
    }

    [Fact]
    public void Read_WebLink_SendsNothing()
    {
        var anchor = Assert.Single(AnchorText.Read("依据：<a href=\"https://example.org/source/a?q=p4:1-2&mode=elder#p4\">工作安排</a>"));

        Assert.Equal(("https://example.org/source/a?q=p4:1-2&mode=elder#p4", null), (anchor.Href, anchor.Sends));
    }
}
