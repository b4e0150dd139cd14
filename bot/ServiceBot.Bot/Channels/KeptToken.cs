namespace ServiceBot.Bot.Channels;

/// <summary>A token that another service gives for a while, kept until shortly before it ends.</summary>
/// <remarks>Thread-safe; one fetch in flight, for which all wait.</remarks>
internal abstract class KeptToken(TimeProvider clock) : IDisposable
{
    /// <summary>So long before its end a token is no longer used; of a short-lived one half its life is used.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Held? _held;

    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        if (Fresh is { } held)
            return held.Token;
        await _gate.WaitAsync(cancellation);
        try
        {
            return (Fresh ?? (_held = await RenewAsync(cancellation))).Token;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a token that was refused, unless another is there already.</summary>
    public void Drop(string token)
    {
        if (_held is { } held && held.Token == token)
            Interlocked.CompareExchange(ref _held, null, held);
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Gets a new one, with how long it lives; its fault is the caller's.</summary>
    protected abstract Task<(string Token, TimeSpan Life)> FetchAsync(CancellationToken cancellation);

    private Held? Fresh => _held is { } held && clock.GetUtcNow() < held.UseUntil ? held : null;

    private async Task<Held> RenewAsync(CancellationToken cancellation)
    {
        var asked = clock.GetUtcNow();
        var (token, life) = await FetchAsync(cancellation);
        return new Held(token, asked + (life > 2 * Margin ? life - Margin : life / 2));
    }

    private sealed record Held(string Token, DateTimeOffset UseUntil);
}
