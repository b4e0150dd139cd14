using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.State;

/// <summary>Forgets what has outlived its time: idle conversations, those beyond the most that are kept, and old activities.</summary>
internal sealed partial class RetentionJob(IStateStore store, StateOptions state, LimitsOptions limits, TimeProvider clock, ILogger<RetentionJob> log)
    : BackgroundService
{
    /// <summary>One look; the deletes are bounded each, and turns go on between them.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var forgotten = await store.ForgetBeyondAsync(limits.Conversations, cancellation);
        forgotten += await store.ForgetAsync(now.AddMinutes(-limits.ConversationIdleMinutes), now.AddHours(-state.ActivityHours), cancellation);
        if (forgotten > 0)
            LogForgotten(forgotten);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(state.ForgetEveryMinutes), clock);
        try
        {
            do
            {
                try
                {
                    await ForgetAsync(stoppingToken);
                }
                catch (StateException exception)
                {
                    LogNotForgotten(exception.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} 个闲置的对话已删除。")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Error, "过期的对话这次没有删完，下次再删：{Reason}")]
    private partial void LogNotForgotten(string reason);
}
