namespace ServiceBot.Bot.Channels.WeChat.Text;

/// <summary>What stands around an answer.</summary>
/// <param name="ReachedBy">Scheme and host WeChat reached the service by, for links; null when not known.</param>
/// <param name="Heard">What was heard in a recording, masked; null when it was typed.</param>
/// <param name="Waiting">A line saying that another answer waits; null when none does.</param>
internal sealed record TextFrame(Uri? ReachedBy, string? Heard = null, string? Waiting = null);
