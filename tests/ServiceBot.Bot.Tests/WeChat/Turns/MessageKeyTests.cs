using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Turns;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class MessageKeyTests
{
    private static readonly InboundMessage Tap = new()
    {
        Account = WeChatAccountKind.OfficialAccount, ToUserName = "gh_1", FromUserName = "oUSER1", CreateTime = 1_700_000_000, MsgType = "event", Event = "CLICK", EventKey = "FAQ",
    };

    [Fact]
    public void Of_SameNumber_IsTheSameWhateverElseCame()
    {
        var message = Tap with { MsgType = "text", MsgId = "24000000000000001", Content = "你好" };

        Assert.Equal(MessageKey.Of(message, "甲"), MessageKey.Of(message with { CreateTime = 1_700_000_009, Content = "别的" }, "甲"));
        Assert.NotEqual(MessageKey.Of(message, "甲"), MessageKey.Of(message with { MsgId = "24000000000000002" }, "甲"));
    }

    [Fact]
    public void Of_Events_PersonTimeNameAndKeyCount()
    {
        var key = MessageKey.Of(Tap, "甲");

        Assert.Equal(key, MessageKey.Of(Tap with { Ticket = "票" }, "甲"));
        Assert.NotEqual(key, MessageKey.Of(Tap, "乙"));
        Assert.NotEqual(key, MessageKey.Of(Tap with { CreateTime = 1_700_000_001 }, "甲"));
        Assert.NotEqual(key, MessageKey.Of(Tap with { Event = "VIEW" }, "甲"));
        Assert.NotEqual(key, MessageKey.Of(Tap with { EventKey = "HUMAN" }, "甲"));
    }

    [Fact]
    public void Of_AnyMessage_HoldsNoOpenId()
    {
        Assert.DoesNotContain("oUSER1", MessageKey.Of(Tap, "甲"), StringComparison.Ordinal);
        Assert.Equal(43, MessageKey.Of(Tap, "甲").Length);
    }
}
