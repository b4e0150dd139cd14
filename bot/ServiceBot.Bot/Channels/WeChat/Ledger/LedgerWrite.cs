using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>A change of the ledger. With a conversation, nobody else changes its deliveries meanwhile; of one that has been forgotten nothing matters any more.</summary>
/// <param name="conversationId">Null for what concerns none.</param>
/// <param name="delivery">As <see cref="PendingWrite.Delivery"/>.</param>
/// <param name="isAlone">As <see cref="PendingWrite.IsAlone"/>.</param>
/// <param name="write">May be called a second time, in another transaction.</param>
internal sealed class LedgerWrite<T>(
    string? conversationId, (string ChannelId, string Key)? delivery, bool isAlone, Func<WriteBatch, Task<T>> write, CancellationToken cancellation) : PendingWrite<T>(cancellation)
{
    public override bool IsAlone => isAlone;

    public override string? ConversationId => conversationId;

    public override (string ChannelId, string Key)? Delivery => delivery;

    protected override Task<T> WriteAsync(WriteBatch batch) => write(batch);
}
