using System.Globalization;
using ServiceBot.Benchmarks.Data;
using ServiceBot.Benchmarks.Engines;
using ServiceBot.Benchmarks.Measuring;

namespace ServiceBot.Benchmarks.Reports;

/// <summary>The result of a benchmark as Markdown, for the README.</summary>
/// <param name="Compared">For each number of passages: questions on which Apache Lucene 4.10 gives our hits from our index.</param>
internal sealed record Report(DataFigures Data, IReadOnlyList<EngineFigures> Figures, IReadOnlyDictionary<int, int> Compared)
{
    private const string Nothing = "–";

    public override string ToString() => string.Join('\n', [Introduction(), Search(), Build(), Likeness()]);

    private string Introduction() => Text($"""
        Data: seeded generator ({Data.Seed}), vocabulary of {Data.Vocabulary:N0} words drawn by Zipf's law (weight 1 / (rank + {1 + ZipfRanks.Flattening})), headed by the words of `{Data.Texts}`;
        passages of {PassageGenerator.ShortestLength} to {PassageGenerator.LongestLength} characters, at {Data.Passages:N0} passages {Data.Words:N0} words and {Data.Bigrams:N0} bigrams of {Data.Terms:N0} different terms.
        Questions: {Data.Questions:N0}, any of {QuestionGenerator.FewestTerms} to {QuestionGenerator.MostTerms} terms ({Data.QuestionTerms:N1} on average), the same at every size and in the same order.
        Machine: {Machine.Describe()}. One thread each{(EngineClock.IsProcessor ? "; times are the processor's, not the clock's" : "")}.

        """);

    private string Search()
    {
        var table = new MarkdownTable(2, "passages", "engine", "median ms", "p95 ms", "× ServiceBot (median, p95)", "open to first answer ms", "index MB", "peak MB of searching");
        foreach (var figures in Figures)
        {
            var ours = Ours(figures.Passages);
            table.Add(
                Text($"{figures.Passages:N0}"), figures.Peer.Title, Text($"{figures.MedianMilliseconds:N3}"), Text($"{figures.Percentile95Milliseconds:N3}"),
                ours is null ? Nothing : Text($"{figures.MedianMilliseconds / ours.MedianMilliseconds:N1}, {figures.Percentile95Milliseconds / ours.Percentile95Milliseconds:N1}"),
                Text($"{figures.OpenSeconds * 1000:N0}"), Megabytes(figures.FromTokens.IndexBytes), Megabytes(figures.SearchPeakBytes));
        }

        return Text($"""
            Searching: the same fields and terms on all sides, {EngineRun.Limit} best, warmed, nothing cached; a question's time is the median of {EngineMeasurement.MeasuredPasses} passes{SlowEngines()}.

            {table}
            """);
    }

    private string SlowEngines() => string.Concat(Figures
        .Select(figures => figures.Peer)
        .Distinct()
        .Where(peer => peer.MostQuestions < Data.Questions)
        .Select(peer => Text($"; {peer.Title} is asked the first {peer.MostQuestions} questions, in one pass")));

    private string Build()
    {
        var table = new MarkdownTable(2, "passages", "engine", "from text s", "passages/s", "peak MB", "index MB", "from tokens s", "peak MB");
        foreach (var figures in Figures)
        {
            table.Add(
            [
                Text($"{figures.Passages:N0}"), figures.Peer.Title,
                .. figures.FromText is { } text
                    ? new[] { Text($"{text.Seconds:N1}"), Text($"{figures.Passages / text.Seconds:N0}"), Megabytes(text.PeakBytes), Megabytes(text.IndexBytes) }
                    : [Nothing, Nothing, Nothing, Nothing],
                Text($"{figures.FromTokens.Seconds:N1}"), Megabytes(figures.FromTokens.PeakBytes),
            ]);
        }

        return $"Building: from text with each engine's own words (ICU and lexicon; SmartCn) and bigrams; from tokens that are the same on all sides.\n\n{table}";
    }

    private string Likeness()
    {
        var table = new MarkdownTable(1, "passages", "same hits and score bits as Apache Lucene 4.10 on our index", "mean overlap of the 10 best");
        foreach (var size in Figures.Select(figures => figures.Passages).Distinct())
        {
            var engines = Figures.Where(figures => figures.Passages == size).ToList();
            var pairs = engines.SelectMany((left, i) => engines.Skip(i + 1).Select(right => Text($"{left.Peer.Title} – {right.Peer.Title} {Overlap.Mean(left, right):N3}")));
            table.Add(Text($"{size:N0}"), Compared.TryGetValue(size, out var compared) ? Text($"all of {compared:N0} questions") : Nothing, string.Join("; ", pairs));
        }

        return $"Lucene 8 and FTS5 weigh lengths otherwise, so their hits need not be equal.\n\n{table}";
    }

    private EngineFigures? Ours(int passages) => Figures.FirstOrDefault(figures => figures.Peer.Name == Peer.Ours && figures.Passages == passages);

    private static string Megabytes(long bytes) => Text($"{bytes / 1e6:N0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
