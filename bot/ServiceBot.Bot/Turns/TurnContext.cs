using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Turns;

/// <summary>Collects what the bot says in one turn.</summary>
/// <remarks>Thread-safe as far as the bot may still be speaking when its turn is over.</remarks>
internal sealed class TurnContext(Activity activity, string turnId, TurnDetails details, AnswerForm form, Conversation? conversation) : ITurnContext
{
    private readonly Lock _lock = new();
    private readonly List<Activity> _replies = [];
    private bool _isClosed;

    public Activity Activity { get; } = activity;

    public string TurnId { get; } = turnId;

    public TurnDetails Details { get; } = details;

    public AnswerForm Form { get; } = form;

    public Conversation? Conversation { get; set; } = conversation;

    public Answer? Answer { get; set; }

    public InvokeResponse? InvokeResponse { get; set; }

    public bool Responded
    {
        get
        {
            lock (_lock)
                return _replies.Count > 0;
        }
    }

    public void SendActivity(Activity activity)
    {
        lock (_lock)
        {
            if (!_isClosed)
                _replies.Add(activity.AsReplyTo(Activity));
        }
    }

    /// <summary>Ends the turn: what is said from now on is dropped.</summary>
    /// <returns>What was said until now.</returns>
    public IReadOnlyList<Activity> Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            return _replies;
        }
    }
}
