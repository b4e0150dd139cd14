using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Writing;

namespace ServiceBot.Bot.Channels.WeChat.Ledger;

/// <summary>What was delivered, what has been computed for it, and how that went out; shared by all instances on one database.</summary>
/// <remarks>
/// Thread-safe. Each change is one transaction under the conversation's lock. Instances compare times, so their clocks should agree within a fraction of
/// <see cref="WeChatOptions.LeaseMilliseconds"/>. Every method throws <see cref="StateException"/> when the database fails; then nothing was changed.
/// </remarks>
internal sealed class DeliveryLedger(EfStateStore store, WeChatOptions options, LimitsOptions limits, TimeProvider clock)
{
    /// <summary>Rows of one delete, so that turns come in between.</summary>
    private const int ForgottenAtOnce = 500;

    /// <summary>An attempt to send that has left no result by then died with its instance.</summary>
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(2);

    private readonly TimeSpan _lease = TimeSpan.FromMilliseconds(options.LeaseMilliseconds);
    private readonly TimeSpan _kept = TimeSpan.FromMinutes(options.AnswerKeptMinutes);
    private readonly TimeSpan _mostIdle = TimeSpan.FromMinutes(limits.ConversationIdleMinutes);

    /// <summary>Takes a delivery; see <see cref="ReceiveWrite"/>.</summary>
    public Task<Receipt> ReceiveAsync(string key, Activity activity, string instance, CancellationToken cancellation) =>
        store.WriteAsync(new ReceiveWrite(key, activity, instance, _lease, _mostIdle, cancellation));

    /// <summary>Null when there is none of this key.</summary>
    public Task<Delivery?> FindAsync(string channelId, string key) => store.QueryAsync(async (context, _) =>
        await context.Deliveries.SingleOrDefaultAsync(row => row.ChannelId == channelId && row.Key == key) is { } row ? Delivery.Of(row) : null);

    /// <summary>The reply of a delivery as it stands in the transcript; null when there is none, or it is there no more.</summary>
    public async Task<Activity?> ReplyOfAsync(Delivery delivery) =>
        delivery is { ConversationId: { } conversation, ReplySequence: { } sequence }
        && await store.ReadAsync(delivery.ChannelId, conversation, sequence - 1, 1, CancellationToken.None) is [var reply] && reply.Sequence == sequence ? reply.Activity : null;

    /// <summary>Says that the turn is still being computed here.</summary>
    public Task<bool> RenewAsync(Delivery delivery, string instance) => ChangeAsync(delivery, (row, now) =>
    {
        if (row.LeaseBy == instance && row.ComputedAt is null)
            row.LeaseUntil = now + (long)_lease.TotalMilliseconds;
    });

    /// <summary>Decides that the answer comes too late for the passive reply, unless it is there already, or was held before.</summary>
    /// <param name="openId">Encrypted, where it may go out as a customer-service message; null where it has to wait for 答案.</param>
    /// <returns>The delivery now: held, or computed in time. Null when it is not there any more.</returns>
    public Task<Delivery?> HoldAsync(Delivery delivery, byte[]? openId) => ChangeAsync(delivery, async (row, batch) =>
    {
        if (row.ComputedAt is null && row.HeldAt is null && row.ConversationId is not null)
        {
            row.HeldAt = batch.Now;
            row.HeldFor = openId is not null && await SendQuota.IsLeftAsync(batch.Context, row, batch.Now, countsWaiting: true) ? DeliveryWay.CustomerMessage : DeliveryWay.Fetched;
            row.OpenId = row.HeldFor == DeliveryWay.CustomerMessage ? openId : null;
        }

        return true;
    });

    /// <summary>Ends a turn.</summary>
    /// <param name="begun">The conversation as the turn found it; null when it found none.</param>
    /// <param name="fetched">The key of the delivery whose answer is the reply; null for none.</param>
    /// <returns>Null when it has been answered before, or the conversation was forgotten meanwhile: then nothing was changed.</returns>
    /// <exception cref="StateException">Also when the answer to be handed over is no longer there to be.</exception>
    public async Task<TurnEnd?> CommitAsync(Delivery delivery, Conversation? begun, TurnOutcome outcome, string? fetched)
    {
        var write = new AnsweredWrite(delivery.ChannelId, delivery.Key, fetched, begun, outcome.Conversation, delivery.Sequence, [.. outcome.Replies.Select(ActivityToRecord.Of)]);
        return await store.WriteAsync(write) is { } recorded ? new TurnEnd(recorded, write.Answered!) : null;
    }

