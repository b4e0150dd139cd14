using System.Globalization;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Reports;
using ServiceBot.Search;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Benchmarks.Finding;

/// <summary>Measures how long a question takes from its characters to ranked passages: understanding and search, on one thread.</summary>
/// <param name="questions">JSON Lines with <c>question</c>, and <c>street</c> where one is set.</param>
/// <param name="indexFolder">Folder of indexes; the version that serves is measured.</param>
internal sealed class FindingBenchmark(string questions, string indexFolder)
{
    private const int WarmingPasses = 10;
    private const int MeasuredPasses = 15;
    private const double NanosecondsPerMillisecond = 1e6;

    /// <returns>A Markdown table.</returns>
    /// <exception cref="InvalidOperationException">There is no index, or it cannot be read.</exception>
    public string Run()
    {
        using var index = Open();
        var finder = new PassageFinder(new Searcher(index, new RetrievalOptions()), TimeProvider.System);
        var requests = File.ReadLines(ProjectPaths.Resolve(questions)).Where(line => line.Length > 0).Select(Request).ToList();
        for (var pass = 0; pass < WarmingPasses; pass++)
            requests.ForEach(request => finder.Find(request));
        var times = requests.Select(request => Median(finder, request)).Order().ToList();

        var table = new MarkdownTable(1, "understanding and search", "questions", "passages", "median ms", "p95 ms", "p99 ms");
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

    private static FindRequest Request(string line)
    {
        using var json = JsonDocument.Parse(line);
        var street = json.RootElement.TryGetProperty("street", out var named) ? named.GetString() : null;
        return new FindRequest(new AskRequest(json.RootElement.GetProperty("question").GetString()!) { Street = street });
    }

    private static double Median(PassageFinder finder, FindRequest request)
    {
        var passes = new double[MeasuredPasses];
        for (var pass = 0; pass < passes.Length; pass++)
        {
            var start = EngineClock.Now();
            finder.Find(request);
            passes[pass] = (EngineClock.Now() - start) / NanosecondsPerMillisecond;
        }

        Array.Sort(passes);
        return passes[MeasuredPasses / 2];
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
