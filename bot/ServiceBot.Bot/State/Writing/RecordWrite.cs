namespace ServiceBot.Bot.State.Writing;

/// <summary>Adds activities to a transcript; null when the conversation is not there.</summary>
internal sealed class RecordWrite(string channelId, string conversationId, IReadOnlyList<ActivityToRecord> activities, CancellationToken cancellation)
    : PendingWrite<IReadOnlyList<RecordedActivity>?>(cancellation)
{
    public override string ConversationId => conversationId;

    protected override async Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        if (batch.Find(channelId, conversationId) is not { } conversation)
            return null;
        conversation.UsedAt = batch.Now;
        return await batch.RecordAsync(conversation, activities);
    }
}
