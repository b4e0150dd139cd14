using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.BotFramework;

public sealed class ConnectorAdapterTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, null, null, "29:1abc")]
    [InlineData(ActivityTypes.Invoke, false, "personal", "29:1abc")]
    [InlineData(ActivityTypes.ConversationUpdate, null, null, null)]
    [InlineData(ActivityTypes.Message, true, null, null)]
    [InlineData(ActivityTypes.Message, null, "groupChat", null)]
    public void UserOf_Activity_IsItsSenderWhenThatIsTheOnePerson(string type, bool? isGroup, string? conversationType, string? expected)
    {
        using var http = new HttpClient();
        var client = new ConnectorClient(http, tokens: null, new FakeClock(), NullLogger<ConnectorClient>.Instance);
        var adapter = new ConnectorAdapter(client, AnswerForm.PlainText, bearsToken: false, collects: false);
        var activity = new Activity
        {
            Type = type,
            From = new ChannelAccount { Id = "29:1abc" },
            Conversation = new ConversationAccount { Id = "a:1", IsGroup = isGroup, ConversationType = conversationType },
        };

        Assert.Equal(expected, adapter.UserOf(activity));
    }
}
