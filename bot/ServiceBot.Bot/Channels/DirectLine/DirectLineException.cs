namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>A call the channel refuses. Code and message go to the caller as they are: English as the protocol's, without tokens or what was typed.</summary>
/// <param name="status">HTTP status, 4xx or 5xx.</param>
/// <param name="code">Stable; the protocol's own where it has one (A3).</param>
internal sealed class DirectLineException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static DirectLineException BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static DirectLineException NotAuthorized(string message) => new(StatusCodes.Status403Forbidden, "NotAuthorized", message);

    public static DirectLineException TokenExpired() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one.");

    public static DirectLineException NoConversation() =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation, or it was idle too long.");

    public static DirectLineException TooLarge(int mostBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is larger than {mostBytes} bytes.");

    public static DirectLineException TooMany(string message) => new(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);
}
