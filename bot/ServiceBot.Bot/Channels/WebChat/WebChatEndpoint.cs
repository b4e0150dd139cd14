using System.Security.Cryptography;
using ServiceBot.Bot.Channels.DirectLine;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WebChat;

/// <summary>The page with Microsoft's Web Chat, and its script.</summary>
internal static class WebChatEndpoint
{
    private const int NonceBytes = 16;

    // Of the empty text: what Web Chat scrolls with adds an empty style sheet without the nonce, and fills it by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary><c>GET /webchat</c>; 503 saying what to do while the script is missing.</summary>
    public static IResult GetPage(HttpContext context, WebChatOptions options, PublicAddress address)
    {
        if (!File.Exists(options.AbsoluteBundlePath))
            return WebPages.Notice(StatusCodes.Status503ServiceUnavailable, "网页聊天的程序还没有装", "请维护人员在服务器上运行 bash tests/npm-clients.sh，再刷新本页。");
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Response.Headers.ContentSecurityPolicy = PolicyOf(nonce, StreamAddress.OriginOf(context.Request, address));
        return new PageResult<WebChatPage>(StatusCodes.Status200OK, new() { ["Nonce"] = nonce });
    }

    /// <summary><c>GET /webchat/webchat.js</c>: that file, and no other of its folder.</summary>
    public static IResult GetBundle(WebChatOptions options)
    {
        var bundle = new FileInfo(options.AbsoluteBundlePath);
        return bundle.Exists
            ? Results.File(bundle.FullName, "text/javascript; charset=utf-8", lastModified: bundle.LastWriteTimeUtc)
            : Results.NotFound();
    }

    /// <summary>As tight as Web Chat can be held: it makes styles as it runs, with the nonce, and shows its icons from data.</summary>
    private static string PolicyOf(string nonce, string streams) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}' {EmptyStyle}; img-src 'self' data: blob:; connect-src 'self' {streams}; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
}
