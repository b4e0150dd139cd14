using System.Globalization;

namespace ServiceBot.Bot.Channels.WeChat.Callback;

/// <summary>How old a call may be (B2). Within the window a repeated message is known by its id.</summary>
internal static class ReplayWindow
{
    /// <summary>Farthest a call's time may be from ours, before or after.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    private const int MostDigits = 12;

    /// <param name="timestamp">Seconds since 1970, digits only.</param>
    public static bool Holds(string timestamp, TimeProvider clock) =>
        timestamp.Length <= MostDigits
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= (long)Most.TotalSeconds;
}
