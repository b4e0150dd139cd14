using System.Collections.Concurrent;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class TurnRunnerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Run_Message_CommitsBeforeItDelivers()
    {
        using var bench = new TurnBench(Echo);
        var adapter = new RecordingAdapter(keepsTranscript: true);
        var asked = await bench.RecordAsync("问");

        var result = await bench.RunAsync(asked, adapter);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("答：问", 2L, "甲|0000002", "甲|0000001"), (sent.Activity.Text, sent.Sequence, sent.Activity.Id, sent.Activity.ReplyToId));
        Assert.Same(sent, Assert.Single(result.Replies));
        Assert.Empty(await bench.Store.UnansweredAsync("test", None));
        Assert.Equal("问", (await bench.Store.FindAsync("test", "甲", None))!.State.Subject);
    }

    [Fact]
    public async Task Run_SameRecordedMessageTwice_RepliesOnce()
    {
        using var bench = new TurnBench(Echo);
        var adapter = new RecordingAdapter(keepsTranscript: true);
        var asked = await bench.RecordAsync("问");
        await bench.RunAsync(asked, adapter);

        var again = await bench.RunAsync(asked, adapter);

        Assert.Empty(again.Replies);
        Assert.Single(adapter.Sent);
    }

    [Fact]
    public async Task Run_ChannelWithoutTranscript_KeepsStateAndRecordsNothing()
    {
        using var bench = new TurnBench(Echo);
        var adapter = new RecordingAdapter();

        await bench.RunAsync(TurnBench.Message("问"), adapter);

        Assert.Equal("问", (await bench.Store.FindAsync("test", "甲", None))!.State.Subject);
        Assert.Empty(await bench.Store.ReadAsync("test", "甲", 0, 10, None));
        Assert.Equal(0, Assert.Single(adapter.Sent).Sequence);
    }

    [Fact]
    public async Task Run_ManyOfOneConversationAtOnce_RunOneByOneInOrder()
    {
        var running = 0;
        var order = new ConcurrentQueue<string?>();
        using var bench = new TurnBench(async (context, _) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            order.Enqueue(context.Activity.Text);
            context.SendActivity(new Activity { Type = ActivityTypes.Message, Text = context.Activity.Text });
            Interlocked.Decrement(ref running);
        });
        var adapter = new RecordingAdapter();
        var texts = Enumerable.Range(1, 20).Select(number => $"第{number}问").ToList();

        await Task.WhenAll(texts.ConvertAll(text => bench.RunAsync(TurnBench.Message(text), adapter)));

        Assert.Equal(texts, order);
        Assert.Equal(texts, adapter.Texts);
        Assert.Equal(0, bench.Queues.Count);
    }

    [Fact]
    public async Task Run_DifferentConversations_RunAtTheSameTime()
    {
        var together = new TaskCompletionSource();
        var running = 0;
        using var bench = new TurnBench(async (_, _) =>
        {
            if (Interlocked.Increment(ref running) == 3)
                together.SetResult();
            await together.Task;
        });
        var adapter = new RecordingAdapter();

        await Task.WhenAll(
            bench.RunAsync(TurnBench.Message("问", "甲"), adapter),
            bench.RunAsync(TurnBench.Message("问", "乙"), adapter),
            bench.RunAsync(TurnBench.Message("问", "丙"), adapter));

        Assert.Equal(3, running);
    }

    [Fact]
    public async Task Run_BotThrows_SaysTheFixedErrorWithAnIdAndKeepsTheStateOfBefore()
    {
        using var bench = new TurnBench((context, _) =>
        {
            Echo(context, None);
            throw new InvalidOperationException("秘密的原因");
        });
        var adapter = new RecordingAdapter(keepsTranscript: true);
        var asked = await bench.RecordAsync("我的问题");

        var result = await bench.RunAsync(asked, adapter);

        var text = Assert.Single(adapter.Texts)!;
        Assert.Contains(CannedReplies.Error, text, StringComparison.Ordinal);
        Assert.Contains(CannedReplies.FaultId(result.Answer!.AnswerId), text, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", text, StringComparison.Ordinal);
        Assert.Equal(AnswerStatus.Error, result.Answer.Status);
        Assert.Equal("", (await bench.Store.FindAsync("test", "甲", None))!.State.Subject);
        Assert.Empty(await bench.Store.UnansweredAsync("test", None));
    }

    [Fact]
    public async Task Run_BotBeyondTheDeadline_SaysTheErrorOnceAndDropsTheLateReply()
    {
        var late = new TaskCompletionSource();
        var spoken = new TaskCompletionSource();
        using var bench = new TurnBench(async (context, cancellation) =>
        {
            await late.Task;
            await Echo(context, cancellation);
            spoken.SetResult();
        });
        var adapter = new RecordingAdapter();
        var turn = bench.RunAsync(TurnBench.Message("问"), adapter);

        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        var result = await turn;
        var working = bench.Queues.Count;
        late.SetResult();
        await spoken.Task.WaitAsync(TurnBench.Patience);

        Assert.Contains(CannedReplies.Error, Assert.Single(adapter.Texts), StringComparison.Ordinal);
        Assert.Equal(AnswerStatus.Error, result.Answer!.Status);
        Assert.Equal("", result.Conversation!.State.Subject);
        Assert.Equal(1, working);
    }

    [Fact]
    public async Task Run_AsMuchLateWorkAsTurnsMayRun_TellsTheNextThatTooManyAsk()
    {
        var late = new TaskCompletionSource();
        using var bench = new TurnBench((_, _) => late.Task, new TurnOptions { Most = 2 });
        var adapter = new RecordingAdapter();
        var turns = Task.WhenAll(bench.RunAsync(TurnBench.Message("问", "甲"), adapter), bench.RunAsync(TurnBench.Message("问", "乙"), adapter));
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await turns;

        var refused = await bench.RunAsync(TurnBench.Message("问", "丙"), adapter);

        late.SetResult();
        Assert.Equal(CannedReplies.Busy, refused.Answer!.Text);
    }

    [Fact]
    public async Task Run_TurnBeforeIsLate_DoesNotWaitForItsWork()
    {
        var late = new TaskCompletionSource();
        using var bench = new TurnBench((context, cancellation) => context.Activity.Text == "一" ? late.Task : Echo(context, cancellation));
        var adapter = new RecordingAdapter();
        var first = bench.RunAsync(TurnBench.Message("一"), adapter);
        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await first;

        await bench.RunAsync(TurnBench.Message("二"), adapter);

        Assert.Equal("答：二", adapter.Texts.Last());
        late.SetResult();
    }

    [Fact]
    public async Task Run_SenderOfAConversationWithoutUser_BecomesItsUserAndStaysIt()
    {
        using var bench = new TurnBench(Echo);
        var adapter = new RecordingAdapter();
        await bench.RunAsync(TurnBench.Message("") with { Type = ActivityTypes.ConversationUpdate, From = new ChannelAccount { Id = "渠道" }, Text = null }, adapter);

        await bench.RunAsync(TurnBench.Message("问"), adapter);
        await bench.RunAsync(TurnBench.Message("问") with { From = new ChannelAccount { Id = "后来的人" } }, adapter);

        Assert.Equal("u", (await bench.Store.FindAsync("test", "甲", None))!.UserId);
    }

    [Fact]
    public async Task Run_NextTurnAfterALateOne_IsNotHeldUp()
    {
        var never = new TaskCompletionSource();
        using var bench = new TurnBench((context, cancellation) => context.Activity.Text == "慢" ? never.Task : Echo(context, cancellation));
        var adapter = new RecordingAdapter();
        var slow = bench.RunAsync(TurnBench.Message("慢"), adapter);
        var next = bench.RunAsync(TurnBench.Message("快"), adapter);

        bench.Clock.Advance(TimeSpan.FromSeconds(10));
        await slow;
        await next;

        Assert.Equal("答：快", adapter.Texts.Last());
    }

    [Fact]
    public async Task Run_SlowBot_TypesAfter200MillisecondsAndEvery3SecondsUntilItAnswers()
    {
        var answer = new TaskCompletionSource();
        using var bench = new TurnBench(async (context, cancellation) =>
        {
            await answer.Task;
            await Echo(context, cancellation);
        });
        var adapter = new RecordingAdapter(showsTyping: true);
        var turn = bench.RunAsync(TurnBench.Message("问"), adapter);
        var counts = new List<int>();
        foreach (var milliseconds in new[] { 199, 1, 2999, 1, 3000 })
        {
            bench.Clock.Advance(TimeSpan.FromMilliseconds(milliseconds));
            counts.Add(adapter.Typings.Count);
        }

        answer.SetResult();
        await turn;
        bench.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal([0, 1, 1, 2, 3], counts);
        Assert.Equal(3, adapter.Typings.Count);
        Assert.All(adapter.Typings, typing => Assert.Equal((ActivityTypes.Typing, "u", "甲"), (typing.Type, typing.Recipient!.Id, typing.Conversation!.Id)));
    }

    [Fact]
    public async Task Run_MoreThanMayWait_RefusesThemInOrderWithoutAskingTheBot()
    {
        var go = new TaskCompletionSource();
        using var bench = new TurnBench(
            async (context, cancellation) =>
            {
                await go.Task;
                await Echo(context, cancellation);
            },
            new TurnOptions { MostInConversation = 2 });
        var adapter = new RecordingAdapter(keepsTranscript: true);
        var turns = new List<Task<TurnResult>>();
        foreach (var text in new[] { "一", "二", "三", "四", "五" })
            turns.Add(bench.RunAsync(await bench.RecordAsync(text), adapter));

        go.SetResult();
        await Task.WhenAll(turns);

        Assert.Equal(["答：一", "答：二"], adapter.Texts.Take(2));
        Assert.All(adapter.Texts.Skip(2), text => Assert.Contains(CannedReplies.Busy, text, StringComparison.Ordinal));
        Assert.Equal(4, adapter.Sent.Count);
        Assert.Equal("二", (await bench.Store.FindAsync("test", "甲", None))!.State.Subject);
        Assert.Equal("五", Assert.Single(await bench.Store.UnansweredAsync("test", None)).Activity.Text);
    }

    [Fact]
    public async Task Run_MoreThanMayWaitInAll_RefusesAtOnceWhereNothingIsRecorded()
    {
        var go = new TaskCompletionSource();
        using var bench = new TurnBench((_, _) => go.Task, new TurnOptions { Most = 1 });
        var first = bench.RunAsync(TurnBench.Message("问", "甲"), new RecordingAdapter());

        var refused = await bench.RunAsync(TurnBench.Message("问", "乙"), new RecordingAdapter());

        go.SetResult();
        await first;
        Assert.Equal((AnswerStatus.Error, CannedReplies.Busy), (refused.Answer!.Status, refused.Answer.Text));
        Assert.Null(await bench.Store.FindAsync("test", "乙", None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_StoreFails_IsAnErrorAndTheMessageIsAnsweredLater(bool findFails)
    {
        var store = new BrokenStore(new MemoryStore(new LimitsOptions(), new FakeClock())) { FailsToFind = findFails, FailsToCommit = !findFails };
        using var bench = new TurnBench(Echo, store: store);
        var adapter = new RecordingAdapter(keepsTranscript: true);
        var asked = await bench.RecordAsync("问");

        var failed = await bench.RunAsync(asked, adapter);
        (store.FailsToFind, store.FailsToCommit) = (false, false);
        await bench.RunAsync(asked, adapter);

        Assert.Equal(AnswerStatus.Error, failed.Answer!.Status);
        Assert.Empty(failed.Replies);
        Assert.Equal("答：问", Assert.Single(adapter.Texts));
    }

    [Fact]
    public async Task Run_CommitFailsWithoutTranscript_SaysTheError()
    {
        using var bench = new TurnBench(Echo, store: new BrokenStore(new MemoryStore(new LimitsOptions(), new FakeClock())) { FailsToCommit = true });
        var adapter = new RecordingAdapter();

        await bench.RunAsync(TurnBench.Message("问"), adapter);

        Assert.Contains(CannedReplies.Error, Assert.Single(adapter.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DeliveryFails_KeepsTheTurnAndLetsTheNextOneRun()
    {
        var fails = true;
        using var bench = new TurnBench(Echo);
        var adapter = new RecordingAdapter(keepsTranscript: true) { OnSend = () => _ = fails ? throw new IOException("网断了") : 0 };
        await bench.RunAsync(await bench.RecordAsync("一"), adapter);
        fails = false;

        await bench.RunAsync(await bench.RecordAsync("二"), adapter);

        Assert.Equal(["一", "答：一", "二", "答：二"], (await bench.Store.ReadAsync("test", "甲", 0, 10, None)).Select(recorded => recorded.Activity.Text));
        Assert.Equal(["答：二"], adapter.Texts);
    }

    [Fact]
    public async Task Run_GivenUpWhileWaiting_KeepsNothingAndTheOrderOfTheOthers()
    {
        var go = new TaskCompletionSource();
        using var bench = new TurnBench(async (context, cancellation) =>
        {
            if (context.Activity.Text == "一")
                await go.Task;
            await Echo(context, cancellation);
        });
        var adapter = new RecordingAdapter();
        using var given = new CancellationTokenSource();
        var first = bench.RunAsync(TurnBench.Message("一"), adapter);
        var second = bench.Runner.RunAsync(TurnBench.Message("二"), adapter, given.Token);
        var third = bench.RunAsync(TurnBench.Message("三"), adapter);

        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Empty(adapter.Sent);
        go.SetResult();
        await Task.WhenAll(first, third);

        Assert.Equal(["答：一", "答：三"], adapter.Texts);
        Assert.Equal(0, bench.Queues.Count);
    }

    [Fact]
    public async Task Run_InvokeThatBreaks_Is500WithoutAMessage()
    {
        using var bench = new TurnBench((_, _) => throw new InvalidOperationException());
        var adapter = new RecordingAdapter();

        var result = await bench.RunAsync(TurnBench.Message("") with { Type = ActivityTypes.Invoke, Name = "x" }, adapter);

        Assert.Equal(500, result.InvokeResponse!.Status);
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task Run_ActivityWithoutReply_IsMarkedAnswered()
    {
        using var bench = new TurnBench((_, _) => Task.CompletedTask);

        await bench.RunAsync(await bench.RecordAsync("事件"), new RecordingAdapter(keepsTranscript: true));

        Assert.Empty(await bench.Store.UnansweredAsync("test", None));
    }

    private static Task Echo(ITurnContext context, CancellationToken cancellation)
    {
        context.Conversation = context.Conversation! with { State = new ConversationState { Subject = context.Activity.Text! } };
        context.Answer = new Answer { Status = AnswerStatus.Greeting, Text = context.Activity.Text! };
        context.SendActivity(new Activity { Type = ActivityTypes.Message, Text = $"答：{context.Activity.Text}" });
        return Task.CompletedTask;
    }
}
