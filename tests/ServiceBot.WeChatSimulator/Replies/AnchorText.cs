using System.Net;
using System.Text.RegularExpressions;

namespace ServiceBot.WeChatSimulator.Replies;

/// <summary>Finds the tappable parts of a text message (&lt;a href="…"&gt;…&lt;/a&gt;).</summary>
internal static partial class AnchorText
{
    private const string MenuAddress = "weixin://bizmsgmenu?";

    /// <summary>All anchors, in order.</summary>
    public static IReadOnlyList<Anchor> Read(string text) => [.. Anchors().Matches(text).Select(Make)];

    /// <summary>The text with each anchor's own words in its place.</summary>
    public static string Replace(string text, Func<Anchor, string> with) => Anchors().Replace(text, match => with(Make(match)));

    /// <summary>What is wrong with the anchors of a text, in Chinese; null: nothing.</summary>
    public static string? FaultOf(string text)
    {
        if (OpenTag().IsMatch(Replace(text, _ => "")))
            return "有写坏的链接（<a href=\"…\">…</a>），会照原样显示给居民";
        return Read(text).Select(FaultOf).FirstOrDefault(fault => fault is not null);
    }

    private static string? FaultOf(Anchor anchor) =>
        anchor.Label.Trim().Length == 0 ? "链接没有文字，点不到"
        : anchor.Href.StartsWith(MenuAddress, StringComparison.Ordinal) ? anchor.Sends is { Length: > 0 } ? null : "菜单链接里没有 msgmenucontent，点了不会发出什么"
        : Uri.TryCreate(anchor.Href, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null
        : $"链接打不开：{anchor.Href}";

    private static Anchor Make(Match match)
    {
        var href = WebUtility.HtmlDecode(match.Groups["href"].Value);
        var label = WebUtility.HtmlDecode(match.Groups["label"].Value);
        if (!href.StartsWith(MenuAddress, StringComparison.Ordinal))
            return new Anchor(label, href);
        var values = href[MenuAddress.Length..].Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return new Anchor(label, href, values["msgmenucontent"].FirstOrDefault() ?? "", values["msgmenuid"].FirstOrDefault());
    }

    [GeneratedRegex("""<a\s+href\s*=\s*(?:"(?<href>[^"<>]*)"|'(?<href>[^'<>]*)')[^<>]*>(?<label>[^<]*)</a>""", RegexOptions.IgnoreCase)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"</?a(\s|>)", RegexOptions.IgnoreCase)]
    private static partial Regex OpenTag();
}
