using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

public sealed class DeliveryLedgerTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private WeChatBench _bench = null!;

    private DeliveryLedger Ledger => _bench.Ledger;

    public async Task InitializeAsync() => _bench = await WeChatBench.StartAsync(_database, WeChatBench.Echo);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Receive_WhileAnotherInstanceComputes_IsNotItsTurn()
    {
        await ReceiveAsync("键一");

        var other = await ReceiveAsync("键一", "另一个");

        Assert.Null(other.Turn);
        Assert.True(other.IsRepeat);
    }

    [Fact]
    public async Task Rehearse_LeavesNothing()
    {
        await Ledger.RehearseAsync();

        await using var context = new StateContext(_database.Open().Options);
        Assert.Equal((0, 0, 0), (await context.Deliveries.CountAsync(), await context.Conversations.CountAsync(), await context.Activities.CountAsync()));
    }

    [Fact]
    public async Task Renew_BeforeTheLeaseRunsOut_KeepsOthersAway()
    {
        var receipt = await ReceiveAsync("键一");
        _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        await Ledger.RenewAsync(receipt.Delivery, "一个");
        _bench.Clock.Advance(TimeSpan.FromSeconds(2));

        var early = await ReceiveAsync("键一", "另一个");
        _bench.Clock.Advance(TimeSpan.FromSeconds(2));
        var late = await ReceiveAsync("键一", "另一个");
        await Ledger.RenewAsync(receipt.Delivery, "一个");

        Assert.Null(early.Turn);
        Assert.Equal(receipt.Turn!.Activity.Id, late.Turn!.Activity.Id);
        Assert.Equal("另一个", (await Ledger.FindAsync("wechat", "键一"))!.LeaseBy);
    }

    [Fact]
    public async Task Hold_AfterTheTurnEnded_ChangesNothing()
    {
        var receipt = await ReceiveAsync("键一");
        await CommitAsync(receipt);

        var held = await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);

        Assert.False(held!.IsHeld);
        Assert.Null(held.OpenId);
    }

    [Fact]
    public async Task Hold_Twice_TheFirstStands()
    {
        var receipt = await ReceiveAsync("键一");

        var first = await Ledger.HoldAsync(receipt.Delivery, null);
        var second = await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);

        Assert.Equal((DeliveryWay.Fetched, DeliveryWay.Fetched), (first!.HeldFor, second!.HeldFor));
        Assert.Null(second.OpenId);
    }

    [Fact]
    public async Task Commit_AnsweredByAnother_IsNullAndChangesNothing()
    {
        var receipt = await ReceiveAsync("键一");
        var first = await CommitAsync(receipt);

        var second = await CommitAsync(receipt, reply: "别的");

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(["你好", "答"], (await TranscriptAsync()).Select(said => said.Text));
    }

    [Fact]
    public async Task Commit_HandsOverWhatIsBeingSent_FailsAloneAndChangesNothing()
    {
        var sending = await ReceiveAsync("键一");
        await Ledger.HoldAsync(sending.Delivery, [1, 2, 3]);
        await CommitAsync(sending);
        Assert.NotNull(await Ledger.BeginSendingAsync(sending.Delivery));
        var (word, other) = (await ReceiveAsync("键二"), await ReceiveAsync("键三"));

        var handing = CommitAsync(word, fetched: "键一");
        var answering = CommitAsync(other);

        await Assert.ThrowsAsync<StateException>(() => handing);
        Assert.NotNull(await answering);
        Assert.False((await Ledger.FindAsync("wechat", "键二"))!.IsComputed);
        Assert.Null((await Ledger.FindAsync("wechat", "键一"))!.DeliveredBy);
    }

    [Fact]
    public async Task BeginSending_Twice_OnlyTheFirstMay()
    {
        var receipt = await ReceiveAsync("键一");
        await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);
        await CommitAsync(receipt);

        var first = await Ledger.BeginSendingAsync(receipt.Delivery);
        var second = await Ledger.BeginSendingAsync(receipt.Delivery);

        Assert.Equal([1, 2, 3], first!.OpenId);
        Assert.Null(second);
    }

    [Fact]
    public async Task Clean_SendingLeftNoResult_WaitsForTheWordInstead()
    {
        var receipt = await ReceiveAsync("键一");
        await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);
        await CommitAsync(receipt);
        await Ledger.BeginSendingAsync(receipt.Delivery);

        _bench.Clock.Advance(TimeSpan.FromMinutes(3));
        await Ledger.CleanAsync(default);

        var waiting = Assert.Single(await Ledger.WaitingAsync("wechat", "甲"));
        Assert.Equal((DeliveryWay.Fetched, null), (waiting.HeldFor, waiting.OpenId));
        Assert.Empty(await Ledger.UnsentAsync());
    }

    [Fact]
    public async Task Waiting_InstanceDied_IsToldAsLostUntilTheAnswerWouldHaveExpired()
    {
        var receipt = await ReceiveAsync("键一");
        await Ledger.HoldAsync(receipt.Delivery, null);
        var before = Assert.Single(await Ledger.WaitingAsync("wechat", "甲"));

        _bench.Clock.Advance(TimeSpan.FromSeconds(20));
        var after = Assert.Single(await Ledger.WaitingAsync("wechat", "甲"));
        Assert.Equal((false, true), (IsLostAt(before, -20), Ledger.IsLost(after)));
        _bench.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(await Ledger.WaitingAsync("wechat", "甲"));

        bool IsLostAt(Delivery delivery, int seconds) => delivery.LeaseUntil < _bench.Clock.GetUtcNow().AddSeconds(seconds);
    }

    [Fact]
    public async Task UnseenReplies_HeldAnswer_IsUnseenUntilItHasBeenSentByItself()
    {
        var receipt = await ReceiveAsync("键一");
        await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);
        var end = await CommitAsync(receipt);
        var before = await Ledger.UnseenRepliesAsync("wechat", "甲");

        await Ledger.BeginSendingAsync(receipt.Delivery);
        await Ledger.SentAsync(receipt.Delivery, CustomerMessageOutcome.Sent);

        Assert.Equal([end!.Delivery.ReplySequence!.Value], before);
        Assert.Empty(await Ledger.UnseenRepliesAsync("wechat", "甲"));
    }

    [Fact]
    public async Task Sent_GoneThrough_IdIsWiped()
    {
        var receipt = await ReceiveAsync("键一");
        await Ledger.HoldAsync(receipt.Delivery, [1, 2, 3]);
        await CommitAsync(receipt);
        await Ledger.BeginSendingAsync(receipt.Delivery);

        await Ledger.SentAsync(receipt.Delivery, CustomerMessageOutcome.Sent);

        var now = await Ledger.FindAsync("wechat", "键一");
        Assert.Equal((DeliveryWay.CustomerMessage, null), (now!.DeliveredBy, now.OpenId));
    }

    [Fact]
    public async Task Receive_ConversationIdleTooLong_BeginsAnew()
    {
        var first = await ReceiveAsync("键一");
        await Ledger.CommitAsync(first.Delivery, null, Outcome(first, "答") with { Conversation = new Conversation("wechat", "甲") { Street = "示范街道" } }, null);
        _bench.Clock.Advance(TimeSpan.FromMinutes(31));

        await ReceiveAsync("键二");

        Assert.Null((await _bench.Store.FindAsync("wechat", "甲", default))!.Street);
    }

    private Task<Receipt> ReceiveAsync(string key, string instance = "一个") => Ledger.ReceiveAsync(
        key,
        new Activity
        {
            Type = ActivityTypes.Message, ChannelId = "wechat", Text = "你好", From = new ChannelAccount { Id = "甲", Role = Roles.User }, Conversation = new ConversationAccount { Id = "甲" },
        },
        instance,
        default);

    private Task<TurnEnd?> CommitAsync(Receipt receipt, string reply = "答", string? fetched = null) => Ledger.CommitAsync(receipt.Delivery, null, Outcome(receipt, reply), fetched);

    private static TurnOutcome Outcome(Receipt receipt, string reply) => new(
        new Conversation("wechat", "甲") { UserId = "甲" },
        receipt.Turn!.Activity.Id,
        [new Activity { Type = ActivityTypes.Message, ChannelId = "wechat", Text = reply, From = BotAccount.Ours }],
        RecordReplies: true);

    private async Task<List<Activity>> TranscriptAsync() => (await _bench.Store.ReadAsync("wechat", "甲", 0, 100, default)).Select(said => said.Activity).ToList();
}
