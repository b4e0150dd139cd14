using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Tokens: for pages of this service, for servers that have the secret, and in place of one that will expire (A3).</summary>
internal static class TokenEndpoints
{
    /// <summary><c>POST /directline/token</c>: a page's token for a new conversation, bound to a user nobody can guess. Begins nothing.</summary>
    public static async Task<IResult> PostForPage(DirectLineTokens tokens, CancellationToken cancellation) => await RespondAsync(
        tokens,
        new DirectLineToken(RandomId.ForConversation(), TokenUse.Conversation) { UserId = DirectLineToken.UserPrefix + RandomId.ForConversation() },
        cancellation);

    /// <summary><c>POST tokens/generate</c>: with the secret only.</summary>
    public static async Task<IResult> Generate(HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, LimitsOptions limits, CancellationToken cancellation)
    {
        if (await callers.IdentifyAsync(request, cancellation) is not { Token: null })
            throw DirectLineException.NotAuthorized("Tokens are generated with the secret.");
        var body = await StartBody.ReadAsync(request, limits, cancellation);
        return await RespondAsync(tokens, body.TokenFor(RandomId.ForConversation()), cancellation);
    }

    /// <summary><c>POST tokens/refresh</c>: with a token that has not expired.</summary>
    public static async Task<IResult> Refresh(HttpRequest request, DirectLineCallers callers, DirectLineTokens tokens, CancellationToken cancellation)
    {
        var caller = await callers.IdentifyAsync(request, cancellation);
        return await RespondAsync(tokens, caller.Token ?? throw DirectLineException.NotAuthorized("A token is refreshed with itself."), cancellation);
    }

    private static async Task<IResult> RespondAsync(DirectLineTokens tokens, DirectLineToken token, CancellationToken cancellation) => DirectLineResults.Json(
        new ConversationResponse(token.ConversationId, await tokens.WriteAsync(token, cancellation)) { ExpiresIn = tokens.LifetimeSeconds });
}
