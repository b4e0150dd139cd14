using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>DirectLine__…</c>: web chats, on this site and others.</summary>
internal sealed class DirectLineOptions
{
    /// <summary>The master key of servers that ask for tokens on behalf of their pages; never given to a page. Not set: calls with it are off.</summary>
    [SharedSecret]
    public string? Secret { get; set; }

    /// <summary>Seconds a token is valid; it can be refreshed until then.</summary>
    [Range(1, 86_400)]
    public int TokenLifetimeSeconds { get; set; } = 1800;

    /// <summary>Origins of pages on other sites that may chat. Pages of this site always may; in Development those of the machine itself, too.</summary>
    [Origins]
    public string[] AllowedOrigins { get; set; } = [];
}
