namespace ServiceBot.WeChatSimulator.Messages;

/// <summary>Numbers of messages, rising, of 64 bits; two runs do not share one unless they start in the same millisecond.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MessageIds(TimeProvider clock)
{
    private const long PerMillisecond = 1_000_000;

    private long _last = clock.GetUtcNow().ToUnixTimeMilliseconds() * PerMillisecond;

    public long Next() => Interlocked.Increment(ref _last);
}
