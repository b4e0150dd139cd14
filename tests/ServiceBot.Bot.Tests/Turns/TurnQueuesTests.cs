using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class TurnQueuesTests
{
    private static readonly (string, string) Conversation = ("test", "甲");

    [Fact]
    public async Task TryEnter_SameConversation_IsReadyWhenThoseBeforeHaveLeft()
    {
        var queues = new TurnQueues(new TurnOptions());
        var first = queues.TryEnter(Conversation)!;
        var second = queues.TryEnter(Conversation)!;
        var third = queues.TryEnter(Conversation)!;

        second.Dispose();
        var isReadyEarly = third.Ready.IsCompleted;
        first.Dispose();
        await third.Ready.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.False(isReadyEarly);
        Assert.Equal(1, queues.Count);
    }

    [Fact]
    public void TryEnter_OtherConversationOrNone_WaitsForNobody()
    {
        var queues = new TurnQueues(new TurnOptions());
        queues.TryEnter(Conversation);

        Assert.True(queues.TryEnter(("other", "甲"))!.Ready.IsCompleted);
        Assert.True(queues.TryEnter(null)!.Ready.IsCompleted);
        Assert.True(queues.TryEnter(null)!.Ready.IsCompleted);
    }

    [Fact]
    public void TryEnter_BeyondTheBounds_OverflowsAndThenRefuses()
    {
        var queues = new TurnQueues(new TurnOptions { MostInConversation = 1, Most = 2 });

        var places = Enumerable.Range(0, 3).Select(_ => queues.TryEnter(Conversation)).ToList();
        var others = Enumerable.Range(0, 3).Select(_ => queues.TryEnter(null)).ToList();

        Assert.Equal([false, true, null], places.Select(place => place?.IsOverflow));
        Assert.Equal([true, true, null], others.Select(place => place?.IsOverflow));
    }

    [Fact]
    public void CountLate_WorkThatGoesOn_TakesRoomUntilItEnds()
    {
        var queues = new TurnQueues(new TurnOptions { Most = 1 });
        var work = new TaskCompletionSource();

        queues.CountLate(work.Task);
        var during = queues.TryEnter(Conversation)!;
        during.Dispose();
        work.SetResult();

        Assert.Equal((true, true), (during.IsOverflow, during.Ready.IsCompleted));
        Assert.False(queues.TryEnter(Conversation)!.IsOverflow);
    }

    [Fact]
    public void Dispose_Twice_LeavesOnce()
    {
        var queues = new TurnQueues(new TurnOptions());
        var place = queues.TryEnter(Conversation)!;
        queues.TryEnter(null);

        place.Dispose();
        place.Dispose();

        Assert.Equal(1, queues.Count);
    }

    [Fact]
    public async Task LetOthersPass_NextOfTheConversationIsReadyAndTheTurnStillCounts()
    {
        var queues = new TurnQueues(new TurnOptions { Most = 2 });
        using var place = queues.TryEnter(Conversation)!;
        using var next = queues.TryEnter(Conversation)!;

        place.LetOthersPass();
        place.LetOthersPass();
        await next.Ready;

        Assert.Equal(2, queues.Count);
        Assert.True(queues.TryEnter(null)!.IsOverflow);
        Assert.False(queues.WhenEmptyAsync().IsCompleted);
    }
}