    /// <summary>Ends a turn that deletes all there is of a person: conversation, transcript, encrypted ids, answers that wait. The rows stay, so that a repeat is known.</summary>
    public async Task<Delivery?> WipeAsync(Delivery delivery)
    {
        var wiped = await WriteAloneAsync(delivery.UserId, async batch =>
        {
            await ForgetAsync(batch, delivery.ChannelId, delivery.UserId);

            // Read only now: forgetting has changed the row.
            if (await batch.Context.Deliveries.FindAsync(delivery.ChannelId, delivery.Key) is not { } row)
                return null;
            (row.ComputedAt, row.Says, row.ExpiredAt) = (batch.Now, FixedReply.Wiped, null);
            return Delivery.Of(row);
        });
        await store.WipeAsync(CancellationToken.None);
        return wiped;
    }

    /// <summary>Deletes all there is of a person; the rows stay.</summary>
    public async Task ForgetUserAsync(string channelId, string userId)
    {
        await WriteAloneAsync(userId, async batch =>
        {
            await ForgetAsync(batch, channelId, userId);
            return true;
        });
        await store.WipeAsync(CancellationToken.None);
    }

    /// <summary>The passive reply is on its way.</summary>
    public Task<bool> DeliveredAsync(Delivery delivery) => ChangeAsync(delivery, (row, now) =>
    {
        if (row.DeliveredAt is null && row.HeldAt is null)
            (row.DeliveredAt, row.DeliveredBy) = (now, DeliveryWay.Passive);
    });

    /// <summary>Deliveries of a conversation whose answer did not go out as the passive reply, and is still to: oldest first; computed, being so, or lost (<see cref="IsLost"/>).</summary>
    public Task<List<Delivery>> WaitingAsync(string channelId, string conversationId)
    {
        var now = clock.GetUtcNow();
        return store.QueryAsync(async (context, queries) =>
        {
            var waiting = new List<Delivery>();
            await foreach (var row in queries.Held(context, channelId, conversationId))
            {
                if ((row.ComputedAt ?? row.ReceivedAt) > (now - _kept).ToUnixTimeMilliseconds())
                    waiting.Add(Delivery.Of(row));
            }

            return waiting;
        });
    }

    /// <summary>Whether nobody computes the answer any more: its instance died, or could not commit it.</summary>
    public bool IsLost(Delivery delivery) => !delivery.IsComputed && delivery.LeaseUntil < clock.GetUtcNow();

    /// <summary>Sequence numbers of replies of a conversation that stand in its transcript as they were computed, but were not sent so: the person has not seen them there.</summary>
    public Task<HashSet<long>> UnseenRepliesAsync(string channelId, string conversationId) => store.QueryAsync(async (context, _) => (await context.Deliveries
            .Where(row => row.ConversationId == conversationId && row.ConversationChannelId == channelId && row.HeldAt != null && row.DeliveredBy != DeliveryWay.CustomerMessage && row.ReplySequence != null)
            .Select(row => row.ReplySequence!.Value).ToListAsync())
        .ToHashSet());

    /// <summary>Computed answers, of whatever channel, that are to go out as customer-service messages and have not been sent; oldest first.</summary>
    public Task<List<Delivery>> UnsentAsync()
    {
        var since = (clock.GetUtcNow() - _kept).ToUnixTimeMilliseconds();
        return store.QueryAsync(async (context, _) => (await context.Deliveries
                .Where(row => row.HeldFor == DeliveryWay.CustomerMessage && row.ComputedAt > since && row.SentAt == null && row.DeliveredAt == null && row.ExpiredAt == null)
                .OrderBy(row => row.ReceivedAt)
                .ToListAsync())
            .ConvertAll(Delivery.Of));
    }

    /// <summary>Takes the one right to send an answer as a customer-service message.</summary>
    /// <returns>With the encrypted OpenID; null when it is not, or no longer, to be sent. Without any quota left it waits for 答案 from now on.</returns>
    public Task<Delivery?> BeginSendingAsync(Delivery delivery) => ChangeAsync(delivery, async (row, batch) =>
    {
        if (row is not { HeldFor: DeliveryWay.CustomerMessage, ComputedAt: not null, SentAt: null, DeliveredAt: null, ExpiredAt: null })
            return false;
        if (!await SendQuota.IsLeftAsync(batch.Context, row, batch.Now, countsWaiting: false))
        {
            (row.HeldFor, row.OpenId) = (DeliveryWay.Fetched, null);
            return false;
        }

        row.SentAt = batch.Now;
        return true;
    });

