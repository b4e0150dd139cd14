using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using ServiceBot.Bot.Channels.WeChat.Menu;
using ServiceBot.Bot.Tests.WeChat.Api;

namespace ServiceBot.Bot.Tests.WeChat.Menu;

public sealed class WeChatVerbTests : IAsyncLifetime, IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private WeChatApiPeer _peer = null!;

    public async Task InitializeAsync() => _peer = await WeChatApiPeer.StartAsync();

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task Menu_WithoutPublish_OnlyPrintsIt()
    {
        var exitCode = await RunAsync(["menu"], ("PublicBaseUrl", "https://fuwu.example.cn"));

        Assert.Equal(0, exitCode);
        Assert.Equal(3, JsonSerializer.Deserialize<JsonElement>(_output.ToString()).GetProperty("button").GetArrayLength());
        Assert.Contains("预演", _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_peer.Grants);
    }

    [Fact]
    public async Task Menu_WithoutPublicAddress_SaysWhatIsLeftOut()
    {
        var exitCode = await RunAsync(["menu"]);

        Assert.Equal(0, exitCode);
        Assert.Contains("PublicBaseUrl", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_Publish_PutsItThere()
    {
        var exitCode = await RunAsync(["menu", "--publish"], ("PublicBaseUrl", "https://fuwu.example.cn"), ("WeChat:AppSecret", WeChatApiPeer.AppSecret));

        Assert.Equal(0, exitCode);
        Assert.Contains("问服务", Assert.Single(_peer.Calls).Body, StringComparison.Ordinal);
        Assert.Contains("已经发布", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_PublishWithoutSecret_Ends5NamingTheSetting()
    {
        var fault = await Assert.ThrowsAsync<CannotStartException>(() => RunAsync(["menu", "--publish"]));

        Assert.Equal(5, fault.ExitCode);
        Assert.Contains("WeChat__AppSecret", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_peer.Grants);
    }

    [Fact]
    public async Task Menu_PublishRefused_Ends5SayingWhyWithoutTheSecret()
    {
        _peer.OnCall = _ => WeChatApiPeer.Error(48001);

        var fault = await Assert.ThrowsAsync<CannotStartException>(() => RunAsync(["menu", "--publish"], ("WeChat:AppSecret", WeChatApiPeer.AppSecret)));

        Assert.Equal(5, fault.ExitCode);
        Assert.Contains("48001", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WeChatApiPeer.AppSecret, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Menu_WrongSetting_Ends5NamingIt()
    {
        var fault = await Assert.ThrowsAsync<CannotStartException>(() => RunAsync(["menu"], ("WeChat:Mode", "安全")));

        Assert.Equal(5, fault.ExitCode);
        Assert.Contains("WeChat__Mode", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("菜单")]
    [InlineData("menu", "--published")]
    [InlineData("menu", "--publish", "again")]
    public async Task Run_OtherArguments_Ends2WithTheUsage(params string[] args)
    {
        var exitCode = await RunAsync(args);

        Assert.Equal(2, exitCode);
        Assert.Contains("wechat menu [--publish]", _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("menu", "-h")]
    public async Task Run_Help_PrintsTheUsage(params string[] args)
    {
        var exitCode = await RunAsync(args);

        Assert.Equal(0, exitCode);
        Assert.Contains("wechat menu [--publish]", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_Verb_EndsWithoutStartingTheService()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "wechat", "menu"]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Were the service to start, it would stop at this.
        start.Environment["Index__Keep"] = "0";
        start.Environment["PublicBaseUrl"] = "https://fuwu.example.cn";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal((0, "{"), (process.ExitCode, (await output)[..1]));
        Assert.Contains("预演", await errors, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(string[] args, params (string Key, string Value)[] settings)
    {
        var all = settings.Append(("WeChat:ApiBaseUrl", _peer.Address)).Append(("WeChat:AppId", WeChatApiPeer.AppId));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all.Select(setting => KeyValuePair.Create<string, string?>(setting.Item1, setting.Item2))).Build();
        return new WeChatVerb(configuration, _output, _errors).RunAsync(args, CancellationToken.None);
    }
}
