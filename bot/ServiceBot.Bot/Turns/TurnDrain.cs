namespace ServiceBot.Bot.Turns;

/// <summary>Lets the turns that are under way end before the service stops, as long as the host's shutdown time lasts.</summary>
internal sealed partial class TurnDrain(TurnQueues queues, ILogger<TurnDrain> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await queues.WhenEmptyAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogLeft(queues.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "停止时还有 {Count} 个答问没有完成。")]
    private partial void LogLeft(int count);
}
