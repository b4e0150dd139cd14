using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Loading;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.WeChatSimulator.Fuzzing;

/// <summary>The verb <c>fuzz</c>: spoiled deliveries, of which none may bring a status of 500, exception text, or pass with a wrong signature.</summary>
internal static partial class FuzzCommand
{
    private const int MostCount = 10_000_000;
    private const int AtOnce = 8;
    private const int FaultsShown = 20;

    // A collector may keep what it has; what grows with the count goes beyond this.
    private const double MostGrowth = 1.5;
    private const long GrowthBytes = 64 << 20;

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="UsageException">Options are wrong, or the service cannot be talked with.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter progress, TimeProvider clock, CancellationToken cancellation)
    {
        var given = GivenOptions.Read(args, "url", "token", "key", "appid", "mode", "format", "count", "seed", "pid");
        var urls = given.Urls();
        var account = given.Account();
        var (count, seed, processes) = (given.Number("count", 100_000, 1, MostCount), given.Number("seed", 1, 0, int.MaxValue - MostCount), given.Numbers("pid"));
        using var http = WeChatServer.MakeHttp();
        var server = new WeChatServer(account, urls, http, clock);
        if (await server.CheckUrlAsync(cancellation) is { } unreachable)
            throw new UsageException($"服务器地址校验没有通过：{unreachable}", ExitCodes.Environment);

        var cases = new FuzzCases(account, server.Posts, clock);
        var outcomes = new ConcurrentDictionary<(string Kind, int Status), int>();
        var faults = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var done = 0;
        long?[] early = [];
        await Parallel.ForEachAsync(
            Enumerable.Range(seed, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (number, stop) =>
            {
                var spoiled = cases.Make(number);
                var (status, body, failure) = await server.SendRawAsync(spoiled.Post, stop);
                outcomes.AddOrUpdate((spoiled.Kind, (int)status), 1, (_, seen) => seen + 1);
                if (FaultOf(spoiled, status, body, failure) is { } fault)
                    faults.AddOrUpdate($"{spoiled.Kind}：{fault}", _ => Report(number, 1), (_, seen) => seen + 1);
                var now = Interlocked.Increment(ref done);
                if (now == Math.Max(1, count / 10))
                    early = [.. processes.Select(ProcessMemory.HeldBytes)];
                if (now % Math.Max(1, count / 10) == 0)
                    await progress.WriteLineAsync($"已送 {now} 次");

                // The first of each kind can be sent again by its number.
                int Report(int first, int seen)
                {
                    progress.WriteLine($"不合格：--seed {first.ToString(CultureInfo.InvariantCulture)} --count 1");
                    return seen;
                }
            });

        output.WriteLine($"送达        {done} 次，从 --seed {seed} 起");
        foreach (var ((kind, status), seen) in outcomes.OrderBy(outcome => outcome.Key.Kind, StringComparer.Ordinal).ThenBy(outcome => outcome.Key.Status))
            output.WriteLine($"{kind}  {(status == 0 ? "没有回复" : status.ToString(CultureInfo.InvariantCulture))}：{seen}");
        foreach (var (process, bytes) in processes.Zip(early))
        {
            var end = ProcessMemory.HeldBytes(process);
            output.WriteLine($"内存        {process}: 十分之一时 {bytes >> 20} MB，结束 {end >> 20} MB");
            if (bytes is null || end is null)
                faults[$"进程 {process} 不在了"] = 1;
            else if (end > (bytes * MostGrowth) + GrowthBytes)
                faults[$"进程 {process} 的内存一直在涨"] = 1;
        }

        foreach (var (fault, seen) in faults.OrderByDescending(fault => fault.Value).Take(FaultsShown))
            output.WriteLine($"没有通过    {seen} × {fault}");
        if (faults.IsEmpty)
            output.WriteLine("全部通过");
        return faults.IsEmpty ? ExitCodes.Done : ExitCodes.Problems;
    }

    /// <summary>What is wrong with the answer to a spoiled delivery, in Chinese; null: nothing.</summary>
    internal static string? FaultOf(FuzzCase spoiled, HttpStatusCode status, byte[] body, string? failure) =>
        failure ?? (status >= HttpStatusCode.InternalServerError ? $"状态码 {(int)status}"
        : spoiled.MustRefuse && status != HttpStatusCode.Forbidden ? $"签名错，应是 403，却是 {(int)status}"
        : ExceptionText().Match(Encoding.UTF8.GetString(body)) is { Success: true } match ? $"回复里有异常文字“{match.Value}”"
        : null);

    [GeneratedRegex(@"[A-Za-z.]*Exception\b|^\s+at [\w.]+\(|\bSystem\.[A-Z]\w+|\bMicrosoft\.[A-Z]\w+|stack ?trace", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ExceptionText();
}
