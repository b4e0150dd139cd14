using Microsoft.EntityFrameworkCore;
using ServiceBot.Answers.Turns;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>Ends a turn: state, replies and the mark that it was answered, or nothing.</summary>
/// <param name="answered">The sequence number of the activity answered; null when that was not recorded.</param>
/// <param name="replies">Those to record.</param>
internal sealed class CommitWrite(Conversation conversation, long? answered, IReadOnlyList<ActivityToRecord> replies, CancellationToken cancellation)
    : PendingWrite<IReadOnlyList<RecordedActivity>?>(cancellation)
{
    private readonly string _state = ConversationStateJson.Write(conversation.State);

    public override string ConversationId => conversation.Id;

    protected override async Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        var row = batch.Find(conversation.ChannelId, conversation.Id);
        if (answered is { } sequence && (row is null || !await MarkAsync(batch.Context, sequence)))
            return null;
        if (row is null)
            batch.Add(row = BeginWrite.NewRow(conversation, _state, batch.Now));
        row.UserId = conversation.UserId;
        row.Street = conversation.Street;
        row.State = _state;
        row.UsedAt = batch.Now;
        return batch.Record(row, replies);
    }

    // The mark itself decides who has answered: of several only one finds it still to be set.
    private async Task<bool> MarkAsync(StateContext context, long sequence) => await context.Database.ExecuteSqlAsync(
        $"UPDATE activity SET awaits_answer = FALSE WHERE conversation_id = {conversation.Id} AND channel_id = {conversation.ChannelId} AND sequence = {sequence} AND awaits_answer") == 1;
}
