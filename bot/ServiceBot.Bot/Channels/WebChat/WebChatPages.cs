using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WebChat;

/// <summary>The routes of the page with Microsoft's Web Chat.</summary>
internal static partial class WebChatPages
{
    private const string Page = "/webchat";
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds nothing when the page is off.</summary>
    public static void MapWebChat(this WebApplication app, WebChatOptions options)
    {
        if (!options.Enabled)
            return;
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WebChatPages));
        if (File.Exists(options.AbsoluteBundlePath))
            LogOn(log, options.AbsoluteBundlePath);
        else
            LogMissing(log, options.AbsoluteBundlePath);

        app.MapMethods(Page, ReadMethods, WebChatEndpoint.GetPage);
        app.MapMethods(Page + "/webchat.js", ReadMethods, WebChatEndpoint.GetBundle);
    }

    [LoggerMessage(LogLevel.Information, "网页聊天 /webchat 已打开，用 {Bundle}。")]
    private static partial void LogOn(ILogger log, string bundle);

    [LoggerMessage(LogLevel.Warning, "网页聊天 /webchat 已打开，但没有 {Bundle}。请运行 bash tests/npm-clients.sh，或用 WebChat__BundlePath 指明 webchat.js。")]
    private static partial void LogMissing(ILogger log, string bundle);
}
