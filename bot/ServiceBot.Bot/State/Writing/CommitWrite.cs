using ServiceBot.Answers.Turns;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>Ends a turn: state, replies and the mark that it was answered, or nothing.</summary>
/// <param name="answered">The sequence number of the activity answered; null when that was not recorded.</param>
/// <param name="replies">Those to record.</param>
internal class CommitWrite(Conversation conversation, long? answered, IReadOnlyList<ActivityToRecord> replies, CancellationToken cancellation)
    : PendingWrite<IReadOnlyList<RecordedActivity>?>(cancellation)
{
    private readonly string _state = ConversationStateJson.Write(conversation.State);

    public override string ConversationId => conversation.Id;

    public override bool Answers => answered is not null;

    protected override async Task<IReadOnlyList<RecordedActivity>?> WriteAsync(WriteBatch batch)
    {
        var row = batch.Find(conversation.ChannelId, conversation.Id);
        if (answered is { } sequence && (row is null || !batch.TryMarkAnswered(row, sequence)))
            return null;
        if (row is null)
            batch.Add(row = BeginWrite.NewRow(conversation, _state, batch.Now));
        row.UserId ??= conversation.UserId;
        if (!IsOvertaken(batch, row))
        {
            row.Street = conversation.Street;
            row.State = _state;
        }

        row.UsedAt = batch.Now;
        return await batch.RecordAsync(row, replies);
    }

    /// <summary>Whether a turn that came later has changed the conversation before this one: then its state is the newer one, and stays.</summary>
    protected virtual bool IsOvertaken(WriteBatch batch, ConversationRow row) => false;
}
