namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Metrics__…</c>.</summary>
internal sealed class MetricsOptions
{
    /// <summary>What callers from other machines send (<c>Authorization: Bearer …</c>) to read <c>/metrics</c>; never logged. Not set: only this machine may.</summary>
    public string? Token { get; set; }
}
