namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>A call that is not answered.</summary>
/// <param name="status">400: it cannot be read; 403: it is not from WeChat, not for this account, or old; 413, 415: too large, of another type.</param>
/// <param name="reason">For the log, Chinese, without anything of the message in it.</param>
internal sealed class CallbackRefusedException(int status, string reason) : Exception(reason)
{
    public int Status { get; } = status;

    public static CallbackRefusedException Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);

    public static CallbackRefusedException Unreadable(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
