using ServiceBot.Answers.Building;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests.Golden;

/// <summary>The repository's knowledge, read and indexed once.</summary>
public sealed class ShippedKnowledge : IDisposable
{
    private const string Marker = "ServiceBot.sln";

    private readonly string _folder = Directory.CreateTempSubdirectory("servicebot-golden-").FullName;

    public ShippedKnowledge()
    {
        Built = IndexBuild.Run(new BuildRequest([Path.Combine(Root(), "knowledge")], null, IndexPath), new StillClock(2026));
        Assert.NotNull(Built.Version);
        Index = new IndexFolder(IndexPath).OpenCurrent();
        Answerer = new Answerer(new Searcher(Index, new RetrievalOptions()), new StillClock(2026));
    }

    internal BuildResult Built { get; }

    internal string IndexPath => Path.Combine(_folder, "index");

    internal IndexReader Index { get; }

    internal Answerer Answerer { get; }

    internal IReadOnlyList<Document> Services => Index.Documents.Where(document => document.Kind == DocumentKind.Service).ToList();

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Marker)))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Marker}.");
    }
}
