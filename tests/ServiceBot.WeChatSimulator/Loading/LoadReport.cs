using System.Globalization;

namespace ServiceBot.WeChatSimulator.Loading;

/// <summary>What a load run came to, and whether all held.</summary>
/// <param name="mostP99">The longest the 99th percentile may be; null: any.</param>
internal sealed class LoadReport(LoadPlan plan, LoadFigures figures, TurnCounter turns, TimeSpan lasted, TimeSpan? mostP99)
{
    private const int FaultsShown = 10;

    /// <summary>What did not hold, in Chinese; empty: all held.</summary>
    public IReadOnlyList<string> Failures()
    {
        var failures = new List<string>();
        if (figures.Messages != plan.Messages)
            failures.Add($"只发了 {figures.Messages} 条，应发 {plan.Messages} 条");
        if (figures.Unanswered > 0)
            failures.Add($"{figures.Unanswered} 次没有得到文字回复");
        if (figures.Differing > 0)
            failures.Add($"{figures.Differing} 次重复送达的回复不同");
        if (figures.Faults.Count > 0)
            failures.Add("有回复不合格，见上");
        if (turns.Fault is { } fault)
            failures.Add($"读不到 wechat_turns_total：{fault}");
        else if (turns.Losses == 0 && turns.Turns != figures.Messages)
            failures.Add($"共算了 {Text(turns.Turns)} 轮，应是 {figures.Messages} 轮，一条一轮");
        else if (turns.Losses > 0 && turns.Turns > MostTurns)
            failures.Add($"共算了 {Text(turns.Turns)} 轮，有实例停过也不应超过 {MostTurns} 轮");
        if (mostP99 is { } most && figures.Time(0.99) > most)
            failures.Add($"p99 是 {Milliseconds(figures.Time(0.99))} 毫秒，最多 {Milliseconds(most)}");
        return failures;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine($"消息        {figures.Messages} 条，{plan.Users} 人，同时 {plan.AtOnce} 条，{lasted.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} 秒");
        output.WriteLine($"送达        {figures.Replies} 次有回复，{figures.Retried} 次没有回复而再送");
        foreach (var (failure, count) in figures.Failures.Take(FaultsShown))
            output.WriteLine($"再送        {count} × {failure}");
        output.WriteLine($"重复的      {figures.Compared} 次与同一条的回复比对，{figures.Differing} 次不同");
        output.WriteLine($"毫秒        p50 {Milliseconds(figures.Time(0.5))}  p95 {Milliseconds(figures.Time(0.95))}  p99 {Milliseconds(figures.Time(0.99))}  最长 {Milliseconds(figures.Time(1))}");
        foreach (var (kind, count) in figures.Kinds)
            output.WriteLine($"回复        {count} × {kind}");
        output.WriteLine($"轮次        {Text(turns.Turns)}（{(turns.Losses == 0 ? "应与消息数相同" : $"有实例停过 {turns.Losses} 次，它最后数的丢了，只看不超过 {MostTurns}")}）");
        foreach (var (fault, count) in figures.Faults.Take(FaultsShown))
            output.WriteLine($"不合格      {count} × {fault}");
        foreach (var failure in Failures())
            output.WriteLine($"没有通过    {failure}");
        if (Failures().Count == 0)
            output.WriteLine("全部通过");
    }

    // What was being computed when an instance stopped is computed again.
    private int MostTurns => plan.Messages + (turns.Losses * plan.AtOnce);

    private static string Text(double count) => count.ToString("F0", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
