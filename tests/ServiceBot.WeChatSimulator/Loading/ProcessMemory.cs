using System.Globalization;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>The physical memory processes hold, as Linux counts it.</summary>
internal static class ProcessMemory
{
    private const string Held = "VmRSS:";
    private const int Kilobyte = 1024;

    /// <returns>Bytes; null when the process is not there.</returns>
    public static long? HeldBytes(int process)
    {
        var file = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status";
        if (!File.Exists(file))
            return null;
        var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(Held, StringComparison.Ordinal));
        return line is null ? null : long.Parse(line.AsSpan(Held.Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * Kilobyte;
    }

    /// <summary>Each process and what it holds, such as <c>4711: 180 MB</c>.</summary>
    public static string Describe(IReadOnlyList<int> processes) =>
        string.Join("，", processes.Select(process => HeldBytes(process) is { } bytes ? $"{process}: {bytes >> 20} MB" : $"{process}: 没有这个进程"));
}
