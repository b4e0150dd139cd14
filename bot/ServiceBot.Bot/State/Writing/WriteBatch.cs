using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>What the writes of one transaction share.</summary>
/// <param name="context">Tracks; its changes are saved at the end.</param>
/// <param name="queries">Of this database.</param>
/// <param name="now">Unix milliseconds, UTC.</param>
/// <param name="activitiesKept">As <see cref="Settings.StateOptions.ActivitiesKept"/>.</param>
internal sealed class WriteBatch(StateContext context, StateQueries queries, long now, int activitiesKept)
{
    /// <summary>The oldest activities of a long conversation go together, so many at a time.</summary>
    private const int GoTogether = 100;

    private readonly Dictionary<(string ChannelId, string Id), ConversationRow> _conversations = [];
    private readonly HashSet<(string ChannelId, string ConversationId, long Sequence)> _unanswered = [];
    private readonly Dictionary<(string ChannelId, string Key), DeliveryRow> _deliveries = [];

    public StateContext Context => context;

    public long Now => now;

    /// <summary>Fetches what the batch's writes look at: their conversations, which nobody else can change from now on, and then the rest, in one query for each table.</summary>
    public async Task LockAsync(IStateDatabase database, IReadOnlyCollection<PendingWrite> writes)
    {
        var ids = writes.Select(write => write.ConversationId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (ids.Count == 0)
            return;
        foreach (var row in await database.LockAsync(context, ids, CancellationToken.None))
            _conversations.Add((row.ChannelId, row.Id), row);
        var answered = writes.Where(write => write.Answers).Select(write => write.ConversationId).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (answered.Length > 0)
        {
            await foreach (var row in queries.Unanswered(context, answered))
                _unanswered.Add((row.ChannelId, row.ConversationId, row.Sequence));
        }

        var named = writes.Select(write => write.Delivery).OfType<(string ChannelId, string Key)>().ToHashSet();
        if (named.Count > 0)
        {
            await foreach (var row in queries.Deliveries(context, [.. named.Select(one => one.ChannelId).Distinct(StringComparer.Ordinal)], [.. named.Select(one => one.Key)]))
                _deliveries.Add((row.ChannelId, row.Key), row);
        }
    }

    /// <summary>Null when it is not there.</summary>
    public ConversationRow? Find(string channelId, string id) => _conversations.GetValueOrDefault((channelId, id));

    public void Add(ConversationRow row)
    {
        context.Conversations.Add(row);
        _conversations.Add((row.ChannelId, row.Id), row);
    }

    /// <summary>Null when it is not there. Only the deliveries that the batch's writes have named are found.</summary>
    public DeliveryRow? FindDelivery(string channelId, string key) => _deliveries.GetValueOrDefault((channelId, key));

    public void Add(DeliveryRow row)
    {
        context.Deliveries.Add(row);
        _deliveries.Add((row.ChannelId, row.Key), row);
    }

    /// <summary>False when the activity has been answered, or is not there.</summary>
    public bool TryMarkAnswered(ConversationRow conversation, long sequence)
    {
        if (!_unanswered.Remove((conversation.ChannelId, conversation.Id, sequence)))
            return false;

        // Only the mark is written; the rest of the row need not be read for it.
        var row = new ActivityRow { ConversationId = conversation.Id, ChannelId = conversation.ChannelId, Sequence = sequence, AwaitsAnswer = true, Json = "" };
        context.Attach(row);
        row.AwaitsAnswer = false;
        return true;
    }

    /// <summary>Adds to a transcript: each activity gets its place, id and timestamp, and what has become too much goes.</summary>
    public async Task<IReadOnlyList<RecordedActivity>> RecordAsync(ConversationRow conversation, IReadOnlyList<ActivityToRecord> activities)
    {
        var before = conversation.LastSequence;
        var recorded = new RecordedActivity[activities.Count];
        for (var i = 0; i < recorded.Length; i++)
        {
            conversation.LastSequence++;
            conversation.LastTimestamp = Math.Max(conversation.LastTimestamp, now);
            context.Activities.Add(new ActivityRow
            {
                ConversationId = conversation.Id,
                ChannelId = conversation.ChannelId,
                Sequence = conversation.LastSequence,
                RecordedAt = conversation.LastTimestamp,
                AwaitsAnswer = activities[i].AwaitsAnswer,
                Json = activities[i].Json,
            });
            recorded[i] = StoredActivity.Place(activities[i].Activity, conversation.Id, conversation.LastSequence, conversation.LastTimestamp);
        }

        var (id, channelId, last) = (conversation.Id, conversation.ChannelId, conversation.LastSequence - activitiesKept);
        if (last > 0 && before / GoTogether != conversation.LastSequence / GoTogether)
            await context.Activities.Where(row => row.ConversationId == id && row.ChannelId == channelId && row.Sequence <= last && !row.AwaitsAnswer).ExecuteDeleteAsync();
        return recorded;
    }
}
