using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>Answers that are not there in four seconds go out another way, once; run over each database.</summary>
public abstract class LateAnswersTests : IAsyncLifetime
{
    private const string Answer = "关于“慢的问题”：有3个窗口。";

    private readonly List<WeChatBench> _instances = [];
    private readonly SlowBot _bot = new();
    private readonly CustomerPeer _peer = new();
    private ITestDatabase? _database;

    private protected abstract ITestDatabase NewDatabase();

    [SkippableFact]
    public async Task Unverified_LateAnswer_HoldingLineAndThenOnTheWord()
    {
        var bench = await StartAsync();

        var held = await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();
        var fetched = await bench.SayAsync("“答案”！");
        var again = await bench.SayAsync("答案");

        Assert.Contains("回复“答案”", held!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.Contains("没有等您看的回答", again!, StringComparison.Ordinal);
        Assert.Equal(DeliveryWay.Fetched, (await bench.RowsAsync())[0].DeliveredBy);
        Assert.Equal((1, 1), (bench.Counters.Deliveries.Of("held"), bench.Counters.LateAnswers.Of("fetched")));
    }

    [SkippableFact]
    public async Task Unverified_NewQuestionMeanwhile_IsAnsweredAtOnceWithALineThatAnotherWaits()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);

        var early = await bench.SayWhileBusyAsync("社区食堂有几家？");
        var asked = await bench.SayWhileBusyAsync("答案");
        _bot.LetGo();
        await bench.IdleAsync();
        var later = await bench.SayAsync("谢谢");
        var fetched = await bench.SayAsync("答案");
        var last = await bench.SayAsync("社区食堂有几家？");

        Assert.Contains("社区食堂有几家", early!, StringComparison.Ordinal);
        Assert.Contains("还在查", early!, StringComparison.Ordinal);
        Assert.Contains("还在查", asked!, StringComparison.Ordinal);
        Assert.Contains("也有回答了，回复“答案”", later!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.DoesNotContain("答案", last!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Unverified_RecordedOnlyAfterFourSeconds_IsHeldAllTheSame()
    {
        var bench = await StartAsync();
        await bench.PersonAsync();
        var disk = new TaskCompletionSource();
        var writing = ((EfStateStore)bench.Store).WriteAsync(new LedgerWrite<bool>(null, delivery: null, isAlone: true, _ => disk.Task.ContinueWith(_ => true, TaskScheduler.Default), CancellationToken.None));

        var reply = bench.SendAsync(bench.Text("慢的问题"));
        bench.Clock.Advance(TimeSpan.FromSeconds(4));
        disk.SetResult();
        await writing;
        var held = await reply;
        _bot.LetGo();
        await bench.IdleAsync();

        Assert.Contains("回复“答案”", held!.Text, StringComparison.Ordinal);
        Assert.Equal(Answer, await bench.SayAsync("答案"));
    }

    [SkippableFact]
    public async Task Unverified_RepeatOfAHeldMessage_GetsTheSameHoldingLine()
    {
        var bench = await StartAsync();
        var message = bench.Text("慢的问题");
        var first = await bench.HoldAsync(message, _bot);
        var during = await bench.SendAsync(message);
        _bot.LetGo();
        await bench.IdleAsync();

        var after = await bench.SendAsync(message);

        Assert.Equal(first, during);
        Assert.Equal(first, after);
        Assert.Equal(1, bench.Counters.Turns.Total);
    }

    [SkippableFact]
    public async Task Unverified_RepeatOfTheWord_GetsTheSameAnswerAgain()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();
        var word = bench.Text("答案");

        var first = await bench.SendAsync(word);
        await bench.IdleAsync();
        var second = await bench.SendAsync(word);

        Assert.Equal(Answer, first!.Text);
        Assert.Equal(first, second);
    }

    [SkippableFact]
    public async Task Unverified_AfterTenMinutes_AnswerIsGone()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();

        bench.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        var reply = await bench.SayAsync("答案");
        await bench.Upkeep.LookAsync(default);

        Assert.Contains("没有等您看的回答", reply!, StringComparison.Ordinal);
        Assert.NotNull((await bench.RowsAsync())[0].ExpiredAt);
        Assert.Equal(1, bench.Counters.LateAnswers.Of("expired"));
    }

