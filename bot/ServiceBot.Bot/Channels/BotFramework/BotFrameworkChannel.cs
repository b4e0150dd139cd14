using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>The Bot Connector's channel: services and route. Without an app id it is off, but for callers on the machine itself in Development.</summary>
internal static partial class BotFrameworkChannel
{
    /// <summary>Key of <see cref="OpenIdKeys"/> for the Connector's tokens.</summary>
    public const string Connector = "BotFramework.Connector";

    /// <summary>Key of <see cref="OpenIdKeys"/> for the Emulator's tokens.</summary>
    public const string Emulator = "BotFramework.Emulator";

    private const string Http = "BotFramework";
    private const string Path = "/api/messages";
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private const int MostResponseBytes = 1_048_576;

    public static void AddBotFrameworkChannel(this IServiceCollection services, BotFrameworkOptions options)
    {
        services.AddSingleton(BotCloud.Of(options)).AddKeyedSingleton(Http, (_, _) => MakeHttp());
        services.AddSingleton<Deliveries>();
        if (options is { AppId: { } id, AppPassword: { } password })
        {
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<OutboundToken>(provider, id, password, HttpOf(provider)));
            services.AddKeyedSingleton(Connector, (provider, _) => KeysAt(provider.GetRequiredService<BotCloud>().OpenIdMetadata, provider));
            services.AddKeyedSingleton(Emulator, (provider, _) => KeysAt(provider.GetRequiredService<BotCloud>().EmulatorOpenIdMetadata, provider));
            services.AddSingleton(provider => ActivatorUtilities.CreateInstance<InboundTokens>(provider, id));
        }

        services.AddSingleton(provider => new ConnectorClient(
            HttpOf(provider), provider.GetService<OutboundToken>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddSingleton<MessagesEndpoint>();
    }

    public static void MapBotFrameworkChannel(this WebApplication app, BotFrameworkOptions options)
    {
        if (options.AppId is null)
        {
            if (!app.Environment.IsDevelopment())
            {
                LogOff(app.Logger);
                app.Map(Path, () => ErrorBody.Of(StatusCodes.Status404NotFound, "NotFound", "The Bot Framework channel is off."));
                return;
            }

            LogOpen(app.Logger);
        }

        app.MapPost(Path, (HttpRequest request, MessagesEndpoint endpoint, CancellationToken cancellation) => endpoint.PostAsync(request, cancellation));
    }

    private static HttpClient HttpOf(IServiceProvider services) => services.GetRequiredKeyedService<HttpClient>(Http);

    private static OpenIdKeys KeysAt(Uri metadata, IServiceProvider services) => ActivatorUtilities.CreateInstance<OpenIdKeys>(services, metadata, HttpOf(services));

    /// <summary>Follows no redirection, which could carry a token or a key elsewhere.</summary>
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

    [LoggerMessage(LogLevel.Information, "Bot Framework 渠道没有开：没有设 BotFramework__AppId。")]
    private static partial void LogOff(ILogger log);

    [LoggerMessage(LogLevel.Warning, "Bot Framework 渠道没有设 BotFramework__AppId：因为是 Development 环境，本机的请求不核对身份，其他的一律拒绝。")]
    private static partial void LogOpen(ILogger log);
}
