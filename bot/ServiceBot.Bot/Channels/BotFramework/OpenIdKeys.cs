using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The keys an OpenID metadata document names, kept and fetched anew when a token has one that is not among them.</summary>
/// <remarks>Thread-safe; one fetch at a time.</remarks>
internal sealed partial class OpenIdKeys(Uri metadata, HttpClient http, TimeProvider clock, ILogger<OpenIdKeys> log) : IDisposable
{
    /// <summary>After so long the keys are fetched anew.</summary>
    public static readonly TimeSpan MostAge = TimeSpan.FromDays(1);

    /// <summary>So long they are used while they cannot be fetched (A2.1).</summary>
    public static readonly TimeSpan MostStaleAge = TimeSpan.FromDays(5);

    /// <summary>So long no fetch follows one that failed.</summary>
    public static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    /// <summary>Longest a fetch takes; callers wait for it.</summary>
    public static readonly TimeSpan MostFetchTime = TimeSpan.FromSeconds(5);

    /// <summary>Fetches for unknown keys in <see cref="Window"/>: tokens made up by strangers must not make us a nuisance to the server.</summary>
    public const int MostForUnknownKeys = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Queue<DateTimeOffset> _forUnknownKeys = new();
    private volatile Held? _held;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;

    /// <summary>Null when there is no such key, as far as can be told.</summary>
    /// <exception cref="KeysUnreachableException">The keys could not be fetched, so that nothing can be told.</exception>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        var held = _held;
        if (held is null || clock.GetUtcNow() - held.FetchedAt > MostAge)
            held = await RenewAsync(held, isForUnknownKey: false, cancellation);
        if (held.Keys.TryGetValue(id, out var key))
            return key;
        held = await RenewAsync(held, isForUnknownKey: true, cancellation);
        return held.Keys.GetValueOrDefault(id);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<Held> RenewAsync(Held? seen, bool isForUnknownKey, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            // Somebody else has fetched them while we waited.
            if (_held is { } newer && newer != seen)
                return newer;
            var now = clock.GetUtcNow();
            if (isForUnknownKey && !TryCount(now))
                return seen!;
            if (now - _failedAt >= PauseAfterFault && await TryFetchAsync(now) is { } fetched)
                return _held = fetched;
            return !isForUnknownKey && seen is not null && now - seen.FetchedAt <= MostStaleAge ? seen : throw new KeysUnreachableException();
        }
        finally
        {
            _gate.Release();
        }
    }

    private bool TryCount(DateTimeOffset now)
    {
        while (_forUnknownKeys.TryPeek(out var first) && now - first >= Window)
            _forUnknownKeys.Dequeue();
        if (_forUnknownKeys.Count >= MostForUnknownKeys)
            return false;
        _forUnknownKeys.Enqueue(now);
        return true;
    }

    // Not given up with the request that asked: the next one needs the keys, too.
    private async Task<Held?> TryFetchAsync(DateTimeOffset now)
    {
        using var late = new CancellationTokenSource(MostFetchTime, clock);
        try
        {
            var named = OpenIdConnectConfiguration.Create(await http.GetStringAsync(metadata, late.Token));
            if (!Uri.TryCreate(named.JwksUri, UriKind.Absolute, out var address) || !EndpointAddressAttribute.IsSafe(address))
                throw new JsonException("'jwks_uri' is missing or not an https address.");
            return new Held(SigningKey.ReadSet(await http.GetStringAsync(address, late.Token)), now);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or JsonException or ArgumentException or InvalidOperationException)
        {
            _failedAt = now;
            LogUnreachable(exception, metadata);
            return null;
        }
    }

    private sealed record Held(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);

    [LoggerMessage(LogLevel.Error, "取不到签名公钥 {Metadata}，暂时不能核对 Bot Framework 来的请求，一律拒绝。请检查网络和 BotFramework__OpenIdMetadata。")]
    private partial void LogUnreachable(Exception exception, Uri metadata);
}
