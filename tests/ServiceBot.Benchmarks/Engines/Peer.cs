using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>An engine as the benchmark starts it: each measurement runs in a process of its own.</summary>
/// <param name="Name">As <c>--only</c> takes it.</param>
/// <param name="Title">As the tables show it.</param>
/// <param name="HasAnalysis">Whether it can cut Chinese text by itself.</param>
/// <param name="MostQuestions">Questions it is asked at most: a slow one would take hours over all.</param>
/// <param name="Command">Program and first arguments; the verb and its arguments follow.</param>
internal sealed record Peer(string Name, string Title, bool HasAnalysis, int MostQuestions, IReadOnlyList<string> Command)
{
    public const string EngineVerb = "engine";
    public const string Ours = "servicebot";
    public const string Lucene8 = "lucene8";
    public const string Fts5 = "fts5";

    // As much as our build may take in all, budget of the design.
    private const string JavaHeap = "-Xmx2g";

    public static IReadOnlyList<Peer> All { get; } =
    [
        new(Ours, "ServiceBot", HasAnalysis: true, int.MaxValue, [.. Self(), EngineVerb, Ours]),
        new(Lucene8, "Apache Lucene 8", HasAnalysis: true, int.MaxValue, ["java", JavaHeap, "-Dfile.encoding=UTF-8", "-cp", ClassPath(), ProgramPath("Lucene8.java")]),
        new(Fts5, "SQLite FTS5", HasAnalysis: false, MostQuestions: 300, [.. Self(), EngineVerb, Fts5]),
    ];

    // Under "dotnet run" the process is the built program, under "dotnet X.dll" it is dotnet.
    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? [Environment.ProcessPath!, typeof(Peer).Assembly.Location]
        : [Environment.ProcessPath!];

    private static string ProgramPath(string name) => Path.Combine(AppContext.BaseDirectory, "Engines", name);

    private static string ClassPath() => Path.Combine(LuceneJars.Folder("8"), "*");
}
