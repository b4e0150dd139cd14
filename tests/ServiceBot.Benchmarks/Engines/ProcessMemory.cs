using System.Globalization;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>How much memory this process has taken.</summary>
internal static class ProcessMemory
{
    private const string Peak = "VmHWM:";

    /// <summary>The most physical memory it ever held, mapped files included, as Linux counts it.</summary>
    public static long PeakBytes()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Peak, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(Peak.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
    }
}
