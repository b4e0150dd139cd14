using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>Apache Lucene 4.10, which reads the 4.8 format: the measure for the index. Its jar comes from <c>tests/lucene-jars.sh</c>.</summary>
/// <remarks>Every test that calls it begins with <c>Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason)</c>. Thread-safe.</remarks>
internal static class ApacheLucene
{
    private const string Version = "4.10";

    // A short program is over before the better compiler and the bigger collector pay.
    private static readonly string[] ShortRun = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-ea:org.apache.lucene..."];

    private static readonly string? CoreJar = LuceneJars.Find(Version, "lucene-core");
    private static readonly string? AnalyzersJar = LuceneJars.Find(Version, "lucene-analyzers-common");

    /// <summary>Why Apache Lucene cannot run here; empty when it can.</summary>
    public static string MissingReason { get; } =
        !Java.IsInstalled ? "No JDK (java and javac) on the PATH: run bash tests/run.sh."
        : CoreJar is null || AnalyzersJar is null ? $"No Lucene 4.10 in {LuceneJars.Folder(Version)}: run bash tests/lucene-jars.sh."
        : "";

    public static bool IsMissing => MissingReason.Length > 0;

    /// <summary>Has Lucene's CheckIndex read a whole index, its assertions on; never mends anything.</summary>
    /// <returns>What it counted: a field that it does not see is no problem to it, so compare all of it.</returns>
    /// <exception cref="InvalidOperationException">It found a problem; the message holds what it printed.</exception>
    public static CheckIndexReport CheckIndex(string folder)
    {
        var printed = Java.Run([.. ShortRun, "-cp", CoreJar!, "org.apache.lucene.index.CheckIndex", folder], []);
        return CheckIndexReport.Parse(printed);
    }

    /// <summary>Answers queries as Lucene does with BM25Similarity(1.2, 0.75).</summary>
    /// <param name="limit">Most hits of each answer, at least 1.</param>
    /// <param name="filter">Documents must match it too; it does not score.</param>
    /// <exception cref="NotSupportedException">A query is one that Lucene has not.</exception>
    public static IReadOnlyList<ApacheAnswer> Search(string folder, IEnumerable<Query> queries, int limit, Query? filter = null)
    {
        var lines = queries.Select(query => filter is null ? QueryText.Of(query) : QueryText.Filtered(query, filter));
        return Run("Hits.java", [folder, $"{limit}"], lines).Select(ApacheAnswer.Parse).ToList();
    }

    /// <summary>All that Lucene reads in an index of one segment, as lines: see <c>Dump.java</c>.</summary>
    public static IReadOnlyList<string> Dump(string folder) => Run("Dump.java", [folder], []).ToList();

    /// <summary>Writes an index of its own, in the newer format of 4.10.</summary>
    /// <param name="documents">Field <c>id</c>, indexed whole and stored; field <c>text</c>, terms parted by spaces.</param>
    public static void Build(string folder, IEnumerable<(string Id, string Text)> documents) =>
        Run("Build.java", [folder], documents.Select(document => $"{document.Id}\t{document.Text}"));

    private static IEnumerable<string> Run(string program, IEnumerable<string> arguments, IEnumerable<string> input)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Lucene", "Apache", program);
        var jars = $"{CoreJar}{Path.PathSeparator}{AnalyzersJar}";
        return Java.Run([.. ShortRun, "-cp", jars, source, .. arguments], input)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
