namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>
/// Lets an activity that is delivered again share the first delivery's work and outcome. Remembered in memory only: after a restart a repeated delivery is
/// answered anew, which the store cannot prevent, since it keeps no transcript of these channels.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Deliveries(TimeProvider clock)
{
    /// <summary>Remembered at a time; beyond it the oldest go.</summary>
    public const int Most = 10_000;

    /// <summary>So long a delivery is remembered.</summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<DeliveryKey, Delivery> _byKey = [];
    private readonly Queue<Delivery> _byAge = new();

    /// <summary>Remembered now. For tests: that something was forgotten shows nowhere else.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
                return _byKey.Count;
        }
    }

    /// <param name="key">Null for an activity without an id: nothing can be told of it.</param>
    /// <param name="run">Called for the first delivery only. When it breaks, or nothing of its outcome arrived, the delivery is forgotten, so that the next one counts as the first.</param>
    public Task<DeliveryOutcome> OnceAsync(DeliveryKey? key, Func<Task<DeliveryOutcome>> run)
    {
        if (key is null)
            return run();
        Delivery delivery;
        lock (_lock)
        {
            ForgetOld();
            if (_byKey.TryGetValue(key, out var known))
                return known.Outcome.Task;
            delivery = new Delivery(key, clock.GetUtcNow());
            _byKey.Add(key, delivery);
            _byAge.Enqueue(delivery);
        }

        return RunAsync(delivery, run);
    }

    private async Task<DeliveryOutcome> RunAsync(Delivery delivery, Func<Task<DeliveryOutcome>> run)
    {
        try
        {
            var outcome = await run();
            if (outcome.HasFailed)
                Forget(delivery);
            delivery.Outcome.SetResult(outcome);
            return outcome;
        }
        catch (Exception exception)
        {
            Forget(delivery);
            delivery.Outcome.SetException(exception);
            throw;
        }
    }

    private void Forget(Delivery delivery)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(delivery.Key, out var held) && held == delivery)
                _byKey.Remove(delivery.Key);
        }
    }

    // Those forgotten before their time stay in the queue until then, and are bounded with it.
    private void ForgetOld()
    {
        var now = clock.GetUtcNow();
        while (_byAge.TryPeek(out var oldest) && (now - oldest.At >= MostAge || _byAge.Count >= Most))
        {
            _byAge.Dequeue();
            if (_byKey.TryGetValue(oldest.Key, out var held) && held == oldest)
                _byKey.Remove(oldest.Key);
        }
    }

    private sealed class Delivery(DeliveryKey key, DateTimeOffset at)
    {
        public DeliveryKey Key { get; } = key;

        public DateTimeOffset At { get; } = at;

        public TaskCompletionSource<DeliveryOutcome> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
