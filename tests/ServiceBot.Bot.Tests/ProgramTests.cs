using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests;

/// <summary>The program as a process: how it ends when it cannot start.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TestKnowledge _knowledge = new();

    [Fact]
    public async Task Main_WrongSetting_Ends5NamingItWithoutStackTrace()
    {
        var (exitCode, error) = await RunAsync(("Index__Keep", "0"));

        Assert.Equal(5, exitCode);
        Assert.Equal("设置 Index__Keep 的值“0”不对。应该是 1 到 1000 的整数，例如 Index__Keep=5。\n", error);
    }

    [Fact]
    public async Task Main_FaultyKnowledgeAndNoIndex_Ends3WithPathAndLine()
    {
        _knowledge.Write("reports/broken.md", "没有头部的报告\n");

        var (exitCode, error) = await RunAsync();

        Assert.Equal(3, exitCode);
        Assert.Contains(_knowledge.PathOf("reports/broken.md") + ":1: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Main_PortTaken_Ends5SayingSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (exitCode, error) = await RunAsync(("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));

        Assert.Equal(5, exitCode);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不是地址")]
    public async Task Main_WrongAddress_Ends5SayingSo(string urls)
    {
        var (exitCode, error) = await RunAsync(("ASPNETCORE_URLS", urls));

        Assert.Equal(5, exitCode);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    public void Dispose() => _knowledge.Dispose();

    private async Task<(int ExitCode, string Error)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Corpus__Paths__0"] = _knowledge.Corpus;
        start.Environment["Index__Path"] = _knowledge.Index;
        start.Environment["State__ConnectionString"] = _knowledge.State;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        try
        {
            await Task.WhenAll(error, output);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException("The service started although it should not have.");
        }

        return (process.ExitCode, await error);
    }
}
