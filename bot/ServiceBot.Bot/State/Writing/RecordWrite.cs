namespace ServiceBot.Bot.State.Writing;

/// <summary>Adds activities to a transcript; null when the conversation is not there.</summary>
internal sealed class RecordWrite(string channelId, string conversationId, IReadOnlyList<ActivityToRecord> activities, CancellationToken cancellation)
    : PendingWrite<IReadOnlyList<RecordedActivity>?>(cancellation)
{
    public override string ConversationId => conversationId;

    protected override Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        var conversation = batch.Find(channelId, conversationId);
        if (conversation is not null)
            conversation.UsedAt = batch.Now;
        return Task.FromResult(conversation is null ? null : batch.Record(conversation, activities));
    }
}
