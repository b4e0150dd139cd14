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

    /// <summary>Activities without an answer, of the conversations of these ids, of whatever channel.</summary>
    public Func<StateContext, string[], IAsyncEnumerable<UnansweredActivity>> Unanswered { get; } = EF.CompileAsyncQuery(
        (StateContext context, string[] conversationIds) =>
            context.Activities.Where(row => row.AwaitsAnswer && conversationIds.Contains(row.ConversationId))
                .Select(row => new UnansweredActivity(row.ChannelId, row.ConversationId, row.Sequence)));

    /// <summary>Deliveries of these channels with these keys, tracked.</summary>
    public Func<StateContext, string[], string[], IAsyncEnumerable<DeliveryRow>> Deliveries { get; } = EF.CompileAsyncQuery(
        (StateContext context, string[] channelIds, string[] keys) => context.Deliveries.Where(row => channelIds.Contains(row.ChannelId) && keys.Contains(row.Key)));

    /// <summary>By channel and conversation: held and still to go out, whether their answers are computed or not; oldest first.</summary>
    public Func<StateContext, string, string, IAsyncEnumerable<DeliveryRow>> Held { get; } = EF.CompileAsyncQuery(
        (StateContext context, string channelId, string conversationId) =>
            context.Deliveries.AsNoTracking()
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Sequence)
                .Where(row => row.ConversationId == conversationId && row.ConversationChannelId == channelId && row.HeldAt != null && row.DeliveredAt == null && row.ExpiredAt == null));
}

internal readonly record struct UnansweredActivity(string ChannelId, string ConversationId, long Sequence);
