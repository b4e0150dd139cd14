namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>Sends a text to a follower outside of a passive reply (客服消息, B5).</summary>
/// <remarks>Thread-safe.</remarks>
internal interface ICustomerMessages
{
    /// <summary>Sends one text. It may take the time of a few attempts.</summary>
    /// <param name="openId">The raw OpenID.</param>
    /// <param name="text">At most 2,000 bytes of UTF-8.</param>
    /// <returns>What became of it; it does not throw for what WeChat, or the way there, does.</returns>
    /// <exception cref="OperationCanceledException">It was given up before it was known whether the text got through.</exception>
    Task<CustomerMessageOutcome> SendTextAsync(string openId, string text, CancellationToken cancellation);
}
