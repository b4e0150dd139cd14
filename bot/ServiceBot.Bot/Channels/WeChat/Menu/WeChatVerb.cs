using System.Runtime.InteropServices;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Channels.WeChat.Menu;

/// <summary>The verb <c>wechat menu [--publish]</c>: shows the account's menu, and puts it there only when asked to. It starts no service.</summary>
/// <param name="configuration">The service's own, so that the same settings count.</param>
/// <param name="output">Gets the menu's JSON and nothing else.</param>
/// <param name="errors">Gets everything that is said about it, Chinese.</param>
internal sealed class WeChatVerb(IConfiguration configuration, TextWriter output, TextWriter errors)
{
    /// <summary>The first argument that means this instead of the service.</summary>
    public const string Name = "wechat";

    private const string Usage = """
        用法：dotnet run --project bot/ServiceBot.Bot -- wechat menu [--publish]

          打印公众号底部菜单的 JSON。不加 --publish 只是看看，什么也不改。
          加上 --publish 就发布到公众号，手机上最多五分钟后看到。
          要设 WeChat__AppId、WeChat__AppSecret（发布时），PublicBaseUrl（“问服务”打开的网址）。
        """;

    /// <param name="args">What stands behind <see cref="Name"/>.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotStartException">A setting is wrong, or WeChat has not taken the menu.</exception>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        switch (args)
        {
            case ["menu"]:
                await ShowAsync();
                await errors.WriteLineAsync("这是预演，公众号的菜单没有改。要发布请加 --publish。");
                return ExitCode.Done;
            case ["menu", "--publish"]:
                await PublishAsync(cancellation);
                return ExitCode.Done;
            case ["--help" or "-h"] or ["menu", "--help" or "-h"]:
                await output.WriteLineAsync(Usage);
                return ExitCode.Done;
            default:
                await errors.WriteLineAsync(Usage);
                return ExitCode.Usage;
        }
    }

    /// <summary>The same from a terminal: Ctrl+C ends it.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IConfiguration configuration)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        try
        {
            return await new WeChatVerb(configuration, Console.Out, Console.Error).RunAsync(args, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
    }

    private async Task<(AccountMenu Menu, WeChatOptions Options)> ShowAsync()
    {
        var settings = new SettingsReader(configuration);
        var options = settings.Read<WeChatOptions>("WeChat");
        var address = new PublicAddress(settings.ReadAddress(PublicAddress.Setting));
        settings.ThrowIfFaulty();
        var menu = AccountMenu.Of(address);
        if (menu.Faults() is { Count: > 0 } faults)
            throw new CannotStartException(ExitCode.Environment, string.Join('\n', faults));
        await output.WriteLineAsync(menu.ToJson());
        if (!AccountMenu.CanOpen(address))
            await errors.WriteLineAsync("没有“问服务”这个按钮：没有设 PublicBaseUrl，或它只在本机能打开。请写上居民打开的网址，例如 PublicBaseUrl=https://fuwu.example.cn。");
        return (menu, options);
    }

    private async Task PublishAsync(CancellationToken cancellation)
    {
        var (menu, options) = await ShowAsync();
        if (!options.CanCall)
            throw new CannotStartException(ExitCode.Environment, "不能发布菜单：要有 WeChat__AppId 和 WeChat__AppSecret。请写上公众号后台“开发”里的 AppID 和 AppSecret。");
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddWeChatApi(options);
        services.AddLogging(logging => logging.AddSimpleConsole().Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        await using var provider = services.BuildServiceProvider();
        try
        {
            await provider.GetRequiredService<WeChatApi>().CreateMenuAsync(menu, cancellation);
        }
        catch (WeChatApiException exception)
        {
            throw new CannotStartException(ExitCode.Environment, $"菜单{(exception.IsCertain ? "没有发布" : "不知道有没有发布，请在手机上看一下")}：{exception.Message}。");
        }

        await errors.WriteLineAsync("菜单已经发布，手机上最多五分钟后看到。");
    }
}
