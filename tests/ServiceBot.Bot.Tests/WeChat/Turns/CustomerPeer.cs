using System.Collections.Concurrent;
using ServiceBot.Bot.Channels.WeChat.Api;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>WeChat's side of customer-service messages.</summary>
internal sealed class CustomerPeer : ICustomerMessages
{
    /// <summary>What was asked to be sent, in order.</summary>
    public ConcurrentQueue<(string OpenId, string Text)> Asked { get; } = new();

    public CustomerMessageOutcome Outcome { get; set; }

    public Task<CustomerMessageOutcome> SendTextAsync(string openId, string text, CancellationToken cancellation)
    {
        Asked.Enqueue((openId, text));
        return Task.FromResult(Outcome);
    }
}
