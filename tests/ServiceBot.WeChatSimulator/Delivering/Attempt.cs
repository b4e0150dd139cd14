using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.WeChatSimulator.Delivering;

/// <summary>What came of one delivery.</summary>
/// <param name="Took">From sending to the whole reply, or to giving up.</param>
/// <param name="Reply">Null when none came, so that WeChat delivers again.</param>
/// <param name="Failure">Why none came, in Chinese; null when one did.</param>
internal sealed record Attempt(Uri Url, TimeSpan Took, CheckedReply? Reply, string? Failure);
