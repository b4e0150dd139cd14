namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Who calls.</summary>
/// <param name="Token">Null for a server that has the secret, and may do everything.</param>
internal sealed record DirectLineCaller(DirectLineToken? Token)
{
    /// <exception cref="DirectLineException">403: the token is for another conversation.</exception>
    public void CheckConversation(string conversationId)
    {
        if (Token is { } token && token.ConversationId != conversationId)
            throw DirectLineException.NotAuthorized("The token is for another conversation.");
    }

    /// <summary>The token to go on with in a conversation: as before, or for a server one without a user.</summary>
    public DirectLineToken TokenFor(string conversationId) => Token ?? new DirectLineToken(conversationId, TokenUse.Conversation);
}
