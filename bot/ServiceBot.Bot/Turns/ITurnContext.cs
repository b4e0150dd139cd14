using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Turns;

/// <summary>One turn as the bot sees it.</summary>
internal interface ITurnContext
{
    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Unguessable and short; an answer given in the turn has it as its id.</summary>
    string TurnId { get; }

    /// <summary>What the channel knows beside the activity.</summary>
    TurnDetails Details { get; }

    /// <summary>How the channel shows an answer.</summary>
    AnswerForm Form { get; }

    /// <summary>As it is before the turn; what is set is kept at its end. Null when nothing is kept of this turn.</summary>
    Conversation? Conversation { get; set; }

    /// <summary>The answer given, for channels that show it themselves; null when none was.</summary>
    Answer? Answer { get; set; }

    /// <summary>The result of an invoke activity; null on others.</summary>
    InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Whether something was said in this turn.</summary>
    bool Responded { get; }

    /// <summary>Says something in reply: sender, receiver, conversation and <c>replyToId</c> are filled in. After the turn's deadline it is dropped.</summary>
    void SendActivity(Activity activity);
}
