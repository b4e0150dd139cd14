using System.Globalization;
using System.Net.Sockets;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Reports;

namespace ServiceBot.Benchmarks.Load;

/// <summary>Many residents at once, each with an open WebSocket, against a running service on this machine.</summary>
/// <param name="site">The service, such as <c>http://127.0.0.1:5080</c>; on this machine only.</param>
/// <param name="conversations">1 to <see cref="MostConversations"/>.</param>
/// <param name="lasting">How long they ask.</param>
/// <param name="pause">How long each thinks between an answer and its next question, on average; zero: not at all.</param>
/// <param name="process">The service's process, whose memory is told; null: none.</param>
internal sealed class DirectLineLoad(Uri site, int conversations, TimeSpan lasting, TimeSpan pause, int? process)
{
    private const int MostConversations = 1000;
    private const int OpenedAtOnce = 20;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <returns>A Markdown table.</returns>
    /// <exception cref="InvalidOperationException">The service is not on this machine or does not answer, or a bound is passed.</exception>
    public async Task<string> RunAsync(TextWriter progress)
    {
        if (!site.IsLoopback || conversations is < 1 or > MostConversations || lasting <= TimeSpan.Zero || lasting > Longest)
            throw new InvalidOperationException($"Only a service on this machine is asked, by 1 to {MostConversations} conversations, for at most {Longest.TotalSeconds} seconds.");
        var figures = new LoadFigures();
        var questions = new LoadQuestions();
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var service = new HttpClient(handler) { BaseAddress = site };
        using var end = new CancellationTokenSource();
        var talks = Enumerable.Range(0, conversations).Select(_ => new LoadConversation(service, questions, pause, figures)).ToList();
        try
        {
            var atRest = Memory();
            await Parallel.ForEachAsync(talks, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (talk, _) => await talk.OpenAsync(end.Token));
            var opened = Memory();
            await progress.WriteLineAsync($"{conversations} conversations are open; asking for {lasting.TotalSeconds} s");
            using var enough = new CancellationTokenSource(lasting);
            await Task.WhenAll(talks.ConvertAll(talk => talk.TalkAsync(enough.Token, end.Token)));
            return Describe(figures, atRest, opened, Memory());
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException or SocketException)
        {
            throw new InvalidOperationException($"{site}: {exception.Message}", exception);
        }
        finally
        {
            await end.CancelAsync();
            talks.ForEach(talk => talk.Dispose());
        }
    }

    private string Describe(LoadFigures figures, params string[] memory)
    {
        var times = figures.Milliseconds(0.5, 0.95, 0.99);
        var table = new MarkdownTable(0, "conversations", "s", "answers", "answers/s", "errors", "p50 ms", "p95 ms", "p99 ms", "MB at rest", "MB opened", "MB after");
        table.Add(
            [
                Text(conversations), Text(lasting.TotalSeconds), Text(figures.Answers), Text(figures.Answers / lasting.TotalSeconds), Text(figures.Errors),
                .. times.Select(time => time.ToString("F1", CultureInfo.InvariantCulture)), .. memory,
            ]);
        return $"{Machine.Describe()}, shared with this load generator\n\n{table}\nStatuses: {string.Join(", ", figures.Statuses)}\n{string.Join('\n', figures.ErrorKinds)}";
    }

    private string Memory() => process is { } id ? Text(ProcessMemory.HeldBytes(id) >> 20) : "";

    private static string Text(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
