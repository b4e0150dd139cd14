using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat.Api;

/// <summary>What calling WeChat's interface needs.</summary>
internal static class WeChatApiServices
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private const string Http = "WeChat";
    private const int MostResponseBytes = 1_048_576;

    /// <param name="options">With AppID and secret.</param>
    public static void AddWeChatApi(this IServiceCollection services, WeChatOptions options)
    {
        services.AddKeyedSingleton(Http, (_, _) => MakeHttp());
        services.AddSingleton(provider => new WeChatCalls(new Uri(options.ApiBaseUrl), provider.GetRequiredKeyedService<HttpClient>(Http)));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StableToken>(provider, options.AppId!, options.AppSecret!));
        services.AddSingleton<WeChatApi>().AddSingleton<ICustomerMessages>(provider => provider.GetRequiredService<WeChatApi>());
    }

    /// <summary>Follows no redirection, which could carry a token elsewhere.</summary>
    private static HttpClient MakeHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    })
    {
        Timeout = CallTimeout,
        MaxResponseContentBufferSize = MostResponseBytes,
    };
}
