using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary><c>POST conversations/{id}/upload?userId=</c>: files, with or without a message (A3). Their bytes are read and dropped; the bot says that it reads text only.</summary>
internal static class UploadEndpoint
{
    public static async Task<IResult> Post(
        string id, string? userId, HttpRequest request, DirectLineCallers callers, DirectLineConversations conversations, LimitsOptions limits, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        caller.CheckConversation(id);
        var activity = await UploadReader.ReadAsync(request, limits, cancellation);
        var sender = caller.Token?.UserId ?? userId;
        if (string.IsNullOrEmpty(activity.From?.Id) && !string.IsNullOrEmpty(sender))
            activity = activity with { From = new ChannelAccount { Id = sender } };
        return await ActivityEndpoints.PostAsync(id, activity, caller, request, conversations, cancellation);
    }
}
