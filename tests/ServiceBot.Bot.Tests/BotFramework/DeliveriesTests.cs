using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.BotFramework;

public sealed class DeliveriesTests
{
    private static readonly DeliveryKey Key = new("msteams", "a:1", "message", "1");
    private static readonly DeliveryOutcome Done = new([], null, HasFailed: false);

    private readonly FakeClock _clock = new();
    private int _runs;

    [Fact]
    public async Task Once_SecondWhileFirstRuns_SharesItsOutcome()
    {
        var deliveries = new Deliveries(_clock);
        var end = new TaskCompletionSource<DeliveryOutcome>();
        var first = deliveries.OnceAsync(Key, () => Run(end.Task));

        var second = deliveries.OnceAsync(Key, () => Run(end.Task));
        end.SetResult(Done);

        Assert.Same(await first, await second);
        Assert.Equal(1, _runs);
    }

    [Fact]
    public async Task Once_FirstBroke_RunsAgain()
    {
        var deliveries = new Deliveries(_clock);
        await Assert.ThrowsAsync<InvalidOperationException>(() => deliveries.OnceAsync(Key, () => Run(Task.FromException<DeliveryOutcome>(new InvalidOperationException()))));

        var outcome = await deliveries.OnceAsync(Key, () => Run(Task.FromResult(Done)));

        Assert.Same(Done, outcome);
        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Once_NothingArrivedOfFirst_RunsAgain()
    {
        var deliveries = new Deliveries(_clock);
        await deliveries.OnceAsync(Key, () => Run(Task.FromResult(Done with { HasFailed = true })));

        await deliveries.OnceAsync(Key, () => Run(Task.FromResult(Done)));

        Assert.Equal(2, _runs);
    }

    [Fact]
    public async Task Once_WithoutKey_RunsEachTime()
    {
        var deliveries = new Deliveries(_clock);

        await deliveries.OnceAsync(null, () => Run(Task.FromResult(Done)));
        await deliveries.OnceAsync(null, () => Run(Task.FromResult(Done)));

        Assert.Equal(2, _runs);
        Assert.Equal(0, deliveries.Count);
    }

    [Fact]
    public async Task Once_AfterItsTime_IsForgotten()
    {
        var deliveries = new Deliveries(_clock);
        await deliveries.OnceAsync(Key, () => Run(Task.FromResult(Done)));
        _clock.Advance(Deliveries.MostAge);

        await deliveries.OnceAsync(Key, () => Run(Task.FromResult(Done)));

        Assert.Equal(2, _runs);
        Assert.Equal(1, deliveries.Count);
    }

    [Fact]
    public async Task Once_MoreThanAreRemembered_OldestGoes()
    {
        var deliveries = new Deliveries(_clock);

        for (var i = 0; i < Deliveries.Most + 10; i++)
            await deliveries.OnceAsync(Key with { Id = $"{i}" }, () => Run(Task.FromResult(Done)));

        Assert.Equal(Deliveries.Most, deliveries.Count);
    }

    private Task<DeliveryOutcome> Run(Task<DeliveryOutcome> outcome)
    {
        _runs++;
        return outcome;
    }
}
