using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>Takes what the callback has checked, and says what to reply.</summary>
/// <remarks>Thread-safe: deliveries of one message overlap.</remarks>
internal interface IWeChatReceiver
{
    /// <summary>Answers one delivery. It should end well within five seconds, when WeChat hangs up (B4).</summary>
    /// <param name="reachedBy">Scheme and host of the request; null when they cannot be told.</param>
    /// <param name="cancellation">Set off when WeChat has hung up.</param>
    /// <returns>Null: nothing to say, WeChat gets the bare <c>success</c>.</returns>
    /// <exception cref="StateException">It was not answered and WeChat should deliver it again: the callback then breaks the connection off.</exception>
    /// <remarks>Any other exception becomes <c>success</c> and a line in the log.</remarks>
    Task<PassiveText?> ReceiveAsync(InboundMessage message, Uri? reachedBy, CancellationToken cancellation);
}
