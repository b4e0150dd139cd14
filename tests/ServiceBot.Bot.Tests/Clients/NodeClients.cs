using System.Diagnostics;
using System.Text.Json;
using ServiceBot.Search;

namespace ServiceBot.Bot.Tests.Clients;

/// <summary>Microsoft's chat clients as <c>tests/npm-clients.sh</c> restores them, and the scripts of <c>tests/clients</c> that drive them.</summary>
internal static class NodeClients
{
    public const string Missing = "没有 Microsoft 的聊天客户端，这些测试跳过；tests/run.sh 会取（bash tests/npm-clients.sh，要有 Node.js 和 npm）。";

    private static readonly string Modules = ProjectPaths.Resolve("data/clients/node_modules");
    private static readonly string Scripts = ProjectPaths.Resolve("tests/clients");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The whole Web Chat in one file.</summary>
    public static string WebChatBundle { get; } = Path.Combine(Modules, "botframework-webchat/dist/webchat.js");

    public static bool AreThere => File.Exists(WebChatBundle) && HasNode.Value;

    private static Lazy<bool> HasNode { get; } = new(() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))));

    /// <summary>Runs a script of <c>tests/clients</c> and returns what it printed.</summary>
    public static Task<JsonElement> RunAsync(string script, params IEnumerable<string> arguments) =>
        RunAsync(script, line => throw new InvalidOperationException($"{script} asks for '{line}'."), arguments);

    /// <summary>The same for a script that asks for something in between: each line before its last is such a wish, and gets an empty line when it is fulfilled.</summary>
    public static async Task<JsonElement> RunAsync(string script, Func<string, Task> fulfil, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Scripts, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_PATH"] = Modules;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith('{') || line.StartsWith('['))
                    return JsonDocument.Parse(line).RootElement;
                await fulfil(line);
                await process.StandardInput.WriteLineAsync();
                await process.StandardInput.FlushAsync(patience.Token);
            }

            throw new InvalidOperationException($"{script}: {await error}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }
}
