using System.Globalization;
using System.Runtime.InteropServices;

namespace ServiceBot.Benchmarks.Reports;

/// <summary>What the benchmark ran on.</summary>
internal static class Machine
{
    private const string Model = "model name";

    public static string Describe()
    {
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Model, StringComparison.Ordinal))?.Split(':')[1].Trim();
        return string.Create(CultureInfo.InvariantCulture, $"{processor ?? "unknown processor"}, {Environment.ProcessorCount} cores, {Memory()} GB, {RuntimeInformation.FrameworkDescription}");
    }

    private static long Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;
}
