using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Takes deliveries. Those of one message that overlap share one <see cref="MessageTurn"/>.</summary>
internal sealed partial class WeChatReceiver(MessageTurnServices services, PersonIds people, ILogger<WeChatReceiver> log) : IWeChatReceiver
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Key), MessageTurn> _turns = [];
    private TaskCompletionSource? _emptied;

    public async Task<PassiveText?> ReceiveAsync(InboundMessage message, Uri? reachedBy, CancellationToken cancellation)
    {
        try
        {
            var person = await people.OfAsync(message, cancellation);
            if (IncomingActivity.Of(message, person) is { } activity)
                return await ReplyAsync(message, activity, MessageKey.Of(message, person), reachedBy, cancellation);
            if (IncomingActivity.IsGoodbye(message))
                await services.Ledger.ForgetUserAsync(ChannelOf(message), person);
            else
                LogPassedOver(KindOf(message.MsgType), KindOf(message.Event));
            services.Counters.PassedOver();
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            services.Counters.Failed();
            throw;
        }
    }

    /// <summary>Ends when no message is being worked on.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
            return _turns.Count == 0 ? Task.CompletedTask : (_emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    private async Task<PassiveText?> ReplyAsync(InboundMessage message, Activity activity, string key, Uri? reachedBy, CancellationToken cancellation)
    {
        var (turn, isFirst) = Share(message, activity, key, reachedBy);
        var reply = await turn.Reply.WaitAsync(cancellation);
        if (!isFirst || turn.IsRepeat)
            services.Counters.Repeated();
        else if (reply.IsHeld)
            services.Counters.Held();
        else
            services.Counters.Answered();
        return reply.Text;
    }

    private (MessageTurn Turn, bool IsFirst) Share(InboundMessage message, Activity activity, string key, Uri? reachedBy)
    {
        MessageTurn turn;
        var place = (activity.ChannelId!, key);
        lock (_lock)
        {
            if (_turns.TryGetValue(place, out var running))
                return (running, false);
            _turns.Add(place, turn = new MessageTurn(services, message, activity, key, reachedBy));
        }

        _ = RunAsync(place, turn);
        return (turn, true);
    }

    private async Task RunAsync((string Channel, string Key) place, MessageTurn turn)
    {
        using (turn)
            await turn.RunAsync();
        lock (_lock)
        {
            _turns.Remove(place);
            if (_turns.Count > 0)
                return;
            _emptied?.SetResult();
            _emptied = null;
        }
    }

    private static string ChannelOf(InboundMessage message) => message.Account == WeChatAccountKind.WeCom ? ChannelIds.WeCom : ChannelIds.WeChat;

    /// <summary>Names of kinds come from outside: only what looks like one goes into the log.</summary>
    private static string KindOf(string? name) => name is { Length: <= 40 } && name.All(char.IsAsciiLetterOrDigit) ? name : "…";

    [LoggerMessage(LogLevel.Debug, "微信送来 {Kind} {Event}，不用回复。")]
    private partial void LogPassedOver(string kind, string @event);
}
