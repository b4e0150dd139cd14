using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Turns;

/// <summary>
/// Runs turns, the same way for every channel: wait for the conversation's turn, load it, let the bot speak, commit what is left, deliver. A fault or
/// a late bot becomes the fixed error reply with the turn's id.
/// </summary>
/// <remarks>Thread-safe. Turns of one conversation run in the order they came, those of different ones at the same time.</remarks>
internal sealed partial class TurnRunner(
    IBot bot, IStateStore store, AnswerActivity answers, TurnQueues queues, TurnOptions options, ServingIndex index, TimeProvider clock, ILogger<TurnRunner> log)
{
    private readonly TimeSpan _deadline = TimeSpan.FromSeconds(options.DeadlineSeconds);

    /// <summary>Runs one turn to its end.</summary>
    /// <param name="activity">Checked (<see cref="ActivityRules"/>), with channel, conversation and receiver; on a channel that keeps a transcript, as it was recorded.</param>
    /// <param name="cancellation">Gives the turn up. It is for callers that are alone in wanting the reply; a turn that has been committed is delivered all the same.</param>
    /// <param name="details">What the channel knows beside the activity.</param>
    /// <exception cref="OperationCanceledException">It was given up; nothing has been kept or sent.</exception>
    public async Task<TurnResult> RunAsync(Activity activity, BotAdapter adapter, CancellationToken cancellation, TurnDetails? details = null)
    {
        var turn = new RunningTurn(activity, adapter, details ?? TurnDetails.None, RandomId.ForAnswer(), clock.GetTimestamp());
        var key = activity is { ChannelId: { } channel, Conversation.Id: { Length: > 0 } id } ? (channel, id) : ((string, string)?)null;
        using var place = queues.TryEnter(key);
        await using var passing = turn.Details.LetsOthersPass.Register(() => place?.LetOthersPass());
        if (place is null or { IsOverflow: true })
        {
            LogFull(turn.Id);
            return await RefuseAsync(turn, place, cancellation);
        }

        await using var typing = adapter.ShowsTyping && activity.Type == ActivityTypes.Message ? TypingFor(turn) : null;
        await place.Ready.WaitAsync(cancellation);
        var context = await SpeakAsync(turn, await LoadAsync(turn, cancellation), cancellation);
        if (typing is not null)
            await typing.DisposeAsync();
        return await FinishAsync(turn, context);
    }

    /// <summary>Says that too many are asking: at once where nothing has to be kept in order, else when those before have ended.</summary>
    private async Task<TurnResult> RefuseAsync(RunningTurn turn, TurnPlace? place, CancellationToken cancellation)
    {
        if (!turn.Adapter.KeepsTranscript)
        {
            var context = Fault(turn, new Loaded(null, IsFaulty: true), CannedReplies.Busy);
            return await DeliverAsync(turn, context, Unrecorded(context));
        }

        if (place is null)
            return new TurnResult(null, null, null, []);
        await place.Ready.WaitAsync(cancellation);
        return await FinishAsync(turn, Fault(turn, await LoadAsync(turn, cancellation), CannedReplies.Busy));
    }

    private TypingSignal TypingFor(RunningTurn turn) => new(
        stopped => turn.Adapter.SendTypingAsync(new Activity { Type = ActivityTypes.Typing }.AsReplyTo(turn.Activity), stopped), clock, log);

    private async Task<Loaded> LoadAsync(RunningTurn turn, CancellationToken cancellation)
    {
        try
        {
            var known = turn.Activity is { ChannelId: { } channel, Conversation.Id: { Length: > 0 } id } ? await store.FindAsync(channel, id, cancellation) : null;
            var conversation = known ?? turn.Adapter.Begin(turn.Activity);
            return new Loaded(conversation is { UserId: null } ? conversation with { UserId = turn.Adapter.UserOf(turn.Activity) } : conversation, IsFaulty: false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFault(exception, turn.Id, "load");
            return new Loaded(null, IsFaulty: true);
        }
    }

    private async Task<TurnContext> SpeakAsync(RunningTurn turn, Loaded loaded, CancellationToken cancellation)
    {
        if (loaded.IsFaulty)
            return Fault(turn, loaded, CannedReplies.Error);
        var context = ContextOf(turn, loaded);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Answering is work for a processor that nothing can interrupt: the turn goes on without it, even if it has not begun by then.
        var token = ending.Token;
        var speaking = Task.Run(() => turn.Adapter.OnTurnAsync(context, bot, token), CancellationToken.None);
        try
        {
            await speaking.WaitAsync(_deadline, clock, cancellation);
            context.Close();
            return context;
        }
        catch (Exception exception)
        {
            context.Close();
            if (!speaking.IsCompleted)
            {
                queues.CountLate(speaking);
                await ending.CancelAsync();
                _ = speaking.ContinueWith(late => LogFault(late.Exception!, turn.Id, "late"), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                cancellation.ThrowIfCancellationRequested();
                LogLate(turn.Id, options.DeadlineSeconds);
            }
            else
            {
                LogFault(exception, turn.Id, "answer");
            }

            return Fault(turn, loaded, CannedReplies.Error);
        }
    }

    /// <summary>Commits, and then delivers.</summary>
    private async Task<TurnResult> FinishAsync(RunningTurn turn, TurnContext context)
    {
        IReadOnlyList<RecordedActivity>? replies;
        try
        {
            replies = await CommitAsync(turn, context);
        }
        catch (Exception exception)
        {
            LogFault(exception, turn.Id, "keep");
            context = Fault(turn, new Loaded(context.Conversation, IsFaulty: true), CannedReplies.Error);

            // An activity that could not be marked answered is answered after the next start; until then nobody can read a reply.
            replies = turn.Adapter.KeepsTranscript ? [] : Unrecorded(context);
        }

        if (replies is null)
        {
            LogAnsweredBefore(turn.Id);
            replies = [];
        }

        return await DeliverAsync(turn, context, replies);
    }

    private async Task<TurnResult> DeliverAsync(RunningTurn turn, TurnContext context, IReadOnlyList<RecordedActivity> replies)
    {
        try
        {
            if (replies.Count > 0)
                await turn.Adapter.SendActivitiesAsync(turn.Activity, replies, CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogFault(exception, turn.Id, "deliver");
        }

        return new TurnResult(context.Conversation, context.Answer, context.InvokeResponse, replies);
    }

    private async Task<IReadOnlyList<RecordedActivity>?> CommitAsync(RunningTurn turn, TurnContext context)
    {
        var said = context.Close();
        var records = turn.Adapter.KeepsTranscript;
        var answered = records ? turn.Activity.Id : null;
        if (context.Conversation is not { } conversation || (said.Count == 0 && answered is null && context.Answer is null))
            return records ? [] : Unrecorded(context);
        var recorded = await turn.Adapter.CommitAsync(store, new TurnOutcome(conversation, answered, said, records));
        return records ? recorded : Unrecorded(context);
    }

    private static List<RecordedActivity> Unrecorded(TurnContext context) => [.. context.Close().Select(reply => new RecordedActivity(0, reply))];

    private static TurnContext ContextOf(RunningTurn turn, Loaded loaded) => new(turn.Activity, turn.Id, turn.Details, turn.Adapter.Form, loaded.Conversation);

    /// <summary>The turn as if the bot had said nothing but a fixed text; what it changed is gone.</summary>
    private TurnContext Fault(RunningTurn turn, Loaded loaded, string text)
    {
        var context = ContextOf(turn, loaded);
        context.Answer = new Answer
        {
            Status = AnswerStatus.Error,
            Text = text,
            Notes = [CannedReplies.FaultId(turn.Id)],
            ConversationId = loaded.Conversation?.Id ?? turn.Activity.Conversation?.Id,
            AnswerId = turn.Id,
            IndexVersion = index.Version ?? "",
            TookMs = Math.Round(clock.GetElapsedTime(turn.Started).TotalMilliseconds, 1),
        };
        if (turn.Activity.Type == ActivityTypes.Invoke)
            context.InvokeResponse = new InvokeResponse(StatusCodes.Status500InternalServerError);
        else
            context.SendActivity(answers.Of(context.Answer, context.Form));
        return context;
    }

    private sealed record RunningTurn(Activity Activity, BotAdapter Adapter, TurnDetails Details, string Id, long Started);

    /// <param name="IsFaulty">Whether the conversation may be there but could not be loaded.</param>
    private readonly record struct Loaded(Conversation? Conversation, bool IsFaulty);

    // The question itself is not logged, nor is the exception's message given to the person.
    [LoggerMessage(LogLevel.Error, "答问 {TurnId} 在 {Stage} 这一步出错。")]
    private partial void LogFault(Exception exception, string turnId, string stage);

    [LoggerMessage(LogLevel.Error, "答问 {TurnId} 超过 {Seconds} 秒没有答完，已回复出错。")]
    private partial void LogLate(string turnId, int seconds);

    [LoggerMessage(LogLevel.Warning, "同时提问太多，答问 {TurnId} 没有排上。可以调大 Turns__Most 或 Turns__MostInConversation。")]
    private partial void LogFull(string turnId);

    [LoggerMessage(LogLevel.Information, "答问 {TurnId} 的消息已经答过，不再回复。")]
    private partial void LogAnsweredBefore(string turnId);
}
