using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Turns;

/// <summary>A channel as a turn sees it. One object may serve a channel, a conversation or a single turn.</summary>
/// <remarks>Thread-safe: conversations run at the same time, and typing is sent beside a turn.</remarks>
internal abstract class BotAdapter
{
    /// <summary>
    /// Whether the channel records what comes in (<see cref="IStateStore.RecordAsync"/>, so that the activity has an id) and wants the replies recorded.
    /// </summary>
    public virtual bool KeepsTranscript => false;

    /// <summary>Whether the channel can show that an answer is on its way.</summary>
    public virtual bool ShowsTyping => false;

    /// <summary>How it shows answers.</summary>
    public virtual AnswerForm Form => AnswerForm.PlainText;

    /// <summary>The conversation to begin when the store does not know the activity's; null keeps nothing of the turn.</summary>
    public virtual Conversation? Begin(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation?.Id ?? "");

    /// <summary>Whose conversation it is as far as one activity tells: its sender's, unless the channel itself sent it. A conversation keeps the first it learns of.</summary>
    public virtual string? UserOf(Activity activity) => activity.Type == ActivityTypes.ConversationUpdate ? null : activity.From?.Id;

    /// <summary>Shows that an answer is on its way: 200 ms after the activity came and every 3 s, never at the same time nor after the reply.</summary>
    /// <param name="activity">A typing activity, addressed as a reply; it is not stored.</param>
    /// <param name="cancellation">Set off when the reply is there; sending should then end at once.</param>
    public virtual Task SendTypingAsync(Activity activity, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Gives the turn to the bot. A channel may do something before and after, or answer itself.</summary>
    public virtual Task OnTurnAsync(ITurnContext context, IBot bot, CancellationToken cancellation) => bot.OnTurnAsync(context, cancellation);

    /// <summary>Ends the turn in the store; a channel may keep more with it, in the same transaction.</summary>
    /// <returns>As <see cref="IStateStore.CommitAsync"/>.</returns>
    public virtual Task<IReadOnlyList<RecordedActivity>?> CommitAsync(IStateStore store, TurnOutcome outcome) => store.CommitAsync(outcome, CancellationToken.None);

    /// <summary>Delivers what was said. It has been committed; the next turn of the conversation waits for it, so it should be bounded.</summary>
    /// <param name="incoming">What it replies to.</param>
    /// <param name="replies">In order; their sequence is 0 where no transcript is kept.</param>
    public abstract Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation);
}
