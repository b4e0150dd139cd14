using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>One message, one turn, one reply; run over each database.</summary>
public abstract class WeChatReceiverTests : IAsyncLifetime
{
    private readonly List<WeChatBench> _instances = [];
    private ITestDatabase? _database;

    private protected abstract ITestDatabase NewDatabase();

    [SkippableFact]
    public async Task Receive_SameMessageAgain_GetsSameReplyFromTheLedger()
    {
        var bench = await StartAsync(new SlowBot());
        var message = bench.Text("跨区办事窗口有几个？");

        var first = await bench.SendAsync(message);
        await bench.IdleAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = await bench.SendAsync(message);

        Assert.Equal("关于“跨区办事窗口有几个？”：有3个窗口。", first!.Text);
        Assert.Equal(first, second);
        Assert.Equal(1, bench.Counters.Turns.Total);
        Assert.Equal((1, 1), (bench.Counters.Deliveries.Of("answered"), bench.Counters.Deliveries.Of("repeated")));
        Assert.Equal(2, (await bench.TranscriptAsync()).Count);
        Assert.Equal(DeliveryWay.Passive, Assert.Single(await bench.RowsAsync()).DeliveredBy);
    }

    [SkippableFact]
    public async Task Receive_OverlappingDeliveries_ShareOneTurn()
    {
        var bot = new SlowBot();
        var bench = await StartAsync(bot);
        var message = bench.Text("慢一点的问题");

        var deliveries = Enumerable.Range(0, 3).Select(_ => bench.SendAsync(message)).ToList();
        await WeChatBench.UntilAsync(() => !bot.Asked.IsEmpty);
        bot.LetGo();
        var replies = await Task.WhenAll(deliveries);

        Assert.Single(replies.Distinct());
        Assert.Contains("慢一点的问题", replies[0]!.Text, StringComparison.Ordinal);
        Assert.Equal(1, bench.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Receive_TwoInstances_OneComputesAndBothReplyTheSame()
    {
        var bot = new SlowBot();
        var (one, other) = (await StartAsync(bot), await StartAsync(bot));
        var message = one.Text("慢一点的问题");

        var first = one.SendAsync(message);
        await WeChatBench.UntilAsync(() => !bot.Asked.IsEmpty);
        var second = other.SendAsync(message);
        bot.LetGo();
        var replies = (await first, await other.PassTimeAsync(second));

        Assert.Equal(replies.Item1, replies.Item2);
        Assert.Equal(1, one.Counters.Turns.Total + other.Counters.Turns.Total);
        Assert.Single(bot.Asked);
    }

    [SkippableFact]
    public async Task Receive_TwoInstancesAtOnce_EachMessageIsComputedOnce()
    {
        var (one, other) = (await StartAsync(new SlowBot()), await StartAsync(new SlowBot()));
        var messages = Enumerable.Range(0, 40).Select(number => one.Text($"第{number}问", from: $"oUSER{number % 8}")).ToList();

        var pairs = messages.ConvertAll(message => (First: one.SendAsync(message), Second: other.SendAsync(message)));
        await WeChatBench.UntilAsync(() =>
        {
            one.Clock.Advance(TimeSpan.FromMilliseconds(10));
            other.Clock.Advance(TimeSpan.FromMilliseconds(10));
            return pairs.TrueForAll(pair => pair.First.IsCompleted && pair.Second.IsCompleted);
        });

        foreach (var (first, second) in pairs)
            Assert.Equal(await first, await second);
        Assert.Equal(messages.Count, one.Counters.Turns.Total + other.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Receive_InstanceDied_OtherTakesOverWithTheTextAsItCame()
    {
        var (dying, bot) = (new SlowBot(), new SlowBot());
        var (one, other) = (await StartAsync(dying), await StartAsync(bot));
        bot.LetGo();
        var message = one.Text("慢慢说，我的手机号是13812345678");

        _ = one.SendAsync(message);
        await WeChatBench.UntilAsync(() => !dying.Asked.IsEmpty);
        other.Clock.Advance(TimeSpan.FromSeconds(5));
        var reply = await other.SendAsync(message);

        Assert.NotNull(reply);
        Assert.Equal(["慢慢说，我的手机号是13812345678"], bot.Asked);
        Assert.Equal("慢慢说，我的手机号是〔手机号〕", (await other.TranscriptAsync())[0].Text);
        Assert.Equal(2, (await other.TranscriptAsync()).Count);
    }

    [SkippableFact]
    public async Task Receive_AfterARestart_RepeatGetsTheSameReply()
    {
        var before = await StartAsync(new SlowBot());
        var message = before.Text("跨区办事窗口有几个？");
        var first = await before.SendAsync(message);
        await before.IdleAsync();

        var after = await StartAsync(new SlowBot());
        var second = await after.SendAsync(message);

        Assert.Equal(first, second);
        Assert.Equal(0, after.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Receive_PersonalData_BotGetsItAndTheStoreDoesNot()
    {
        var bot = new SlowBot();
        var bench = await StartAsync(bot);

        await bench.SayAsync("我的手机号是13812345678");

        Assert.Equal(["我的手机号是13812345678"], bot.Asked);
        var said = (await bench.TranscriptAsync())[0];
        Assert.Equal("我的手机号是〔手机号〕", said.Text);
        Assert.Equal((await bench.PersonAsync(), await bench.PersonAsync()), (said.From!.Id, said.Conversation!.Id));
        Assert.DoesNotContain("oUSER1", System.Text.Json.JsonSerializer.Serialize(said, ActivityJson.Options), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Receive_AfterTheConversationWasForgotten_RepeatIsKnownAndSaysNothing()
    {
        var bench = await StartAsync(new SlowBot());
        var message = bench.Text("跨区办事窗口有几个？");
        await bench.SendAsync(message);
        await bench.IdleAsync();
        var now = bench.Clock.GetUtcNow();

        await bench.Store.ForgetAsync(now.AddSeconds(1), now.AddSeconds(1), default);
        await bench.SayAsync("谢谢");
        var again = await bench.SendAsync(message);

        Assert.Null(again);
        Assert.Equal(2, bench.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Wipe_DeletesAllAndConfirmsOnceAndAgain()
    {
        var bench = await StartAsync(new SlowBot());
        await bench.SayAsync("跨区办事窗口有几个？");
        var wipe = bench.Text(" 清除记录。");

        var first = await bench.SendAsync(wipe);
        await bench.IdleAsync();
        var second = await bench.SendAsync(wipe);

        Assert.Contains("已经全部删除", first!.Text, StringComparison.Ordinal);
        Assert.Equal(first, second);
        Assert.Empty(await bench.TranscriptAsync());
        Assert.Null(await bench.Store.FindAsync(ChannelIds.WeChat, await bench.PersonAsync(), default));
        Assert.All(await bench.RowsAsync(), row => Assert.Null(row.ConversationId));
        Assert.Equal(2, (await bench.RowsAsync()).Count);
    }

    [SkippableFact]
    public async Task Wipe_ThenAnotherQuestion_BeginsAnewAndOldRepeatsSayNothing()
    {
        var bench = await StartAsync(new SlowBot());
        var old = bench.Text("跨区办事窗口有几个？");
        await bench.SendAsync(old);
        await bench.IdleAsync();
        await bench.SayAsync("清除记录");

        var next = await bench.SayAsync("社区食堂有几家？");

        Assert.Contains("社区食堂有几家", next!, StringComparison.Ordinal);
        Assert.Null(await bench.SendAsync(old));
        Assert.Equal(2, (await bench.TranscriptAsync()).Count);
    }

    [SkippableFact]
    public async Task Receive_Unsubscribed_AllOfThePersonGoesAndNothingIsSaid()
    {
        var bench = await StartAsync(new SlowBot());
        await bench.SayAsync("跨区办事窗口有几个？");
        await bench.SayAsync("跨区办事窗口有几个？", from: "oUSER2");

        var reply = await bench.SendAsync(bench.Event("unsubscribe"));

        Assert.Null(reply);
        Assert.Empty(await bench.TranscriptAsync());
        Assert.Equal(2, (await bench.TranscriptAsync("oUSER2")).Count);
    }

    [SkippableTheory]
    [InlineData("event", "VIEW")]
    [InlineData("event", "LOCATION")]
    [InlineData("event", "TEMPLATESENDJOBFINISH")]
    [InlineData("event", "CLICK")]
    [InlineData("unheard_of", null)]
    public async Task Receive_NothingToSay_IsPassedOverAndLeavesNoTrace(string type, string? name)
    {
        var bench = await StartAsync(new SlowBot());

        var reply = await bench.SendAsync(bench.Event(name!, "旧的键") with { MsgType = type });

        Assert.Null(reply);
        Assert.Empty(await bench.RowsAsync());
        Assert.Equal(1, bench.Counters.Deliveries.Of("passed_over"));
    }

    [SkippableFact]
    public async Task Receive_WeCom_IsAChannelOfItsOwn()
    {
        var bench = await StartAsync(new SlowBot());
        var message = bench.Text("跨区办事窗口有几个？");

        await bench.SendAsync(message);
        await bench.SendAsync(message with { Account = WeChatAccountKind.WeCom });
        await bench.IdleAsync();

        Assert.Equal(["wechat", "wecom"], (await bench.RowsAsync()).Select(row => row.ChannelId).Order(StringComparer.Ordinal));
        Assert.Equal(2, bench.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Receive_BotFails_ErrorReplyIsTheAnswerAndRepeats()
    {
        var bench = await StartAsync((_, _) => throw new InvalidOperationException("坏了"));
        var message = bench.Text("跨区办事窗口有几个？");

        var first = await bench.SendAsync(message);
        await bench.IdleAsync();
        var second = await bench.SendAsync(message);

        Assert.Contains("系统出了问题", first!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("坏了", first.Text, StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [SkippableFact]
    public async Task Receive_StoreGone_ThrowsSoThatWeChatDeliversAgain()
    {
        var bench = await StartAsync(new SlowBot());
        await bench.PersonAsync();
        var message = bench.Text("跨区办事窗口有几个？");
        await ((IAsyncDisposable)bench.Store).DisposeAsync();

        await Assert.ThrowsAsync<StateException>(() => bench.SendAsync(message));

        Assert.Equal(1, bench.Counters.Deliveries.Of("failed"));
    }

    [SkippableFact]
    public async Task Clean_AfterThirtyDays_RowsAreGone()
    {
        var bench = await StartAsync(new SlowBot());
        await bench.SayAsync("跨区办事窗口有几个？");

        bench.Clock.Advance(TimeSpan.FromDays(29));
        await bench.Ledger.CleanAsync(default);
        var kept = (await bench.RowsAsync()).Count;
        bench.Clock.Advance(TimeSpan.FromDays(2));
        await bench.Ledger.CleanAsync(default);

        Assert.Equal(1, kept);
        Assert.Empty(await bench.RowsAsync());
    }

    public Task InitializeAsync()
    {
        _database = NewDatabase();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        _database?.Dispose();
    }

    private Task<WeChatBench> StartAsync(SlowBot bot) => StartAsync(bot.OnTurnAsync);

    private async Task<WeChatBench> StartAsync(Func<Bot.Turns.ITurnContext, CancellationToken, Task> bot)
    {
        var bench = await WeChatBench.StartAsync(_database!, bot);
        _instances.Add(bench);
        return bench;
    }
}
