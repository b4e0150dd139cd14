namespace ServiceBot.Bot.Settings;

/// <summary>A web origin as browsers name it: scheme, host and port, the last left out when it is the scheme's own.</summary>
internal static class WebOrigin
{
    /// <summary>The origin in its one form, for ordinal comparison; null when the text is none (<c>null</c>, a path, another scheme).</summary>
    public static string? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
            ? uri.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Whether a parsed origin is a page of the machine itself.</summary>
    public static bool IsLoopback(string origin) => new Uri(origin).IsLoopback;
}
