using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class TurnDrainTests
{
    private readonly TurnQueues _queues = new(new TurnOptions());

    [Fact]
    public async Task Stop_TurnsUnderWay_WaitsForTheLast()
    {
        var first = _queues.TryEnter(("test", "甲"))!;
        var second = _queues.TryEnter(null)!;
        var stopping = new TurnDrain(_queues, NullLogger<TurnDrain>.Instance).StopAsync(CancellationToken.None);
        first.Dispose();
        var isDoneEarly = stopping.IsCompleted;

        second.Dispose();
        await stopping;

        Assert.False(isDoneEarly);
    }

    [Fact]
    public async Task Stop_OnlyLateWorkIsLeft_DoesNotWaitForIt()
    {
        _queues.CountLate(new TaskCompletionSource().Task);

        await new TurnDrain(_queues, NullLogger<TurnDrain>.Instance).StopAsync(CancellationToken.None);

        Assert.Equal(1, _queues.Count);
    }

    [Fact]
    public async Task Stop_TimeIsUp_DoesNotWaitAnyLonger()
    {
        using var place = _queues.TryEnter(null)!;

        await new TurnDrain(_queues, NullLogger<TurnDrain>.Instance).StopAsync(new CancellationToken(canceled: true));

        Assert.Equal(1, _queues.Count);
    }
}
