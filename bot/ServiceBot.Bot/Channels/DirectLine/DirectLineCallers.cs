namespace ServiceBot.Bot.Channels.DirectLine;

/// <summary>Finds out who calls, by the header <c>Authorization: Bearer SECRET_OR_TOKEN</c>.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DirectLineCallers(DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    /// <exception cref="DirectLineException">401: no such header; 403: what it says is not valid, or not from this page.</exception>
    public async ValueTask<DirectLineCaller> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (CredentialIn(request) is not { } credential)
            throw new DirectLineException(StatusCodes.Status401Unauthorized, "MissingAuthorization", "The header 'Authorization: Bearer TOKEN' is needed.");
        if (tokens.IsSecret(credential))
            return new DirectLineCaller(Token: null);
        var token = await tokens.ReadAsync(credential, TokenUse.Conversation, cancellation);
        DirectLineOrigins.CheckTrusted(request, token);
        return new DirectLineCaller(token);
    }

    /// <summary>Secret or token, not looked at yet; null when the header is not there, or not of that form.</summary>
    public static string? CredentialIn(HttpRequest request) =>
        request.Headers.Authorization is { Count: 1 } header && header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && header[0]![Scheme.Length..].Trim() is { Length: > 0 } credential ? credential : null;
}
