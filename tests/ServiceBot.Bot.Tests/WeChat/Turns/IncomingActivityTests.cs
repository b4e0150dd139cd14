using System.Text.Json;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Turns;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class IncomingActivityTests
{
    private static readonly InboundMessage Message = new()
    {
        Account = WeChatAccountKind.OfficialAccount, ToUserName = "gh_1", FromUserName = "oUSER1", CreateTime = 1_700_000_000, MsgType = "text", MsgId = "1",
    };

    [Fact]
    public void Of_Text_IsAMessageOfThePerson()
    {
        var activity = IncomingActivity.Of(Message with { Content = "你好" }, "甲")!;

        Assert.Equal((ActivityTypes.Message, "你好", ChannelIds.WeChat), (activity.Type, activity.Text, activity.ChannelId));
        Assert.Equal(("甲", "甲", BotAccount.Ours.Id), (activity.From!.Id, activity.Conversation!.Id, activity.Recipient!.Id));
        Assert.DoesNotContain("oUSER1", JsonSerializer.Serialize(activity, ActivityJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_VoiceWithWhatWasHeard_IsAMessage()
    {
        var voice = Message with { MsgType = "voice", MediaId = "m", Recognition = "老人送餐怎么办" };

        Assert.Equal("老人送餐怎么办", IncomingActivity.Of(voice, "甲")!.Text);
        Assert.Equal("老人送餐怎么办", IncomingActivity.HeardIn(voice));
    }

    [Theory]
    [InlineData("voice", "audio/*")]
    [InlineData("image", "image/*")]
    [InlineData("video", "video/*")]
    [InlineData("shortvideo", "video/*")]
    [InlineData("location", "application/geo+json")]
    [InlineData("link", "text/html")]
    [InlineData("file", "application/octet-stream")]
    public void Of_WhatIsNoText_IsAnAttachmentThatSaysNoMore(string type, string contentType)
    {
        var activity = IncomingActivity.Of(
            Message with { MsgType = type, MediaId = "media-1", PicUrl = "https://mmbiz.example.cn/1", Url = "https://example.cn/2", Latitude = 31.2, Longitude = 121.4, Recognition = " " }, "甲")!;

        Assert.Equal(contentType, Assert.Single(activity.Attachments!).ContentType);
        Assert.Null(activity.Text);
        var json = JsonSerializer.Serialize(activity, ActivityJson.Options);
        Assert.All(["media-1", "example.cn", "31.2", "121.4"], part => Assert.DoesNotContain(part, json, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_StickerThatComesAsText_IsAnAttachment()
    {
        Assert.Null(IncomingActivity.Of(Message with { Content = "【收到不支持的消息类型，暂无法显示】" }, "甲")!.Text);
    }

    [Theory]
    [InlineData("subscribe", "qrscene_大厅3号")]
    [InlineData("subscribe", "大厅3号")]
    [InlineData("SCAN", "大厅3号")]
    public void Of_ComeByACode_IsGreetedAndKeepsTheScene(string name, string key)
    {
        var activity = IncomingActivity.Of(Message with { MsgType = "event", MsgId = null, Event = name, EventKey = key }, "甲")!;

        Assert.Equal(ActivityTypes.ConversationUpdate, activity.Type);
        Assert.Equal("甲", Assert.Single(activity.MembersAdded!).Id);
        Assert.Equal("大厅3号", activity.ChannelData!.Value.GetProperty("scene").GetString());
    }

    [Fact]
    public void Of_KnownMenuKey_IsAnEvent()
    {
        var activity = IncomingActivity.Of(Message with { MsgType = "event", MsgId = null, Event = "CLICK", EventKey = "HUMAN" }, "甲")!;

        Assert.Equal((ActivityTypes.Event, IncomingActivity.MenuEvent, "HUMAN"), (activity.Type, activity.Name, activity.Value!.Value.GetString()));
    }
}
