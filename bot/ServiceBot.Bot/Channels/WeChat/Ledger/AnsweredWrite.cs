using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>Ends a turn as <see cref="CommitWrite"/> does; the delivery is computed with it, and the one its reply hands over delivered.</summary>
/// <param name="answered">The sequence number of the activity answered.</param>
/// <param name="fetched">The key of the delivery whose answer is the reply; null for none.</param>
internal sealed class AnsweredWrite(string channelId, string key, string? fetched, Conversation conversation, long answered, IReadOnlyList<ActivityToRecord> replies)
    : CommitWrite(conversation, answered, replies, CancellationToken.None)
{
    private readonly Conversation _conversation = conversation;
    private readonly long _answered = answered;

    public override (string ChannelId, string Key)? Delivery => (channelId, key);

    /// <summary>The delivery with the turn; null as long as, and when, nothing was committed.</summary>
    public Delivery? Answered { get; private set; }

    protected override async Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        var recorded = await base.WriteAsync(batch);
        if (recorded is null || batch.FindDelivery(channelId, key) is not { } row)
            return null;
        row.ComputedAt = batch.Now;
        row.ReplySequence = recorded is [var reply, ..] ? reply.Sequence : null;
        if (fetched is not null)
            await HandOverAsync(batch, fetched);
        Answered = Ledger.Delivery.Of(row);
        return recorded;
    }

    protected override async Task<bool> IsOvertakenAsync(WriteBatch batch) =>
        batch.FindDelivery(channelId, key) is { HeldAt: not null }
        && await batch.Context.Activities.AnyAsync(row => row.ConversationId == _conversation.Id && row.ChannelId == channelId && row.Sequence > _answered && !row.AwaitsAnswer);

    // Not a StateException: that would fail the writes which share the transaction, too.
    private async Task HandOverAsync(WriteBatch batch, string other)
    {
        if (await batch.Context.Deliveries.FindAsync(channelId, other) is not { DeliveredAt: null, ExpiredAt: null } row || (row.HeldFor == DeliveryWay.CustomerMessage && row.SentAt is not null))
            throw new InvalidOperationException("等着的回答刚刚已经发出，这次不再给。");
        (row.DeliveredAt, row.DeliveredBy, row.OpenId) = (batch.Now, DeliveryWay.Fetched, null);
    }
}