    [SkippableFact]
    public async Task Unverified_Restart_AnswerIsStillFetched()
    {
        var before = await StartAsync();
        await HoldAsync(before);
        _bot.LetGo();
        await before.IdleAsync();

        var after = await StartAsync();
        var fetched = await after.SayAsync("答案");

        Assert.Equal(Answer, fetched);
    }

    [SkippableFact]
    public async Task Verified_LateAnswer_OneCustomerMessageAndNothingElse()
    {
        var bench = await StartAsync(_peer);
        var message = bench.Text("慢的问题");

        var passive = await bench.HoldAsync(message, _bot);
        var sealedWhile = (await bench.RowsAsync())[0].OpenId;
        _bot.LetGo();
        await bench.IdleAsync();
        var repeat = await bench.SendAsync(message);
        await bench.Upkeep.LookAsync(default);
        var word = await bench.SayAsync("答案");

        Assert.Null(passive);
        Assert.Null(repeat);
        Assert.Equal([("oUSER1", Answer)], _peer.Asked);
        Assert.Contains("没有等您看的回答", word!, StringComparison.Ordinal);
        Assert.DoesNotContain("oUSER1", System.Text.Encoding.UTF8.GetString(sealedWhile!), StringComparison.Ordinal);
        var row = (await bench.RowsAsync())[0];
        Assert.Equal((DeliveryWay.CustomerMessage, null), (row.DeliveredBy, row.OpenId));
    }

    [SkippableFact]
    public async Task Verified_AnswerInTime_SendsNothing()
    {
        var bench = await StartAsync(_peer);

        var reply = await bench.SayAsync("社区食堂有几家？");
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await bench.Upkeep.LookAsync(default);

        Assert.NotNull(reply);
        Assert.Empty(_peer.Asked);
        Assert.Null(Assert.Single(await bench.RowsAsync()).OpenId);
    }

    [SkippableTheory]
    [InlineData(CustomerMessageOutcome.QuotaUsed)]
    [InlineData(CustomerMessageOutcome.WindowClosed)]
    [InlineData(CustomerMessageOutcome.NotGranted)]
    [InlineData(CustomerMessageOutcome.TooLong)]
    [InlineData(CustomerMessageOutcome.Unknown)]
    internal async Task Verified_Refused_WaitsForTheWord(CustomerMessageOutcome outcome)
    {
        _peer.Outcome = outcome;
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();
        await bench.Upkeep.LookAsync(default);

        var other = await bench.SayAsync("社区食堂有几家？");
        var fetched = await bench.SayAsync("答案");

        Assert.Single(_peer.Asked);
        Assert.Contains("回复“答案”", other!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.Null((await bench.RowsAsync())[0].OpenId);
    }

    [SkippableFact]
    public async Task Verified_NotGrantedOnce_NextIsHeldWithTheLine()
    {
        _peer.Outcome = CustomerMessageOutcome.NotGranted;
        var bench = await StartAsync(_peer);
        await HoldSlowlyAsync(bench, "慢的问题");

        var next = await HoldSlowlyAsync(bench, "慢的问题二");

        Assert.Contains("回复“答案”", next!, StringComparison.Ordinal);
        Assert.Single(_peer.Asked);
    }

    [SkippableFact]
    public async Task Verified_PersonGone_NothingIsKept()
    {
        _peer.Outcome = CustomerMessageOutcome.UserGone;
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);

        _bot.LetGo();
        await bench.IdleAsync();

        var row = (await bench.RowsAsync())[0];
        Assert.NotNull(row.ExpiredAt);
        Assert.Null(row.OpenId);
    }

    [SkippableFact]
    public async Task Verified_WeChatBusy_IsSentAtTheNextLook()
    {
        _peer.Outcome = CustomerMessageOutcome.Unavailable;
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();

        _peer.Outcome = CustomerMessageOutcome.Sent;
        await bench.Upkeep.LookAsync(default);
        await bench.Upkeep.LookAsync(default);

        Assert.Equal(2, _peer.Asked.Count);
        Assert.Equal(DeliveryWay.CustomerMessage, (await bench.RowsAsync())[0].DeliveredBy);
    }

