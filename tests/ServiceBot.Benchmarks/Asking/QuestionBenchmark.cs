using System.Globalization;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Reports;
using ServiceBot.Search;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Benchmarks.Asking;

/// <summary>Measures how long the questions of a file take, on one thread: to ranked passages, or to the whole answer.</summary>
/// <param name="measured">What is measured, for the table.</param>
/// <param name="questions">JSON Lines with <c>question</c>, and <c>street</c> and <c>history</c> where there are any.</param>
/// <param name="indexFolder">Folder of indexes; the version that serves is measured.</param>
/// <param name="asked">What to do with a question.</param>
internal sealed class QuestionBenchmark(string measured, string questions, string indexFolder, Func<Searcher, Action<AskRequest>> asked)
{
    private const int WarmingPasses = 10;
    private const int MeasuredPasses = 15;
    private const double NanosecondsPerMillisecond = 1e6;

    /// <summary>From a question's characters to ranked passages: understanding and search.</summary>
    public static QuestionBenchmark OfFinding(string questions, string indexFolder) => new(
        "understanding and search", questions, indexFolder, searcher =>
        {
            var finder = new PassageFinder(searcher, TimeProvider.System);
            return request => finder.Find(new FindRequest(request));
        });

    /// <summary>From a question's characters to the answer with its citations and follow-ups.</summary>
    public static QuestionBenchmark OfAnswering(string questions, string indexFolder) => new(
        "the whole answer", questions, indexFolder, searcher =>
        {
            var answerer = new Answerer(searcher, TimeProvider.System);
            return request => answerer.Ask(request);
        });

    /// <returns>A Markdown table.</returns>
    /// <exception cref="InvalidOperationException">There is no index, or it cannot be read.</exception>
    public string Run()
    {
        using var index = Open();
        var ask = asked(new Searcher(index, new RetrievalOptions()));
        var requests = File.ReadLines(ProjectPaths.Resolve(questions)).Where(line => line.Length > 0).Select(Request).ToList();
        for (var pass = 0; pass < WarmingPasses; pass++)
            requests.ForEach(ask);
        var times = requests.Select(request => Median(ask, request)).Order().ToList();

        var table = new MarkdownTable(1, measured, "questions", "passages", "median ms", "p95 ms", "p99 ms");
        table.Add(Path.GetFileName(questions), Text(times.Count), Text(index.PassageCount), Share(0.5), Share(0.95), Share(0.99));
        return $"{Machine.Describe()}, one thread, times of the {(EngineClock.IsProcessor ? "processor" : "clock")}\n\n{table}";

        string Share(double share) => times[Math.Min((int)(share * times.Count), times.Count - 1)].ToString("F3", CultureInfo.InvariantCulture);
    }

    private IndexReader Open()
    {
        try
        {
            return new IndexFolder(ProjectPaths.Resolve(indexFolder)).OpenCurrent();
        }
        catch (IndexException exception)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    private static AskRequest Request(string line)
    {
        using var json = JsonDocument.Parse(line);
        var street = json.RootElement.TryGetProperty("street", out var named) ? named.GetString() : null;
        var history = json.RootElement.TryGetProperty("history", out var turns) ? turns.Deserialize<List<HistoryTurn>>(AnswerJson.Options) : null;
        return new AskRequest(json.RootElement.GetProperty("question").GetString()!) { Street = street, History = history ?? [] };
    }

    private static double Median(Action<AskRequest> ask, AskRequest request)
    {
        var passes = new double[MeasuredPasses];
        for (var pass = 0; pass < passes.Length; pass++)
        {
            var start = EngineClock.Now();
            ask(request);
            passes[pass] = (EngineClock.Now() - start) / NanosecondsPerMillisecond;
        }

        Array.Sort(passes);
        return passes[MeasuredPasses / 2];
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
