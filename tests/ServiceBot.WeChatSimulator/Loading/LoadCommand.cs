using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>The verb <c>load</c>.</summary>
internal static class LoadCommand
{
    private const int MostMessages = 1_000_000;
    private const int MostUsers = 100_000;
    private const int MostAtOnce = 200;

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="UsageException">Options are wrong, or the service cannot be talked with.</exception>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter progress, TimeProvider clock, CancellationToken cancellation)
    {
        var given = GivenOptions.Read(args, "url", "token", "key", "appid", "mode", "format", "users", "messages", "at-once", "repeats", "overlaps", "pid", "p99");
        var urls = given.Urls();
        var account = given.Account();
        var plan = new LoadPlan(
            given.Number("users", 200, 1, MostUsers),
            given.Number("messages", 10_000, 1, MostMessages),
            given.Number("at-once", 20, 1, MostAtOnce),
            given.Share("repeats", 0.05),
            given.Share("overlaps", 0.01));
        TimeSpan? mostP99 = given.Text("p99") is null ? null : TimeSpan.FromMilliseconds(given.Number("p99", 0, 1, 5000));
        var processes = given.Numbers("pid");
        using var http = WeChatServer.MakeHttp();
        var server = new WeChatServer(account, urls, http, clock);
        if (await server.CheckUrlAsync(cancellation) is { } fault)
            throw new UsageException($"服务器地址校验没有通过：{fault}", ExitCodes.Environment);

        var turns = new TurnCounter([.. urls.DistinctBy(url => url.Authority)], http, clock);
        var run = new LoadRun(account, server, plan, clock);
        await progress.WriteLineAsync($"常见问题菜单给了 {await run.ReadSuggestionsAsync(cancellation)} 个建议问题");
        await turns.ReadAsync(cancellation);
        var before = ProcessMemory.Describe(processes);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var watching = turns.WatchAsync(enough.Token, cancellation);
        var started = clock.GetTimestamp();
        var figures = await run.RunAsync(progress, cancellation);
        var lasted = clock.GetElapsedTime(started);
        await enough.CancelAsync();
        await watching;
        await turns.ReadAsync(cancellation);

        var report = new LoadReport(plan, figures, turns, lasted, mostP99);
        report.Write(output);
        if (processes.Count > 0)
            output.WriteLine($"内存        开始 {before}；结束 {ProcessMemory.Describe(processes)}");
        return report.Failures().Count == 0 ? ExitCodes.Done : ExitCodes.Problems;
    }
}
