using System.Runtime.InteropServices;
using System.Text;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.WeChatSimulator;

/// <summary>The program; in a namespace, so that tests can use it beside the service's own.</summary>
internal static class SimulatorProgram
{
    public static async Task<int> Main(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupted.Cancel();
        });
        var output = Console.IsOutputRedirected
            ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
            : Console.Out;
        return await SimulatorCommandLine.RunAsync(args, Console.In, output, Console.Error, TimeProvider.System, interrupted.Token);
    }
}
