using System.Text.Json;
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
            Assert.Equal([null, $"{conversation}|0000002", $"{conversation}|0000003"], said.Where(WireActivity.IsBots).Select(WireActivity.ReplyToId));
        }

        Assert.Empty(await store.UnansweredAsync(ChannelIds.DirectLine, None));
    }

    [Fact]
    public async Task Start_MessageThatHeldPersonalData_IsBlockedAsItWouldHaveBeen()
    {
        var store = new MemoryStore(new LimitsOptions(), new FakeClock());
        await LeaveAsync(store, Said("会话", "我的手机13812345678，样板街道给多少户发了老年安全包"));

        using var host = new DirectLineHost(services => services.AddSingleton<IStateStore>(store));

        Assert.Equal("blocked", (await AnswerAsync(host)).Status());
    }

    [Fact]
    public async Task Start_MessageLeftUnanswered_IsAnsweredWithLinksToWhereItsClientWas()
    {
        var store = new MemoryStore(new LimitsOptions(), new FakeClock());
        await LeaveAsync(store, Said("会话", "样板街道给多少户独居困难老人发了老年安全包") with { ServiceUrl = "https://fuwu.example.cn/" });

        using var host = new DirectLineHost(services => services.AddSingleton<IStateStore>(store));

        var answer = await AnswerAsync(host);
        Assert.Contains("\n[1]: https://fuwu.example.cn/source/huangpu", answer.Text(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("serviceUrl", out _));
    }

    [Fact]
    public async Task Post_Message_IsRecordedWithTheAddressItsClientUsed()
    {
        using var host = new DirectLineHost();
        var client = await host.StartedAsync();

        await client.SayAsync("你好");

        var said = await host.Store.ReadAsync(ChannelIds.DirectLine, client.ConversationId, 2, 1, None);
        Assert.StartsWith("http://127.0.0.1:", Assert.Single(said).Activity.ServiceUrl, StringComparison.Ordinal);
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

    private static async Task LeaveAsync(MemoryStore store, Activity said)
    {
        await store.BeginAsync(new Conversation(ChannelIds.DirectLine, "会话"), None);
        await store.RecordAsync(ChannelIds.DirectLine, "会话", [Joined("会话"), said], None);
    }

    /// <summary>The reply to the one message that was left.</summary>
    private static async Task<JsonElement> AnswerAsync(DirectLineHost host)
    {
        var client = host.Server();
        client.Take(await StartedAsync(client, "会话"));
        return (await client.PollAsync(3)).Single(activity => activity.ReplyToId() is not null);
    }

    private static async Task<JsonElement> StartedAsync(DirectLineClient client, string conversation) =>
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
