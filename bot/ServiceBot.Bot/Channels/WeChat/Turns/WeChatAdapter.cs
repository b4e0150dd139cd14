using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.Channels.WeChat.Text;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>The channel as one turn sees it: words meant for the channel are answered before the bot hears them, and the ledger learns of the turn's end with it.</summary>
internal sealed class WeChatAdapter(ChannelCommands commands, DeliveryLedger ledger, AnswerText texts, InboundMessage message, Delivery delivery, Uri? reachedBy) : BotAdapter
{
    private volatile bool _wipes;
    private volatile string? _fetched;
    private volatile Conversation? _begun;

    public override bool KeepsTranscript => true;

    public override AnswerForm Form { get; } = WeChatTurn.FormOf(texts, message, reachedBy, waiting: null);

    /// <summary>How the turn was committed; null as long as it was not, or when there was nothing to commit it to.</summary>
    public TurnEnd? End { get; private set; }

    /// <summary>Whether the turn was run, and not only refused.</summary>
    public bool IsComputed { get; private set; }

    /// <summary>Whether the reply handed over an answer that had waited.</summary>
    public bool HasFetched => End is not null && _fetched is not null;

    public override async Task OnTurnAsync(ITurnContext context, IBot bot, CancellationToken cancellation)
    {
        IsComputed = true;
        _begun = context.Conversation;
        var outcome = await commands.OnTurnAsync(new WeChatTurn(context, message, delivery, texts, reachedBy), bot, cancellation);
        (_wipes, _fetched) = (outcome.Wipes, outcome.Fetched);
    }

    public override async Task<IReadOnlyList<RecordedActivity>?> CommitAsync(IStateStore store, TurnOutcome outcome)
    {
        if (!_wipes)
        {
            End = await ledger.CommitAsync(delivery, _begun, outcome, _fetched);
        }
        else if (await ledger.WipeAsync(delivery) is { } wiped)
        {
            // The reply has no transcript to stand in.
            End = new TurnEnd([.. outcome.Replies.Select(reply => new RecordedActivity(0, reply))], wiped);
        }

        return End?.Replies;
    }

    /// <summary>The reply goes out as the answer to the callback, or late.</summary>
    public override Task SendActivitiesAsync(Activity incoming, IReadOnlyList<RecordedActivity> replies, CancellationToken cancellation) => Task.CompletedTask;
}
