using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>
/// What happens in conversations: somebody joins, somebody says something. Each is recorded, then shown to the conversation's own client, then given to
/// the bot; whoever called is not kept waiting for its reply (A4.3, points 3 and 4).
/// </summary>
/// <remarks>Thread-safe. One conversation's activities have one order in the transcript, on the stream and before the bot.</remarks>
internal sealed partial class DirectLineConversations(
    IStateStore store, ConversationGates gates, ConversationStreams streams, TurnRunner runner, TurnQueues queues, TurnOptions turns, TimeProvider clock,
    ILogger<DirectLineConversations> log)
{
    /// <summary>
    /// Starts a conversation: the bot joins, and the user, too, when it is known who that is. What a start before has left undone is done; nobody is greeted twice.
    /// </summary>
    /// <returns>False when it was there already.</returns>
    public async Task<bool> StartAsync(string conversationId, ChannelAccount? user, string? locale, Uri? reachedBy, CancellationToken cancellation)
    {
        using var passage = await gates.EnterAsync(conversationId, cancellation);
        var isNew = await store.BeginAsync(new Conversation(ChannelIds.DirectLine, conversationId) { UserId = user?.Id }, cancellation);
        var joins = Joins(conversationId, await MissingAsync(conversationId, user, cancellation), user, locale);
        await RecordAsync(passage, conversationId, joins, reachedBy, cancellation);
        return isNew;
    }

    public async Task<bool> IsThereAsync(string conversationId, CancellationToken cancellation) =>
        await store.FindAsync(ChannelIds.DirectLine, conversationId, cancellation) is not null;

    /// <summary>Takes what a client says.</summary>
    /// <param name="activity">Checked (<see cref="ActivityRules.CheckFromClient"/>), with its sender.</param>
    /// <returns>The id it was given.</returns>
    /// <exception cref="DirectLineException">404: no such conversation; 429: too much waits for the bot.</exception>
    public async Task<string> PostAsync(string conversationId, Activity activity, Uri? reachedBy, CancellationToken cancellation)
    {
        using var passage = await gates.EnterAsync(conversationId, cancellation);
        var said = Addressed(conversationId, activity);
        if (said.Type == ActivityTypes.Typing)
            return await ShowAsync(conversationId, said, cancellation);

        // A turn that finds no place is never answered: better not to take it.
        if (queues.Count >= 2 * turns.Most - 1 || passage.Turns >= 2 * turns.MostInConversation - 1)
            throw DirectLineException.TooMany("Too much waits for the bot. Wait a little.");
        var missing = await MissingAsync(conversationId, said.From, cancellation);
        var recorded = await RecordAsync(passage, conversationId, [.. Joins(conversationId, missing, said.From, said.Locale), said], reachedBy, cancellation);
        return recorded[^1].Activity.Id!;
    }

    /// <summary>Goes on with turns a former run of the service has recorded but not answered; what is said meanwhile in their conversation comes after them.</summary>
    /// <param name="activities">Of one conversation, in order.</param>
    /// <param name="room">How many conversations go on at a time.</param>
    /// <exception cref="OperationCanceledException">Not all of them were answered.</exception>
    public async Task ResumeAsync(string conversationId, IReadOnlyList<Activity> activities, SemaphoreSlim room, CancellationToken cancellation)
    {
        using var passage = await gates.EnterAsync(conversationId, cancellation);
        await room.WaitAsync(cancellation);
        try
        {
            await Task.Yield();
            await ResumeAsync(activities, cancellation);
        }
        finally
        {
            room.Release();
        }
    }

    private async Task ResumeAsync(IReadOnlyList<Activity> activities, CancellationToken cancellation)
    {
        foreach (var activity in activities)
        {
            cancellation.ThrowIfCancellationRequested();
            await RunAsync(activity);
        }
    }

    /// <summary>Typing is shown, not recorded, and nothing for the bot (A3).</summary>
    private async Task<string> ShowAsync(string conversationId, Activity typing, CancellationToken cancellation)
    {
        if (!await IsThereAsync(conversationId, cancellation))
            throw DirectLineException.NoConversation();
        var id = $"{conversationId}|{RandomId.ForAnswer()}";
        streams.Offer(conversationId, new RecordedActivity(0, typing with { Id = id, Timestamp = clock.GetUtcNow() }));
        return id;
    }

    /// <param name="reachedBy">Scheme and host the client reached the service by; recorded, so that a reply has the same links when it is given after a restart.</param>
    private async Task<IReadOnlyList<RecordedActivity>> RecordAsync(
        ConversationGates.Passage passage, string conversationId, IReadOnlyList<Activity> activities, Uri? reachedBy, CancellationToken cancellation)
    {
        if (activities.Count == 0)
            return [];
        var reached = activities.Select(activity => activity with { ServiceUrl = reachedBy?.AbsoluteUri }).ToList();
        var recorded = await store.RecordAsync(ChannelIds.DirectLine, conversationId, reached, cancellation) ?? throw DirectLineException.NoConversation();
        streams.Offer(conversationId, recorded);
        foreach (var one in recorded)
            passage.Count(RunAsync(one.Activity));
        return recorded;
    }

    /// <summary>The runner gives the turn its place in the conversation's queue before this returns.</summary>
    private async Task RunAsync(Activity activity)
    {
        try
        {
            var reachedBy = activity.ServiceUrl is { } address ? new Uri(address) : null;
            await runner.RunAsync(activity, new DirectLineAdapter(streams, clock, reachedBy), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Nobody waits for it. It is recorded, and is answered after the next start.
            LogFault(exception);
        }
    }

    /// <summary>Who has to join yet. Joins are always the first that is recorded, the user's together with what that user says first at the latest.</summary>
    private async Task<(bool Bot, bool User)> MissingAsync(string conversationId, ChannelAccount? user, CancellationToken cancellation)
    {
        var first = await store.ReadAsync(ChannelIds.DirectLine, conversationId, 0, 2, cancellation);
        if (first.Count == 0)
        {
            // Nothing recorded yet, or all of it forgotten in the meantime.
            var isUsed = await store.FindAsync(ChannelIds.DirectLine, conversationId, cancellation) is { } conversation && conversation.LastUsedAt > conversation.CreatedAt;
            return (!isUsed, !isUsed && user is not null);
        }

        var hasUser = first[0].Sequence > 1 || first.Any(recorded => recorded.Activity.MembersAdded?.Any(member => member.Id != BotAccount.Ours.Id) == true);
        return (Bot: false, User: !hasUser && user is not null);
    }

    private static IReadOnlyList<Activity> Joins(string conversationId, (bool Bot, bool User) missing, ChannelAccount? user, string? locale)
    {
        List<ChannelAccount> joined = [];
        if (missing.Bot)
            joined.Add(BotAccount.Ours);
        if (missing.User)
            joined.Add(user!);
        return joined.Count == 0 ? [] :
        [
            Addressed(conversationId, new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                From = user ?? new ChannelAccount { Id = conversationId },
                MembersAdded = joined,
                Locale = locale,
            }),
        ];
    }

    /// <summary>As the channel hands it on: what only the channel can say is replaced, whatever the client wrote there.</summary>
    private static Activity Addressed(string conversationId, Activity activity) => activity with
    {
        Id = null,
        ChannelId = ChannelIds.DirectLine,
        ServiceUrl = null,
        CallerId = null,
        Conversation = new ConversationAccount { Id = conversationId },
        Recipient = BotAccount.Ours,
    };

    [LoggerMessage(LogLevel.Error, "Direct Line 的一次答问没有完成，下次启动时再答。")]
    private partial void LogFault(Exception exception);
}