    /// <summary>What became of sending.</summary>
    public Task<bool> SentAsync(Delivery delivery, CustomerMessageOutcome outcome) => ChangeAsync(delivery, (row, now) =>
    {
        switch (outcome)
        {
            case CustomerMessageOutcome.Sent:
                (row.DeliveredAt, row.DeliveredBy, row.OpenId) = (now, DeliveryWay.CustomerMessage, null);
                break;
            case CustomerMessageOutcome.UserGone:
                (row.ExpiredAt, row.OpenId) = (now, null);
                break;
            case CustomerMessageOutcome.Unavailable:
                row.SentAt = null;
                break;
            case CustomerMessageOutcome.Unknown:
                // It may have got through: it counts, and is given again only to who asks for it.
                (row.HeldFor, row.OpenId) = (DeliveryWay.Fetched, null);
                break;
            default:
                (row.HeldFor, row.SentAt, row.OpenId) = (DeliveryWay.Fetched, null, null);
                break;
        }
    });

    /// <summary>Does what every message does with the ledger, and takes it back, as <see cref="EfStateStore.RehearseAsync()"/> does for turns.</summary>
    /// <exception cref="CannotStartException">The database does not let itself be written.</exception>
    public async Task RehearseAsync()
    {
        var conversation = Rehearsed.Conversation();
        var (channel, key) = (conversation.ChannelId, conversation.Id);
        await store.RehearseAsync(
        [
            new ReceiveWrite(key, Rehearsed.Question(conversation), instance: key, _lease, _mostIdle, CancellationToken.None),
            new AnsweredWrite(channel, key, fetched: null, begun: null, conversation, answered: 1, [ActivityToRecord.Of(Rehearsed.Answer)]),
        ]);
        await WaitingAsync(channel, conversation.Id);
    }

    /// <summary>Ends what nobody will ask for any more, and forgets the oldest rows.</summary>
    /// <returns>How many have expired.</returns>
    public async Task<int> CleanAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (kept, sending) = ((now - _kept).ToUnixTimeMilliseconds(), (now - LongestSending).ToUnixTimeMilliseconds());
        var expired = await WriteAloneAsync(
            null,
            async batch =>
            {
                await batch.Context.Deliveries
                    .Where(row => row.HeldFor == DeliveryWay.CustomerMessage && row.DeliveredAt == null && row.SentAt < sending)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.HeldFor, DeliveryWay.Fetched).SetProperty(one => one.OpenId, (byte[]?)null));
                return await batch.Context.Deliveries
                    .Where(row => row.DeliveredAt == null && row.ExpiredAt == null && (row.ComputedAt == null ? row.ReceivedAt : row.ComputedAt) < kept)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.ExpiredAt, batch.Now).SetProperty(one => one.OpenId, (byte[]?)null));
            },
            cancellation);
        var oldest = (now - TimeSpan.FromDays(options.LedgerDays)).ToUnixTimeMilliseconds();
        int last;
        do
        {
            last = await WriteAloneAsync(
                null,
                batch => batch.Context.Deliveries.Where(row => row.ReceivedAt < oldest).OrderBy(row => row.ReceivedAt).Take(ForgottenAtOnce).ExecuteDeleteAsync(),
                cancellation);
        }
        while (last == ForgottenAtOnce);
        return expired;
    }

    private static async Task ForgetAsync(WriteBatch batch, string channelId, string userId)
    {
        await batch.Context.Conversations.Where(row => row.UserId == userId && row.ChannelId == channelId).ExecuteDeleteAsync();
        await batch.Context.Deliveries
            .Where(row => row.UserId == userId && row.ChannelId == channelId && row.DeliveredAt == null && row.ExpiredAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.ExpiredAt, batch.Now).SetProperty(one => one.OpenId, (byte[]?)null));
    }

    private async Task<bool> ChangeAsync(Delivery delivery, Action<DeliveryRow, long> change) => await ChangeAsync(delivery, (row, batch) =>
    {
        change(row, batch.Now);
        return Task.FromResult(true);
    }) is not null;

    /// <param name="change">Says whether the delivery is to be given back.</param>
    /// <returns>Null also when it is not there any more.</returns>
    private Task<Delivery?> ChangeAsync(Delivery delivery, Func<DeliveryRow, WriteBatch, Task<bool>> change) => store.WriteAsync(new LedgerWrite<Delivery?>(
        delivery.UserId,
        (delivery.ChannelId, delivery.Key),
        isAlone: false,
        async batch => batch.FindDelivery(delivery.ChannelId, delivery.Key) is { } row && await change(row, batch) ? Delivery.Of(row) : null,
        CancellationToken.None));

    private Task<T> WriteAloneAsync<T>(string? conversationId, Func<WriteBatch, Task<T>> write, CancellationToken cancellation = default) =>
        store.WriteAsync(new LedgerWrite<T>(conversationId, delivery: null, isAlone: true, write, cancellation));
}
