namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>What a token says.</summary>
/// <param name="ConversationId">The one conversation it is good for, begun or not.</param>
/// <param name="Use">What it is good for.</param>
internal sealed record DirectLineToken(string ConversationId, TokenUse Use)
{
    /// <summary>A user id in a token begins with it (A3).</summary>
    public const string UserPrefix = "dl_";

    /// <summary>Whoever holds the token is this user; null when the client says who it is.</summary>
    public string? UserId { get; init; }

    public string? UserName { get; init; }

    /// <summary>Origins of the pages that may use it, in the form of <see cref="Settings.WebOrigin"/>; empty: those the settings allow.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    /// <summary>For the stream only: what was delivered already, by sequence number.</summary>
    public long After { get; init; }
}
