namespace ServiceBot.Indexer.Tests;

/// <summary>A clock that stands still, so that nothing took any time.</summary>
internal sealed class StillClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
