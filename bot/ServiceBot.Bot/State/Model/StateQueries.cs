using Microsoft.EntityFrameworkCore;

namespace ServiceBot.Bot.State.Model;

/// <summary>The reads of every turn, compiled once for each store: a compiled query belongs to one provider's model.</summary>
internal sealed class StateQueries
{
    /// <summary>By channel and id; null when it is not there.</summary>
    public Func<StateContext, string, string, Task<ConversationRow?>> Find { get; } = EF.CompileAsyncQuery(
        (StateContext context, string channelId, string id) =>
            context.Conversations.AsNoTracking().SingleOrDefault(row => row.Id == id && row.ChannelId == channelId));

    /// <summary>By channel, conversation, the sequence number before the first, and the most to read; in order.</summary>
    public Func<StateContext, string, string, long, int, IAsyncEnumerable<ActivityRow>> Read { get; } = EF.CompileAsyncQuery(
        (StateContext context, string channelId, string conversationId, long after, int limit) =>
            context.Activities.AsNoTracking()
                .Where(row => row.ConversationId == conversationId && row.ChannelId == channelId && row.Sequence > after)
                .OrderBy(row => row.Sequence).Take(limit));
}
