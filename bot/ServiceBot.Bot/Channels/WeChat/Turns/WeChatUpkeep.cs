using ServiceBot.Bot.Channels.WeChat.Ledger;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat.Turns;

/// <summary>Every minute, and at the start: late answers that are still to be sent, ends of those nobody has asked for, old rows. At the stop, lets messages be finished.</summary>
internal sealed partial class WeChatUpkeep(DeliveryLedger ledger, LateAnswers lateAnswers, WeChatReceiver receiver, WeChatCounters counters, TimeProvider clock, ILogger<WeChatUpkeep> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await lateAnswers.SendWaitingAsync(cancellation);
        counters.Expired(await ledger.CleanAsync(cancellation));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await receiver.WhenIdleAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            LogLeft();
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            do
            {
                try
                {
                    await LookAsync(stoppingToken);
                }
                catch (StateException exception)
                {
                    LogNotLooked(exception.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    [LoggerMessage(LogLevel.Error, "微信晚到的回答这次没有整理成，过一分钟再试：{Reason}")]
    private partial void LogNotLooked(string reason);

    [LoggerMessage(LogLevel.Warning, "停止时还有微信消息没有处理完；答好的会在下次启动后补发。")]
    private partial void LogLeft();
}
