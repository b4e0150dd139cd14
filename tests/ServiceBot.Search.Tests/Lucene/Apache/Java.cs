using System.Diagnostics;
using System.Text;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>Runs Java programs; a source file is compiled on the spot.</summary>
internal static class Java
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether there is a JDK; a mere runtime compiles nothing.</summary>
    public static bool IsInstalled { get; } = OnPath("java") && OnPath("javac");

    /// <param name="arguments">Options of the virtual machine, a class or source file, its arguments.</param>
    /// <param name="input">Lines for the standard input.</param>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds all that it printed.</exception>
    public static string Run(IEnumerable<string> arguments, IEnumerable<string> input)
    {
        var start = new ProcessStartInfo("java", ["-Dfile.encoding=UTF-8", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        Feed(process, input);
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Result
            : throw new InvalidOperationException($"java ended with {process.ExitCode}:\n{output.Result}\n{errors.Result}");
    }

    private static void Feed(Process process, IEnumerable<string> input)
    {
        try
        {
            using var lines = process.StandardInput;
            foreach (var line in input)
                lines.Write(line + '\n');
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and messages say why.
        }
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
