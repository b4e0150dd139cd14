using ServiceBot.Answers.Turns;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>Ends a turn as <see cref="CommitWrite"/> does; the delivery is computed with it, and the one its reply hands over delivered.</summary>
/// <param name="fetched">The key of the delivery whose answer is the reply; null for none.</param>
/// <param name="begun">The conversation as the turn found it; null when it found none.</param>
/// <param name="conversation">As it is after the turn.</param>
/// <param name="answered">The sequence number of the activity answered.</param>
internal sealed class AnsweredWrite(
    string channelId, string key, string? fetched, Conversation? begun, Conversation conversation, long answered, IReadOnlyList<ActivityToRecord> replies)
    : CommitWrite(conversation, answered, replies, CancellationToken.None)
{
    private readonly string? _begunState = begun is null ? null : ConversationStateJson.Write(begun.State);

    public override (string ChannelId, string Key)? Delivery => (channelId, key);

    /// <summary>The delivery with the turn; null as long as, and when, nothing was committed.</summary>
    public Delivery? Answered { get; private set; }

    protected override async Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        // After a wipe, a conversation begun anew has the same id and counts from 1 again: this turn is none of it.
        if (batch.FindDelivery(channelId, key) is not { ConversationId: not null } row || await base.WriteAsync(batch) is not { } recorded)
            return null;
        row.ComputedAt = batch.Now;
        row.ReplySequence = recorded is [var reply, ..] ? reply.Sequence : null;
        if (fetched is not null)
            await HandOverAsync(batch, fetched);
        Answered = Ledger.Delivery.Of(row);
        return recorded;
    }

    /// <summary>Turns of one conversation run one after the other; only one that was held may be overtaken.</summary>
    protected override bool IsOvertaken(WriteBatch batch, ConversationRow row) =>
        batch.FindDelivery(channelId, key) is { HeldAt: not null }
        && begun is not null && (ConversationStateJson.Write(ConversationStateJson.Read(row.State).State) != _begunState || row.Street != begun.Street);

    // Not a StateException: that would fail the writes which share the transaction, too.
    private async Task HandOverAsync(WriteBatch batch, string other)
    {
        if (await batch.Context.Deliveries.FindAsync(channelId, other) is not { DeliveredAt: null, ExpiredAt: null } row || (row.HeldFor == DeliveryWay.CustomerMessage && row.SentAt is not null))
            throw new InvalidOperationException("等着的回答刚刚已经发出，这次不再给。");
        (row.DeliveredAt, row.DeliveredBy, row.OpenId) = (batch.Now, DeliveryWay.Fetched, null);
    }
}
