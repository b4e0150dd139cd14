namespace ServiceBot.Answers.Tests;

/// <summary>A clock that stands still at noon of a day.</summary>
internal sealed class StillClock(int year, int month = 6, int day = 1) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
