using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>What the writes of one transaction share.</summary>
/// <param name="context">Tracks; its changes are saved at the end.</param>
/// <param name="now">Unix milliseconds, UTC.</param>
/// <param name="activitiesKept">As <see cref="Settings.StateOptions.ActivitiesKept"/>.</param>
internal sealed class WriteBatch(StateContext context, long now, int activitiesKept)
{
    /// <summary>The oldest activities of a long conversation go together, so many at a time.</summary>
    private const int GoTogether = 100;

    private readonly Dictionary<(string ChannelId, string Id), ConversationRow> _conversations = [];
    private readonly HashSet<(string ChannelId, string ConversationId, long Sequence)> _unanswered = [];

    public StateContext Context => context;

    public long Now => now;

    /// <summary>Fetches the conversations of the batch's writes; nobody else can change them from now on.</summary>
    /// <param name="withUnanswered">Whether their activities without an answer are wanted, too.</param>
    public async Task LockAsync(IStateDatabase database, HashSet<string> conversationIds, bool withUnanswered)
    {
        foreach (var row in await database.LockAsync(context, conversationIds, CancellationToken.None))
            _conversations.Add((row.ChannelId, row.Id), row);
        if (!withUnanswered)
            return;
        var unanswered = context.Activities.Where(row => row.AwaitsAnswer && conversationIds.Contains(row.ConversationId))
            .Select(row => new { row.ChannelId, row.ConversationId, row.Sequence });
        foreach (var row in await unanswered.ToListAsync())
            _unanswered.Add((row.ChannelId, row.ConversationId, row.Sequence));
    }

    /// <summary>Null when it is not there.</summary>
    public ConversationRow? Find(string channelId, string id) => _conversations.GetValueOrDefault((channelId, id));

    public void Add(ConversationRow row)
    {
        context.Conversations.Add(row);
        _conversations.Add((row.ChannelId, row.Id), row);
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
