using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>Asks for the page and the JSON interface.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class WebTurns(TurnRunner runner)
{
    private static readonly ChannelAccount Resident = new() { Id = "resident", Role = Roles.User };
    private static readonly WebAdapter WithConversation = new(beginsConversations: true);
    private static readonly WebAdapter WithHistory = new(beginsConversations: false);

    /// <summary>Never throws but for the caller's own cancellation: a fault is an answer of status <see cref="AnswerStatus.Error"/>.</summary>
    public async Task<Answer> AskAsync(Ask ask, CancellationToken cancellation)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = ChannelIds.Web,
            From = Resident,
            Recipient = BotAccount.Ours,
            Conversation = RandomId.IsForConversation(ask.ConversationId) ? new ConversationAccount { Id = ask.ConversationId } : null,
            Text = ask.Question,
        };
        var details = new TurnDetails { Street = ask.Street, History = ask.History };
        var result = await runner.RunAsync(activity, ask.History is { Count: > 0 } ? WithHistory : WithConversation, cancellation, details);
        return result.Answer!;
    }
}
