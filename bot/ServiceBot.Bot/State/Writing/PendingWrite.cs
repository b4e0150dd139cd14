namespace ServiceBot.Bot.State.Writing;

/// <summary>A write that waits for its turn, and its caller for it.</summary>
/// <param name="cancellation">Heeded until the write is begun; from then on it is seen through.</param>
internal abstract class PendingWrite(CancellationToken cancellation)
{
    /// <summary>Whether it takes a transaction of its own, because it does more than change one conversation.</summary>
    public virtual bool IsAlone => false;

    /// <summary>The conversation it changes; null when none.</summary>
    public virtual string? ConversationId => null;

    /// <summary>The delivery it looks at first, found by <see cref="WriteBatch.FindDelivery"/>; null when none.</summary>
    public virtual (string ChannelId, string Key)? Delivery => null;

    /// <summary>Whether it marks an activity as answered.</summary>
    public virtual bool Answers => false;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Writes within the batch's transaction. It may be called once more, in another transaction, when the first one came to nothing.</summary>
    public abstract Task ApplyAsync(WriteBatch batch);

    /// <summary>The transaction is durable: the caller gets the result.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}