    [SkippableFact]
    public async Task Verified_FiveSentInTwoDays_SixthIsHeldWithTheLine()
    {
        var bench = await StartAsync(_peer);
        for (var sent = 0; sent < SendQuota.Most; sent++)
        {
            Assert.Null(await HoldSlowlyAsync(bench, $"慢的问题{sent}"));
            bench.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var sixth = await HoldSlowlyAsync(bench, "慢的问题六");
        var fetched = await bench.SayAsync("答案");
        bench.Clock.Advance(SendQuota.Window);
        var later = await HoldSlowlyAsync(bench, "慢的问题七");

        Assert.Contains("回复“答案”", sixth!, StringComparison.Ordinal);
        Assert.Contains("慢的问题六", fetched!, StringComparison.Ordinal);
        Assert.Null(later);
        Assert.Equal(SendQuota.Most + 1, _peer.Asked.Count);
    }

    [SkippableFact]
    public async Task Verified_ThreeSentInAMinute_FourthIsHeldWithTheLine()
    {
        var bench = await StartAsync(_peer, options => options.HoldAfterMilliseconds = 1000);
        for (var sent = 0; sent < SendQuota.MostInMinute; sent++)
            Assert.Null(await HoldSlowlyAsync(bench, $"慢的问题{sent}"));

        var fourth = await HoldSlowlyAsync(bench, "慢的问题四");

        Assert.Contains("回复“答案”", fourth!, StringComparison.Ordinal);
        Assert.Equal(SendQuota.MostInMinute, _peer.Asked.Count);
    }

    [SkippableFact]
    public async Task Verified_DiedBeforeSending_NextRunSendsItOnce()
    {
        // What could not be sent stands in the ledger as what was not sent any more does.
        var dying = await StartAsync(_peer);
        _peer.Outcome = CustomerMessageOutcome.Unavailable;
        await HoldAsync(dying);
        _bot.LetGo();
        await dying.IdleAsync();
        var peer = new CustomerPeer();

        var (one, other) = (await StartAsync(peer), await StartAsync(peer));
        await Task.WhenAll(one.Upkeep.LookAsync(default), other.Upkeep.LookAsync(default));

        Assert.Equal([("oUSER1", Answer)], peer.Asked);
    }

    [SkippableFact]
    public async Task Verified_WipedWhileHeld_NothingIsSentAndNoIdIsLeft()
    {
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);

        var wiped = await bench.SayWhileBusyAsync("清除记录");
        _bot.LetGo();
        await bench.IdleAsync();

        Assert.Contains("已经全部删除", wiped!, StringComparison.Ordinal);
        Assert.Empty(_peer.Asked);
        Assert.All(await bench.RowsAsync(), row => Assert.Null(row.OpenId));
        Assert.Empty(await bench.TranscriptAsync());
    }

    [SkippableFact]
    public async Task Unverified_WipedAndAskedAnewWhileHeld_TheNewQuestionHasItsOwnAnswerAndNothingOfTheOld()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("清除记录");
        var asked = bench.SendAsync(bench.Text("慢的第二个问题"));
        await WeChatBench.UntilAsync(() => _bot.Asked.Contains("慢的第二个问题"));

        _bot.LetGo();
        var reply = await asked;
        await bench.IdleAsync();

