using System.Globalization;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>How much memory a process has taken, mapped files included, as Linux counts it.</summary>
internal static class ProcessMemory
{
    private const string Peak = "VmHWM:";
    private const string Held = "VmRSS:";

    /// <summary>The most physical memory this process ever held.</summary>
    public static long PeakBytes() => Bytes("self", Peak);

    /// <summary>The physical memory a process holds now.</summary>
    public static long HeldBytes(int process) => Bytes(process.ToString(CultureInfo.InvariantCulture), Held);

    private static long Bytes(string process, string figure)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(figure, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(figure.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
    }
}
