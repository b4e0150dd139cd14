namespace ServiceBot.Bot.Turns;

/// <summary>A turn's place in its conversation's queue; dispose it when the turn has ended, or is given up.</summary>
internal sealed class TurnPlace(TurnQueues queues, (string Channel, string Conversation)? conversation, Task before, bool isOverflow) : IDisposable
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _letsPass;
    private int _isDisposed;

    /// <summary>Whether there was no room any more for a turn that asks the bot.</summary>
    public bool IsOverflow => isOverflow;

    /// <summary>Ends when the turns before this one have ended.</summary>
    public Task Ready => before;

    /// <summary>Ends when this turn and all before it have ended.</summary>
    public Task Left => _left.Task;

    /// <summary>The conversation's next turn need not wait for this one any more, which goes on and still counts among all turns.</summary>
    public void LetOthersPass()
    {
        if (Interlocked.Exchange(ref _letsPass, 1) == 1)
            return;

        // A turn given up while it waited still stands between those before and behind it.
        if (before.IsCompleted)
            _left.SetResult();
        else
            before.ContinueWith(_ => _left.SetResult(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        queues.LeaveConversation(conversation);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
            return;
        LetOthersPass();
        queues.Leave();
    }
}
