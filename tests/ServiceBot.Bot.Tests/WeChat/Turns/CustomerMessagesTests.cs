using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Ledger;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>Where the account may send, late answers go out by themselves, once; run over each database.</summary>
public abstract class CustomerMessagesTests : LateTurns
{
    private readonly CustomerPeer _peer = new();

    [SkippableFact]
    public async Task Verified_LateAnswer_OneCustomerMessageAndNothingElse()
    {
        var bench = await StartAsync(_peer);
        var message = bench.Text("慢的问题");

        var passive = await bench.HoldAsync(message, SlowBot);
        var sealedWhile = (await bench.RowsAsync())[0].OpenId;
        SlowBot.LetGo();
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

        SlowBot.LetGo();
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
        SlowBot.LetGo();
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
        SlowBot.LetGo();
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
        SlowBot.LetGo();
        await bench.IdleAsync();

        Assert.Contains("已经全部删除", wiped!, StringComparison.Ordinal);
        Assert.Empty(_peer.Asked);
        Assert.All(await bench.RowsAsync(), row => Assert.Null(row.OpenId));
        Assert.Empty(await bench.TranscriptAsync());
    }

    [SkippableFact]
    public async Task Verified_CannotBeSentForNow_IsAnnouncedAndGivenOnTheWord()
    {
        _peer.Outcome = CustomerMessageOutcome.Unavailable;
        var bench = await StartAsync(_peer);
        await HoldAsync(bench);
        SlowBot.LetGo();
        await bench.IdleAsync();

        var next = await bench.SayAsync("社区食堂有几家？");
        var fetched = await bench.SayAsync("答案");
        _peer.Outcome = CustomerMessageOutcome.Sent;
        await bench.Upkeep.LookAsync(default);

        Assert.Contains("也有回答了，回复“答案”", next!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.Single(_peer.Asked);
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
        SlowBot.LetGo();
        await bench.IdleAsync();
        await bench.Upkeep.LookAsync(default);

        var other = await bench.SayAsync("社区食堂有几家？");
        var fetched = await bench.SayAsync("答案");

        Assert.Single(_peer.Asked);
        Assert.Contains("回复“答案”", other!, StringComparison.Ordinal);
        Assert.Equal(Answer, fetched);
        Assert.Null((await bench.RowsAsync())[0].OpenId);
    }
}
