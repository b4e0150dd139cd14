using ServiceBot.Answers.Suggesting;
using ServiceBot.Search;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Building;

/// <summary>From knowledge to a published index: read, check, write beside, find what it answers, make current.</summary>
public static class IndexBuild
{
    private const string DefaultLexicon = "knowledge/lexicon";

    /// <summary>Builds and publishes, unless the corpus or the lexicon has faults; then the version that served goes on serving.</summary>
    /// <exception cref="IndexBusyException">Another build holds the index folder.</exception>
    /// <exception cref="IOException">The index folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The index folder cannot be written.</exception>
    public static BuildResult Run(BuildRequest request, TimeProvider clock)
    {
        var (corpus, lexicon) = Read(request.CorpusPaths, request.LexiconFolder);
        if (corpus.HasFaults)
            return new BuildResult(null, corpus, new BuildChanges([], [], [], []));

        var folder = new IndexFolder(request.IndexFolder);
        var source = new IndexSource(corpus, lexicon);
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);
        var version = source.Version;
        var before = ReadDocumentHashes(folder, folder.CurrentVersion);
        if (request.DryRun)
            return new BuildResult(version, corpus, Compare(before, source.DocumentHashes));

        using var held = folder.Lock();
        var publication = new Publication(clock.GetUtcNow(), version, request.PublishedBy, request.CorpusPaths, lexicon.Folder);
        var serving = folder.Publish(source, analyzer, publication, request.Keep, request.MemoryMegabytes, index => SuggestionFinder.Find(corpus, index)).Version;
        var after = serving == version ? source.DocumentHashes : ReadDocumentHashes(folder, serving);
        return new BuildResult(serving, corpus, Compare(before, after))
        {
            IsKept = serving != version,
            Suggestions = IndexReader.ReadSuggestions(folder.FolderOf(serving)),
        };
    }

    /// <summary>Reads corpus and lexicon; the findings of both stand in the corpus.</summary>
    public static (Corpus Corpus, LexiconSource Lexicon) Read(IReadOnlyList<string> corpusPaths, string? lexiconFolder)
    {
        var corpus = CorpusReader.Read(corpusPaths);
        var findings = new List<Finding>();
        var lexicon = LexiconSource.Read(lexiconFolder ?? LexiconOf(corpusPaths), findings);
        return (corpus with { Findings = [.. corpus.Findings, .. findings] }, lexicon);
    }

    /// <summary>The lexicon used when none is named: the <c>lexicon/</c> of the first corpus that has one, else <c>knowledge/lexicon</c>.</summary>
    public static string LexiconOf(IReadOnlyList<string> corpusPaths) =>
        corpusPaths.Select(path => Path.Combine(path, "lexicon")).FirstOrDefault(Directory.Exists)
        ?? ProjectPaths.Resolve(DefaultLexicon);

    private static IReadOnlyDictionary<string, string> ReadDocumentHashes(IndexFolder folder, string? version)
    {
        try
        {
            if (version is not null)
                return IndexReader.ReadDocumentHashes(folder.FolderOf(version));
        }
        catch (IndexException)
        {
            // A damaged version is about to be replaced; every document counts as added.
        }

        return new Dictionary<string, string>();
    }

    private static BuildChanges Compare(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => new(
        after.Keys.Where(id => !before.ContainsKey(id)).ToList(),
        after.Where(pair => before.TryGetValue(pair.Key, out var hash) && hash != pair.Value).Select(pair => pair.Key).ToList(),
        before.Keys.Where(id => !after.ContainsKey(id)).Order(StringComparer.Ordinal).ToList(),
        after.Where(pair => before.TryGetValue(pair.Key, out var hash) && hash == pair.Value).Select(pair => pair.Key).ToList());
}
