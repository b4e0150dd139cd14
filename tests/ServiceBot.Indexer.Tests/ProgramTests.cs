using System.Diagnostics;
using System.Globalization;

namespace ServiceBot.Indexer.Tests;

public sealed class ProgramTests
{
    private const int InterruptBit = 1 << 1;

    [SkippableFact]
    public void Program_Interrupted_EndsWith130()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "sends SIGINT with kill");
        Skip.If(IgnoresInterrupts(), "this run ignores SIGINT, and so would the program started from it");
        using var workspace = Workspace.WithIndex();
        using var program = Start("ask", "--index", workspace.Index, "--input", "-");
        program.StandardInput.WriteLine("""{"id":"a","question":"安全包给多少户发了"}""");
        program.StandardInput.Flush();
        var firstAnswer = program.StandardOutput.ReadLine();

        Process.Start("kill", ["-INT", program.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
        program.WaitForExit();

        Assert.StartsWith("{\"id\":\"a\"", firstAnswer, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, program.ExitCode);
    }

    [Fact]
    public void Program_IntoAPipe_WritesUtf8WithoutMarkOrColour()
    {
        using var program = Start("--help");

        using var bytes = new MemoryStream();
        program.StandardOutput.BaseStream.CopyTo(bytes);
        program.WaitForExit();

        Assert.True(bytes.ToArray().AsSpan().StartsWith("把街道工作报告"u8));
        Assert.DoesNotContain((byte)0x1B, bytes.ToArray());
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "indexer.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        return Process.Start(start)!;
    }

    private static bool IgnoresInterrupts()
    {
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (long.Parse(ignored[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & InterruptBit) != 0;
    }
}
