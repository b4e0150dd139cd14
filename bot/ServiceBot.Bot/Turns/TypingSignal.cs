namespace ServiceBot.Bot.Turns;

/// <summary>Shows that an answer is on its way while a turn lasts: once after <see cref="Delay"/>, then every <see cref="Period"/>.</summary>
internal sealed partial class TypingSignal : IAsyncDisposable
{
    /// <summary>An answer that is there by then needs no signal.</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(200);

    /// <summary>Clients show it for about that long (A1: no more often than every 2 to 3 s).</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Func<CancellationToken, Task> _send;
    private readonly ILogger _log;
    private readonly ITimer _timer;
    private Task _sending = Task.CompletedTask;
    private bool _isStopped;

    public TypingSignal(Func<CancellationToken, Task> send, TimeProvider clock, ILogger log)
    {
        _send = send;
        _log = log;
        _timer = clock.CreateTimer(_ => Signal(), null, Delay, Period);
    }

    /// <summary>Ends when nothing is being sent any more.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_isStopped)
                return;
            _isStopped = true;
        }

        await _stopped.CancelAsync();
        await _timer.DisposeAsync();
        await _sending;
        _stopped.Dispose();
    }

    private void Signal()
    {
        lock (_lock)
        {
            if (!_isStopped && _sending.IsCompleted)
                _sending = SendAsync();
        }
    }

    private async Task SendAsync()
    {
        try
        {
            await _send(_stopped.Token);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The answer was quicker.
        }
        catch (Exception exception)
        {
            // The answer itself is still to come.
            LogNotSent(_log, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "“正在输入”没有发出去。")]
    private static partial void LogNotSent(ILogger log, Exception exception);
}
