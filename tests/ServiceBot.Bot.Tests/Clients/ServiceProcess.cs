using System.Diagnostics;
using System.Text.RegularExpressions;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Clients;

/// <summary>The program as residents' browsers reach it: a process of its own on a loopback port, with its own corpus, index and state.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestKnowledge _knowledge = new();
    private readonly (string Name, string Value)[] _settings;
    private Process? _process;

    private ServiceProcess((string Name, string Value)[] settings)
    {
        _settings = settings;

        // A matter that two years tell of, so that an answer about the one suggests the other.
        _knowledge.Write("reports/yangpu-example-2018.md", TestKnowledge.Report.Replace("2019", "2018", StringComparison.Ordinal).Replace("3个", "2个", StringComparison.Ordinal));
    }

    /// <summary>Such as <c>http://127.0.0.1:43117</c>; the same after a new start.</summary>
    public string Site { get; private set; } = "http://127.0.0.1:0";

    public static async Task<ServiceProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var service = new ServiceProcess(settings);
        try
        {
            await service.StartAsync();
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, on what a former one has left.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", Site]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Corpus__Paths__0"] = _knowledge.Corpus;
        start.Environment["Index__Path"] = _knowledge.Index;
        start.Environment["State__ConnectionString"] = _knowledge.State;
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        var process = _process = Process.Start(start)!;
        var said = new List<string>();
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Site = await listening.Task.WaitAsync(Patience);

        void Hear(string? line)
        {
            lock (said)
                said.Add(line ?? "");
            if (line is null)
                listening.TrySetException(new InvalidOperationException(string.Join('\n', said)));
            else if (Listening().Match(line) is { Success: true } match)
                listening.TrySetResult(match.Groups[1].Value);
        }
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        _knowledge.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
