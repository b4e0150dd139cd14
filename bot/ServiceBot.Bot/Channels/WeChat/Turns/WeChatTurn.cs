using ServiceBot.Answers;
using ServiceBot.Answers.Guarding;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>A turn with what this channel adds to it.</summary>
/// <remarks>WeChat takes one message in reply: a second one is a fault of the bot.</remarks>
internal sealed class WeChatTurn(ITurnContext turn, InboundMessage message, Delivery delivery, AnswerText texts, Uri? reachedBy) : ITurnContext
{
    private Activity? _asked;
    private IReadOnlyList<HistoryTurn>? _before;

    public Delivery Delivery { get; } = delivery;

    public Activity Activity => _asked ?? turn.Activity;

    public string TurnId => turn.TurnId;

    public TurnDetails Details => _before is null ? turn.Details : turn.Details with { History = _before };

    /// <summary>Whether the text was not typed but tapped (B7); not every client says so.</summary>
    public bool IsTapped => message.BizMsgMenuId is not null;

    public AnswerForm Form => FormOf(texts, message, reachedBy, Waiting);

    /// <summary>A line saying that another answer waits; null when none does.</summary>
    public string? Waiting { get; set; }

    public Conversation? Conversation { get => turn.Conversation; set => turn.Conversation = value; }

    public Answer? Answer { get => turn.Answer; set => turn.Answer = value; }

    public InvokeResponse? InvokeResponse { get => turn.InvokeResponse; set => turn.InvokeResponse = value; }

    public bool Responded => turn.Responded;

    public void SendActivity(Activity activity)
    {
        if (Responded)
            throw new InvalidOperationException("A WeChat turn takes one reply.");
        turn.SendActivity(activity);
    }

    /// <summary>From now on the turn is about this text, as if it had been typed.</summary>
    /// <param name="before">The talk it is meant after; null for the one there is.</param>
    public void AskInstead(string text, IReadOnlyList<HistoryTurn>? before) =>
        (_asked, _before) = (turn.Activity with { Text = text, Attachments = null, Value = null }, before);

    /// <summary>How the channel shows answers.</summary>
    public static AnswerForm FormOf(AnswerText texts, InboundMessage message, Uri? reachedBy, string? waiting) => new(ReadsMarkdown: false, reachedBy, Finish: (answer, shown) =>
    {
        var heard = IncomingActivity.HeardIn(message) is { } text ? PersonalData.Mask(text) : null;
        var laidOut = texts.Of(answer, new TextFrame(reachedBy, heard, waiting));
        return shown with { Text = laidOut.Text, ChannelData = ShownBefore.Carry(laidOut.Rest) };
    });
}
