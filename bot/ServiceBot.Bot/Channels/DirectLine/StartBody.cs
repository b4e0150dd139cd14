using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Body of the calls that make a token or start a conversation (A3). All of it may be missing.</summary>
internal sealed record StartBody
{
    // They go into tokens, and those into addresses.
    private const int LongestId = 200;
    private const int LongestName = 100;
    private const int MostOrigins = 20;

    public ChannelAccount? User { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>Pages that may use the token.</summary>
    public string?[]? TrustedOrigins { get; init; }

    /// <exception cref="BadActivityException">It is no JSON of that form.</exception>
    /// <exception cref="DirectLineException">It is too large, or a value cannot be.</exception>
    public static async Task<StartBody> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellation)
    {
        var body = await DirectLineBody.ReadAsync(request, limits.BodyBytes, cancellation);
        if (body.IsEmpty)
            return new StartBody();
        var start = ActivityJson.Read<StartBody>(body.Span);
        if (start.User is { } user && (user.Id?.Length > LongestId || user.Name?.Length > LongestName))
            throw DirectLineException.BadArgument($"'user.id' may have {LongestId} characters, 'user.name' {LongestName}.");
        if (start.TrustedOrigins is { } origins && (origins.Length > MostOrigins || origins.Any(origin => WebOrigin.Parse(origin) is null)))
            throw DirectLineException.BadArgument($"'trustedOrigins' may name {MostOrigins} origins such as https://www.example.cn.");
        return start;
    }

    /// <summary>The token a server asks for with this body.</summary>
    /// <exception cref="DirectLineException">400: the user's id is not one that a token can hold.</exception>
    public DirectLineToken TokenFor(string conversationId)
    {
        if (User?.Id is { Length: > 0 } id && !id.StartsWith(DirectLineToken.UserPrefix, StringComparison.Ordinal))
            throw DirectLineException.BadArgument($"'user.id' must begin with '{DirectLineToken.UserPrefix}'.");
        return new DirectLineToken(conversationId, TokenUse.Conversation)
        {
            UserId = User?.Id is { Length: > 0 } user ? user : null,
            UserName = User?.Name,
            TrustedOrigins = [.. (TrustedOrigins ?? []).Select(WebOrigin.Parse).OfType<string>()],
        };
    }
}
