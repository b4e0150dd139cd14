using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Tests.Activities;

public sealed class ActivityTests
{
    private static readonly Activity Incoming = new()
    {
        Type = ActivityTypes.Message,
        Id = "c|0000001",
        ChannelId = "msteams",
        ServiceUrl = "https://example.cn/",
        From = new ChannelAccount { Id = "u", Name = "张阿姨" },
        Recipient = new ChannelAccount { Id = "28:bot" },
        Conversation = new ConversationAccount { Id = "c", TenantId = "t" },
        Locale = "zh-CN",
    };

    [Fact]
    public void AsReplyTo_Message_SwapsSenderAndReceiverAndNamesIt()
    {
        var reply = new Activity { Type = ActivityTypes.Message, Text = "好" }.AsReplyTo(Incoming);

        Assert.Equal(("28:bot", Roles.Bot), (reply.From!.Id, reply.From.Role));
        Assert.Equal(Incoming.From, reply.Recipient);
        Assert.Equal(Incoming.Conversation, reply.Conversation);
        Assert.Equal(("msteams", "https://example.cn/", "c|0000001", "好"), (reply.ChannelId, reply.ServiceUrl, reply.ReplyToId, reply.Text));
        Assert.Null(reply.Id);
    }

    [Fact]
    public void AsReplyTo_MessageWithoutReceiver_ComesFromOurBot()
    {
        var reply = new Activity { Type = ActivityTypes.Message }.AsReplyTo(Incoming with { Recipient = null });

        Assert.Equal(BotAccount.Ours, reply.From);
        Assert.True(reply.IsFromBot);
    }

    [Fact]
    public void GetConversationReference_Message_HoldsAllThatIsNeededToAnswerLater()
    {
        var reference = Incoming.GetConversationReference();

        Assert.Equal(("c|0000001", "u", "28:bot", "c"), (reference.ActivityId, reference.User!.Id, reference.Bot!.Id, reference.Conversation!.Id));
        Assert.Equal(("msteams", "https://example.cn/", "zh-CN"), (reference.ChannelId, reference.ServiceUrl, reference.Locale));
    }
}
