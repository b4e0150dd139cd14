using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Saying something, and asking what was said (A3).</summary>
internal static partial class ActivityEndpoints
{
    /// <summary>Most attachments of an activity.</summary>
    public const int MostAttachments = 20;

    /// <summary><c>POST conversations/{id}/activities</c>: 200 with the id as soon as it is recorded.</summary>
    public static async Task<IResult> Post(
        string id, HttpRequest request, DirectLineCallers callers, DirectLineConversations conversations, LimitsOptions limits, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        caller.CheckConversation(id);
        var body = await DirectLineBody.ReadAsync(request, limits.BodyBytes, cancellation);
        return await PostAsync(id, ActivityJson.Read<Activity>(body.Span), caller, request, conversations, cancellation);
    }

    /// <summary>Checks what a client says, and hands it on under the client's name.</summary>
    public static async Task<IResult> PostAsync(
        string id, Activity activity, DirectLineCaller caller, HttpRequest request, DirectLineConversations conversations, CancellationToken cancellation)
    {
        ActivityRules.CheckFromClient(activity);
        if (activity.Type == ActivityTypes.ConversationUpdate)
            throw DirectLineException.BadArgument("'conversationUpdate' is sent by the channel itself.");
        if (activity.Attachments?.Count > MostAttachments)
            throw DirectLineException.BadArgument($"'attachments' has more than {MostAttachments} entries.");
        var said = Sender.Sign(activity, caller.Token);
        return DirectLineResults.Json(new ResourceResponse(await conversations.PostAsync(id, said, RequestAddress.ReachedBy(request), cancellation)));
    }

    /// <summary>
    /// <c>GET conversations/{id}/activities?watermark=</c>: a poll. Clients stop asking, without a word, after any other answer than 200, 403 and 404 (A4.2): when the
    /// state cannot be read they get nothing new, and ask again.
    /// </summary>
    public static async Task<IResult> Get(
        string id, string? watermark, HttpRequest request, DirectLineCallers callers, DirectLineConversations conversations, Transcript transcript, ConversationStreams streams, ILogger<Transcript> log, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        caller.CheckConversation(id);
        var after = Transcript.ParseWatermark(watermark) ?? 0;
        try
        {
            if (!await conversations.IsThereAsync(id, cancellation))
                throw DirectLineException.NoConversation();
            var page = await transcript.ReadAsync(id, after, cancellation);
            if (page.Activities.Count > 0)
                streams.Delivered.Set(id, page.Last);
            return DirectLineResults.Json(ActivitySet.Of(page.Activities, page.Last));
        }
        catch (Exception exception) when (exception is not DirectLineException && !cancellation.IsCancellationRequested)
        {
            LogUnread(log, exception);
            return DirectLineResults.Json(ActivitySet.Of([], after));
        }
    }

    [LoggerMessage(LogLevel.Error, "Direct Line 的对话现在读不到，客户端过一会儿再取。")]
    private static partial void LogUnread(ILogger log, Exception exception);
}
