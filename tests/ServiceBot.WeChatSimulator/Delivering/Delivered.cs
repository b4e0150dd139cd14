using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.WeChatSimulator.Delivering;

/// <summary>A message and all deliveries it took, one to three.</summary>
internal sealed record Delivered(ResidentMessage Message, IReadOnlyList<Attempt> Attempts)
{
    /// <summary>What the resident gets: the reply that came, or the fault notice when none did.</summary>
    public CheckedReply Reply => Attempts[^1].Reply ?? CheckedReply.Bad($"{Attempts.Count} 次都没有回复：{string.Join("；", Attempts.Select(attempt => attempt.Failure))}");
}
