using System.Globalization;

namespace ServiceBot.WeChatSimulator.Api;

/// <summary>Access tokens as <c>stable_token</c> gives them: the same one with the time left, a new one in its last five minutes, both good until they end.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class AccessTokens(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(7200);
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private string? _latest;

    /// <summary>How many different tokens were given out.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _ends.Count;
        }
    }

    /// <param name="refresh">Whether the former token ends at once.</param>
    /// <returns>The token and the seconds it has left.</returns>
    public (string Token, int Seconds) Give(bool refresh)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (refresh && _latest is { } former)
                _ends[former] = now;
            if (_latest is null || _ends[_latest] - now <= Renewal)
            {
                _latest = string.Create(CultureInfo.InvariantCulture, $"simulator-token-{_ends.Count + 1}");
                _ends[_latest] = now + Lifetime;
            }

            return (_latest, (int)(_ends[_latest] - now).TotalSeconds);
        }
    }

    /// <returns>0, or why the token is not taken.</returns>
    public int Check(string? token)
    {
        lock (_lock)
        {
            return token is null || !_ends.TryGetValue(token, out var end) ? ErrorCodes.BadSecretOrToken
                : end <= clock.GetUtcNow() ? ErrorCodes.ExpiredToken
                : ErrorCodes.Ok;
        }
    }
}
