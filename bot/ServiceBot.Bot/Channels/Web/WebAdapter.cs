using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.Web;

/// <summary>The page's form and the JSON interface as a turn sees them: the answer itself goes into the response, so that nothing is to be delivered.</summary>
/// <param name="beginsConversations">Not when the caller keeps the history.</param>
internal sealed class WebAdapter(bool beginsConversations) : BotAdapter
{
    /// <summary>A conversation nobody knows (any more) goes on as a new one, under an id of ours.</summary>
    public override Conversation? Begin(Activity activity) => beginsConversations ? new Conversation(ChannelIds.Web, RandomId.ForConversation()) : null;

    /// <summary>Nobody can be told apart here.</summary>
    public override string? UserOf(Activity activity) => null;

    public override Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation) => Task.CompletedTask;
}
