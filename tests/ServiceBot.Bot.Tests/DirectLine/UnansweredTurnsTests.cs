using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>What a run that was killed has left behind.</summary>
public sealed class UnansweredTurnsTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Start_MessagesLeftUnanswered_AreAnsweredOnceAndInOrder()
    {
        var store = new MemoryStore(new LimitsOptions(), new FakeClock());
        foreach (var conversation in Enumerable.Range(1, 20).Select(number => $"会话{number}"))
        {
            await store.BeginAsync(new Conversation(ChannelIds.DirectLine, conversation), None);
            await store.RecordAsync(ChannelIds.DirectLine, conversation, [Joined(conversation), Said(conversation, "你好"), Said(conversation, "谢谢")], None);
        }

        using var host = new DirectLineHost(services => services.AddSingleton<IStateStore>(store));
        foreach (var conversation in Enumerable.Range(1, 20).Select(number => $"会话{number}"))
        {
            var client = host.Server();
            client.Take(await StartedAsync(client, conversation));
            var said = await client.PollAsync(5);
            Assert.Equal([null, $"{conversation}|0000002", $"{conversation}|0000003"], said.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot")
                .Select(reply => reply.TryGetProperty("replyToId", out var id) ? id.GetString() : null));
        }

        Assert.Empty(await store.UnansweredAsync(ChannelIds.DirectLine, None));
    }

    [Fact]
    public async Task Start_Tokens_OutliveTheRun()
    {
        var store = new MemoryStore(new LimitsOptions(), new FakeClock());
        using var first = new DirectLineHost(services => services.AddSingleton<IStateStore>(store));
        var client = await first.StartedAsync();

        using var second = new DirectLineHost(services => services.AddSingleton<IStateStore>(store));
        var again = second.Client(client.Credential);
        again.Take((await again.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/conversations/{client.ConversationId}?watermark={client.Watermark}")).Body);
        await again.SayAsync("你好");

        using var stream = await again.OpenAsync();
        Assert.Equal(2, (await stream.ReadAsync(2)).Count);
    }

    private static async Task<System.Text.Json.JsonElement> StartedAsync(DirectLineClient client, string conversation) =>
        (await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/conversations/{Uri.EscapeDataString(conversation)}")).Body;

    private static Activity Joined(string conversation) => Said(conversation, "") with
    {
        Type = ActivityTypes.ConversationUpdate,
        Text = null,
        MembersAdded = [BotAccount.Ours, new ChannelAccount { Id = "dl_1" }],
    };

    private static Activity Said(string conversation, string text) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelIds.DirectLine,
        From = new ChannelAccount { Id = "dl_1", Role = Roles.User },
        Recipient = BotAccount.Ours,
        Conversation = new ConversationAccount { Id = conversation },
        Text = text,
    };
}
