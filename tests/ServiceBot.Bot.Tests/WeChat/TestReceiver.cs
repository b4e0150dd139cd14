using System.Collections.Concurrent;
using ServiceBot.Bot.Channels.WeChat;

namespace ServiceBot.Bot.Tests.WeChat;

/// <summary>Notes what came through the callback, and says its text back unless a test wants something else.</summary>
internal sealed class TestReceiver : IWeChatReceiver
{
    public ConcurrentQueue<InboundMessage> Received { get; } = new();

    public Uri? ReachedBy { get; private set; }

    public Func<InboundMessage, Task<PassiveText?>> OnReceive { get; set; } =
        message => Task.FromResult(message.Content is { } content ? new PassiveText($"您说：{content}", 1_700_000_001) : null);

    public Task<PassiveText?> ReceiveAsync(InboundMessage message, Uri? reachedBy, CancellationToken cancellation)
    {
        Received.Enqueue(message);
        ReachedBy = reachedBy;
        return OnReceive(message);
    }
}
