namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>A reply after WeChat's checks.</summary>
/// <param name="Text">What the resident reads; empty when nothing.</param>
/// <param name="Plain">The reply as it came, decrypted where it was encrypted: equal for the deliveries of one message.</param>
/// <param name="Fault">What is wrong with it, in Chinese, for developers; null: nothing.</param>
internal sealed record CheckedReply(ReplyKind Kind, string Text, string Plain, string? Fault = null)
{
    /// <summary>What WeChat shows in the place of a reply it cannot use.</summary>
    public const string FaultNotice = "该公众号提供的服务出现故障，请稍后再试";

    public static CheckedReply Bad(string fault, string plain = "") => new(ReplyKind.Notice, FaultNotice, plain, fault);
}
