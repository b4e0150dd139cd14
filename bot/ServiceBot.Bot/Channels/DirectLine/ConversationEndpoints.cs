using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Starting a conversation, and coming back to it (A3).</summary>
internal static class ConversationEndpoints
{
    /// <summary><c>POST conversations</c>: 201, or 200 when the token's conversation is there already. Its stream gives all that was said.</summary>
    public static async Task<IResult> Start(
        HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, DirectLineConversations conversations, PublicAddress address, LimitsOptions limits, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        var body = await StartBody.ReadAsync(request, limits, cancellation);
        var token = caller.Token ?? ForServer(body);
        var isNew = await conversations.StartAsync(token.ConversationId, UserOf(token, body), body.Locale, RequestAddress.ReachedBy(request), cancellation);
        var response = new ConversationResponse(token.ConversationId, await tokens.WriteAsync(token, cancellation))
        {
            ExpiresIn = tokens.LifetimeSeconds,
            StreamUrl = await StreamUrlAsync(request, address, tokens, token with { After = 0 }, cancellation),
        };
        return DirectLineResults.Json(response, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary><c>GET conversations/{id}?watermark=</c>: the stream goes on behind the watermark; without one with what nobody was given yet.</summary>
    public static async Task<IResult> Reconnect(
        string id, string? watermark, HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, DirectLineConversations conversations, ConversationStreams streams, PublicAddress address, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        caller.CheckConversation(id);
        var after = Transcript.ParseWatermark(watermark) ?? streams.Delivered.Of(id);
        if (!await conversations.IsThereAsync(id, cancellation))
            throw DirectLineException.NoConversation();
        var token = caller.TokenFor(id);
        return DirectLineResults.Json(new ConversationResponse(id, await tokens.WriteAsync(token, cancellation))
        {
            StreamUrl = await StreamUrlAsync(request, address, tokens, token with { After = after }, cancellation),
        });
    }

    /// <summary>A server may name any user; only the id of a token's form is bound to the token it gets.</summary>
    private static DirectLineToken ForServer(StartBody body) =>
        (body.User?.Id?.StartsWith(DirectLineToken.UserPrefix, StringComparison.Ordinal) == true ? body : body with { User = null }).TokenFor(RandomId.ForConversation());

    private static ChannelAccount? UserOf(DirectLineToken token, StartBody body)
    {
        if (token.UserId is { } bound)
            return Sender.Of(bound, token.UserName ?? body.User?.Name);
        return body.User?.Id is { Length: > 0 } id ? Sender.Of(id, body.User.Name) : null;
    }

    private static async Task<string> StreamUrlAsync(HttpRequest request, PublicAddress address, DirectLineTokens tokens, DirectLineToken token, CancellationToken cancellation) =>
        StreamAddress.Of(request, address, token.ConversationId, await tokens.WriteAsync(token with { Use = TokenUse.Stream }, cancellation));
}
