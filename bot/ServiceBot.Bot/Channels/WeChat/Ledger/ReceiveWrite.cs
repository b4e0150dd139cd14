using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>
/// Takes a delivery: a new message gets its row, its conversation and its place in the transcript; one that is there already is taken over when nobody computes it.
/// </summary>
/// <param name="activity">With channel, conversation and sender; its text as it came.</param>
/// <param name="instance">Who takes it.</param>
/// <param name="lease">How long nobody else will.</param>
/// <param name="mostIdle">A conversation idle for longer begins anew.</param>
internal sealed class ReceiveWrite(string key, Activity activity, string instance, TimeSpan lease, TimeSpan mostIdle, CancellationToken cancellation)
    : PendingWrite<Receipt>(cancellation)
{
    private readonly string _channel = activity.ChannelId!;
    private readonly string _person = activity.Conversation!.Id!;
    private readonly ActivityToRecord _record = ActivityToRecord.Of(activity);

    public override string ConversationId => _person;

    public override (string ChannelId, string Key)? Delivery => (_channel, key);

    protected override async Task<Receipt> WriteAsync(WriteBatch batch)
    {
        var until = batch.Now + (long)lease.TotalMilliseconds;
        if (batch.FindDelivery(_channel, key) is { } row)
        {
            if (row.ComputedAt is not null || row.ConversationId is null || row.ExpiredAt is not null || (row.LeaseBy != instance && row.LeaseUntil > batch.Now))
                return new Receipt(Ledger.Delivery.Of(row), null, IsRepeat: true);
            (row.LeaseBy, row.LeaseUntil) = (instance, until);
            return new Receipt(Ledger.Delivery.Of(row), StoredActivity.Place(activity, _person, row.Sequence, row.ReceivedAt), IsRepeat: true);
        }

        if (batch.Find(_channel, _person) is not { } conversation)
            batch.Add(conversation = BeginWrite.NewRow(new Conversation(_channel, _person) { UserId = _person }, ConversationStateJson.Write(ConversationState.Empty), batch.Now));
        else if (conversation.UsedAt <= batch.Now - (long)mostIdle.TotalMilliseconds)
            (conversation.State, conversation.Street) = (ConversationStateJson.Write(ConversationState.Empty), null);
        conversation.UsedAt = batch.Now;
        var recorded = (await batch.RecordAsync(conversation, [_record]))[0];
        row = new DeliveryRow
        {
            ChannelId = _channel,
            Key = key,
            UserId = _person,
            ConversationId = _person,
            ConversationChannelId = _channel,
            Sequence = recorded.Sequence,
            ReceivedAt = batch.Now,
            LeaseBy = instance,
            LeaseUntil = until,
        };
        batch.Add(row);
        return new Receipt(Ledger.Delivery.Of(row), recorded, IsRepeat: false);
    }
}
