namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>Privacy__…</c>.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>
    /// The key of the hashes that stand for people's WeChat ids, Base64, 32 bytes or more. Not set: made once, and kept in the state database.
    /// A changed key makes everybody a stranger; never logged.
    /// </summary>
    [Base64Key(32, IsSecret = true)]
    public string? HashKey { get; set; }
}
