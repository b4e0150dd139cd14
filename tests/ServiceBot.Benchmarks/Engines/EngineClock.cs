using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>What the engines' processes are timed with: the clock on the wall, or the processor's time where other programs share the machine.</summary>
internal static class EngineClock
{
    /// <summary>The environment variable that asks for the processor's time when it is <see cref="Processor"/>; children inherit it.</summary>
    public const string Variable = "SERVICEBOT_BENCHMARK_CLOCK";

    public const string Processor = "processor";

    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadClock = 3;
    private const long NanosecondsPerSecond = 1_000_000_000;

    // Asked for every question: kept.
    private static readonly bool UsesProcessor = IsProcessor;

    /// <summary>Whether times are the processor's.</summary>
    public static bool IsProcessor => Environment.GetEnvironmentVariable(Variable) == Processor;

    /// <summary>Nanoseconds since some moment; in processor's time those of this thread.</summary>
    public static long Now() => UsesProcessor ? ThreadTime() : (long)(Stopwatch.GetTimestamp() * ((double)NanosecondsPerSecond / Stopwatch.Frequency));

    /// <summary>Seconds since some moment; in processor's time those of all threads of this process, garbage collector and compiler included.</summary>
    public static double WholeSeconds() => UsesProcessor ? Environment.CpuUsage.TotalTime.TotalSeconds : (double)Stopwatch.GetTimestamp() / Stopwatch.Frequency;

    private static long ThreadTime() =>
        ReadClock(ThreadClock, out var time) == 0 ? (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds : throw new PlatformNotSupportedException();

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
