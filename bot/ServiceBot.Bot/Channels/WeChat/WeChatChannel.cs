using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary>WeChat Official Account and WeCom: services and routes. An account without a token is off.</summary>
internal static partial class WeChatChannel
{
    private const string OfficialAccountPath = "/wechat";
    private const string WeComPath = "/wecom";

    /// <summary>All but what answers (<see cref="IWeChatReceiver"/>).</summary>
    public static void AddWeChatChannel(this IServiceCollection services, WeChatOptions weChat, WeComOptions weCom, PrivacyOptions privacy)
    {
        services.AddSingleton(weChat).AddSingleton(weCom).AddSingleton(privacy);
        services.AddSingleton<PersonIds>();
        if (weChat.CanCall)
            services.AddWeChatApi(weChat);
    }

    public static void MapWeChatChannel(this WebApplication app, WeChatOptions weChat, WeComOptions weCom)
    {
        if (!app.Map(OfficialAccountPath, CallbackAccount.Of(weChat)))
            LogWeChatOff(app.Logger);
        if (!app.Map(WeComPath, CallbackAccount.Of(weCom)))
            LogWeComOff(app.Logger);
    }

    /// <returns>False when the account is off.</returns>
    private static bool Map(this WebApplication app, string path, CallbackAccount? account)
    {
        if (account is null)
        {
            app.Map(path, () => ErrorBody.Of(StatusCodes.Status404NotFound, "NotFound", "This channel is off."));
            return false;
        }

        var endpoint = ActivatorUtilities.CreateInstance<CallbackEndpoint>(app.Services, account);
        app.MapGet(path, (HttpRequest request) => endpoint.Get(request));
        app.MapPost(path, (HttpRequest request, CancellationToken cancellation) => endpoint.PostAsync(request, cancellation));
        return true;
    }

    [LoggerMessage(LogLevel.Information, "微信公众号渠道没有开：没有设 WeChat__Token。")]
    private static partial void LogWeChatOff(ILogger log);

    [LoggerMessage(LogLevel.Information, "企业微信渠道没有开：没有设 WeCom__Token。")]
    private static partial void LogWeComOff(ILogger log);
}
