namespace ServiceBot.Bot.Settings;

/// <summary>Setting <c>PublicBaseUrl</c>: the address people reach the service by.</summary>
/// <param name="Base">Scheme, host and, behind some proxies, a path; null when not set.</param>
internal sealed record PublicAddress(Uri? Base)
{
    /// <summary>The setting's name.</summary>
    public const string Setting = "PublicBaseUrl";

    /// <summary>The absolute address of a page; the path alone when no address is known.</summary>
    /// <param name="path">From the service's root, beginning with <c>/</c>.</param>
    /// <param name="reachedBy">Scheme and host of the request, used when nothing is set; null when there was none.</param>
    public string UrlOf(string path, Uri? reachedBy) => (Base ?? reachedBy)?.AbsoluteUri.TrimEnd('/') + path;
}
