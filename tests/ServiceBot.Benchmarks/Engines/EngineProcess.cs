using System.Diagnostics;
using System.Globalization;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>Runs one verb of an engine in a process of its own.</summary>
internal static class EngineProcess
{
    /// <returns>The values it printed, by name.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message holds its errors.</exception>
    public static IReadOnlyDictionary<string, double> Run(Peer peer, params string[] arguments)
    {
        var start = new ProcessStartInfo(peer.Command[0], [.. peer.Command.Skip(1), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t'))
                .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal)
            : throw new InvalidOperationException($"{peer.Title}, {arguments[0]}: ended with {process.ExitCode}\n{errors.Result}");
    }
}
