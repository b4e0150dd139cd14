using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>Answers that are not there in four seconds wait for the word, and are given once; run over each database.</summary>
public abstract class LateAnswersTests : LateTurns
{
    [SkippableFact]
    public async Task Unverified_LateAnswer_HoldingLineAndThenOnTheWord()
    {
        var bench = await StartAsync();

        var held = await HoldAsync(bench);
        SlowBot.LetGo();
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
        SlowBot.LetGo();
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
        SlowBot.LetGo();
        await bench.IdleAsync();

        Assert.Contains("回复“答案”", held!.Text, StringComparison.Ordinal);
        Assert.Equal(Answer, await bench.SayAsync("答案"));
    }

    [SkippableFact]
    public async Task Unverified_RepeatOfAHeldMessage_GetsTheSameHoldingLine()
    {
        var bench = await StartAsync();
        var message = bench.Text("慢的问题");
        var first = await bench.HoldAsync(message, SlowBot);
        var during = await bench.SendAsync(message);
        SlowBot.LetGo();
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
        SlowBot.LetGo();
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
        SlowBot.LetGo();
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
        SlowBot.LetGo();
        await before.IdleAsync();

        var after = await StartAsync();
        var fetched = await after.SayAsync("答案");

        Assert.Equal(Answer, fetched);
    }

    [SkippableFact]
    public async Task Unverified_WipedAndAskedAnewWhileHeld_TheNewQuestionHasItsOwnAnswerAndNothingOfTheOld()
    {
        var bench = await StartAsync();
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("清除记录");
        var asked = bench.SendAsync(bench.Text("慢的第二个问题"));
        await WeChatBench.UntilAsync(() => SlowBot.Asked.Contains("慢的第二个问题"));

        SlowBot.LetGo();
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
        var second = await bench.HoldAsync(bench.Text("慢的第二个问题"), SlowBot);
        SlowBot.LetGo();
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
        SlowBot.LetGo();
        await bench.IdleAsync();

        await bench.SayAsync("1");
        var fetched = await bench.SayAsync("答案");
        await bench.SayAsync("1");

        Assert.Equal(Answer, fetched);
        Assert.Equal(["慢的问题", "社区食堂有几家？", "社区食堂有几家？电话呢", "慢的问题电话呢"], SlowBot.Asked);
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
        var bench = await StartKeepingAsync();
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("答案");

        SlowBot.LetGo();
        await bench.IdleAsync();

        var kept = await bench.Store.FindAsync(Bot.Activities.ChannelIds.WeChat, await bench.PersonAsync(), default);
        Assert.Equal("慢的问题", kept!.Street);
    }

    [SkippableFact]
    public async Task Late_NewerTurnEndedFirst_ItsStateStays()
    {
        var bench = await StartKeepingAsync();
        await HoldAsync(bench);
        await bench.SayWhileBusyAsync("新的问题");

        SlowBot.LetGo();
        await bench.IdleAsync();

        var kept = await bench.Store.FindAsync(Bot.Activities.ChannelIds.WeChat, await bench.PersonAsync(), default);
        Assert.Equal("新的问题", kept!.Street);
    }
}
