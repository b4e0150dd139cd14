using System.Runtime.InteropServices;
using System.Text;
using ServiceBot.Indexer;

// An index folder is never half-written (a version is made beside and swapped in), so an interrupt may end the process anywhere.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    signal.Cancel = true;
    Console.Error.WriteLine();
    Environment.Exit(ExitCode.Interrupted);
});

var output = Console.IsOutputRedirected
    ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
    : Console.Out;
return IndexerCommandLine.Run(args, output, Console.Error, TimeProvider.System);
