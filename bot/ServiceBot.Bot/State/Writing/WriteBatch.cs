using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>What the writes of one transaction share.</summary>
/// <param name="Context">Tracks; its changes are saved at the end.</param>
/// <param name="Now">Unix milliseconds, UTC.</param>
internal sealed record WriteBatch(StateContext Context, long Now)
{
    private readonly Dictionary<(string ChannelId, string Id), ConversationRow> _conversations = [];

    /// <summary>A conversation of one of the batch's writes, as it is now; nobody else can change it. Null when it is not there.</summary>
    public ConversationRow? Find(string channelId, string id) => _conversations.GetValueOrDefault((channelId, id));

    /// <summary>A conversation that is there.</summary>
    public void Know(ConversationRow row) => _conversations.Add((row.ChannelId, row.Id), row);

    /// <summary>A new conversation.</summary>
    public void Add(ConversationRow row)
    {
        Context.Conversations.Add(row);
        Know(row);
    }

    /// <summary>Adds to a transcript: each activity gets its place, id and timestamp.</summary>
    public IReadOnlyList<RecordedActivity> Record(ConversationRow conversation, IReadOnlyList<ActivityToRecord> activities)
    {
        var recorded = new RecordedActivity[activities.Count];
        for (var i = 0; i < recorded.Length; i++)
        {
            conversation.LastSequence++;
            conversation.LastTimestamp = Math.Max(conversation.LastTimestamp, Now);
            Context.Activities.Add(new ActivityRow
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

        return recorded;
    }
}
