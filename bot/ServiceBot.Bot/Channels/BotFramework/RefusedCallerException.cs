namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>A caller that is not let in.</summary>
/// <param name="reason">For the log, in Chinese; nothing of what the caller sent.</param>
internal sealed class RefusedCallerException(string reason) : Exception(reason)
{
    public string Reason { get; } = reason;

    /// <summary>Whether no token was there at all (401), rather than a wrong one (403, as the published rules ask for every failed check).</summary>
    public bool HasNoToken { get; init; }
}