        Assert.Contains("关于“慢的第二个问题”", reply!.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await bench.TranscriptAsync()).Count);
        Assert.DoesNotContain(await bench.TranscriptAsync(), said => said.Text!.Contains("慢的问题", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Unverified_AnswerHeldWhileAnotherWaited_IsFetchedWithoutTheLineOfThen()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        var second = await bench.HoldAsync(bench.Text("慢的第二个问题"), _bot);
        _bot.LetGo();
        await bench.IdleAsync();

        var first = await bench.SayAsync("答案");
        var last = await bench.SayAsync("答案");

        Assert.Contains("回复“答案”", second!.Text, StringComparison.Ordinal);
        Assert.Contains("也有回答了，回复“答案”", first!, StringComparison.Ordinal);
        Assert.Equal("关于“慢的第二个问题”：有3个窗口。", last);
    }

    [SkippableFact]
    public async Task Unverified_NumberAfterAHeldAnswerHasEnded_MeansTheListThatWasSent()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("社区食堂有几家？");
        _bot.LetGo();
        await bench.IdleAsync();

        await bench.SayAsync("1");
        var fetched = await bench.SayAsync("答案");
        await bench.SayAsync("1");

        Assert.Equal(Answer, fetched);
        Assert.Equal(["慢的问题", "社区食堂有几家？", "社区食堂有几家？电话呢", "慢的问题电话呢"], _bot.Asked);
    }

    [SkippableFact]
    public async Task Unverified_InstanceThatComputedDied_TheWordSaysToAskAgain()
    {
        var bench = await StartAsync();
        var person = await bench.PersonAsync();
        var asked = new Bot.Activities.Activity
        {
            Type = Bot.Activities.ActivityTypes.Message, ChannelId = Bot.Activities.ChannelIds.WeChat, Text = "慢的问题",
            From = new Bot.Activities.ChannelAccount { Id = person }, Conversation = new Bot.Activities.ConversationAccount { Id = person },
        };
        var receipt = await bench.Ledger.ReceiveAsync("键", asked, "死去的实例", default);
        await bench.Ledger.HoldAsync(receipt.Delivery, null);
        var before = await bench.SayAsync("答案");

        bench.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Contains("还在查", before!, StringComparison.Ordinal);
        Assert.Contains("请再问一次", (await bench.SayAsync("答案"))!, StringComparison.Ordinal);
        Assert.DoesNotContain("答案", (await bench.SayAsync("你好"))!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Late_AskedForMeanwhile_IsNotOvertakenByTheWord()
    {
        var bench = await WeChatBench.StartAsync(_database!, async (turn, cancellation) =>
        {
            await _bot.OnTurnAsync(turn, cancellation);
            turn.Conversation = turn.Conversation! with { Street = turn.Activity.Text };
        });
        _instances.Add(bench);
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("答案");

        _bot.LetGo();
        await bench.IdleAsync();

        var kept = await bench.Store.FindAsync(Bot.Activities.ChannelIds.WeChat, await bench.PersonAsync(), default);
        Assert.Equal("慢的问题", kept!.Street);
    }

    [SkippableFact]
    public async Task Verified_CannotBeSentForNow_IsAnnouncedAndGivenOnTheWord()
    {
        _peer.Outcome = CustomerMessageOutcome.Unavailable;
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);
        _bot.LetGo();
        await bench.IdleAsync();

        var next = await bench.SayAsync("社区食堂有几家？");
        var fetched = await bench.SayAsync("答案");
        _peer.Outcome = CustomerMessageOutcome.Sent;
        await bench.Upkeep.LookAsync(default);

        Assert.Contains("也有回答了，回复“答案”", next!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.Single(_peer.Asked);
    }

    [SkippableFact]
    public async Task Late_NewerTurnEndedFirst_ItsStateStays()
    {
        var bench = await WeChatBench.StartAsync(_database!, async (turn, cancellation) =>
        {
            await _bot.OnTurnAsync(turn, cancellation);
            turn.Conversation = turn.Conversation! with { Street = turn.Activity.Text };
        });
        _instances.Add(bench);
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("新的问题");

        _bot.LetGo();
        await bench.IdleAsync();

        var kept = await bench.Store.FindAsync(Bot.Activities.ChannelIds.WeChat, await bench.PersonAsync(), default);
        Assert.Equal("新的问题", kept!.Street);
    }

    public Task InitializeAsync()
    {
        _database = NewDatabase();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _bot.LetGo();
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        _database?.Dispose();
    }

    /// <summary>Asks what takes long, until WeChat has been told something.</summary>
    private async Task<string?> HoldAsync(WeChatBench bench) => (await bench.HoldAsync(bench.Text("慢的问题"), _bot))?.Text;

    /// <summary>The same, and waits for all that comes of it.</summary>
    private async Task<string?> HoldSlowlyAsync(WeChatBench bench, string text)
    {
        _bot.Hold();
        var told = (await bench.HoldAsync(bench.Text(text), _bot))?.Text;
        _bot.LetGo();
        await bench.IdleAsync();
        return told;
    }

    private async Task<WeChatBench> StartAsync(CustomerPeer? peer = null, Action<Bot.Settings.WeChatOptions>? change = null)
    {
        var bench = await WeChatBench.StartAsync(_database!, _bot.OnTurnAsync, peer: peer, change: change);
        _instances.Add(bench);
        return bench;
    }
}
