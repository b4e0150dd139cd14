namespace ServiceBot.Answers;

/// <summary>The day and time it is where the districts are: UTC+08:00 all year.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment));

    /// <summary>What clocks there show.</summary>
    public static DateTime Of(DateTimeOffset moment) => moment.ToOffset(Offset).DateTime;
}
