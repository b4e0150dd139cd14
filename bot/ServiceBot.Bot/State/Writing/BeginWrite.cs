using ServiceBot.Answers.Turns;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>Keeps a new conversation; false when it is there already.</summary>
internal sealed class BeginWrite(Conversation conversation, CancellationToken cancellation) : PendingWrite<bool>(cancellation)
{
    private readonly string _state = ConversationStateJson.Write(conversation.State);

    public override string ConversationId => conversation.Id;

    protected override Task<bool> WriteAsync(WriteBatch batch)
    {
        if (batch.Find(conversation.ChannelId, conversation.Id) is not null)
            return Task.FromResult(false);
        batch.Add(NewRow(conversation, _state, batch.Now));
        return Task.FromResult(true);
    }

    public static ConversationRow NewRow(Conversation conversation, string state, long now) => new()
    {
        Id = conversation.Id,
        ChannelId = conversation.ChannelId,
        UserId = conversation.UserId,
        Street = conversation.Street,
        State = state,
        CreatedAt = now,
        UsedAt = now,
    };
}
