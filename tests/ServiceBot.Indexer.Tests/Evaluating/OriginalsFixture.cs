using ServiceBot.Answers.Building;
using ServiceBot.Answers.Evaluation;
using ServiceBot.Indexer.Importing;
using ServiceBot.Indexer.Tests.Importing;
using ServiceBot.Search.Postings;

namespace ServiceBot.Indexer.Tests.Evaluating;

/// <summary>The original reports imported and indexed with the shipped lexicon, once; nothing where they are missing.</summary>
public sealed class OriginalsFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("servicebot-originals-").FullName;
    private readonly Lazy<IndexReader> _reports;

    public OriginalsFixture() => _reports = new Lazy<IndexReader>(() =>
    {
        var corpus = Path.Combine(_folder, "corpus");
        Import.Write(new Import(OriginalReports.To(corpus)).Prepare());
        return Build(corpus);
    });

    internal IndexReader Reports => _reports.Value;

    /// <summary>Where the question sets are, beside the repository.</summary>
    internal static string Sets { get; } = Path.Combine(OriginalReports.Root(), "..", "shared", "eval");

    /// <summary>Indexes a corpus with the shipped lexicon.</summary>
    internal IndexReader Build(string corpus)
    {
        var index = Path.Combine(_folder, "index-" + Path.GetFileName(Path.GetDirectoryName(corpus)) + Path.GetFileNameWithoutExtension(corpus));
        var built = IndexBuild.Run(new BuildRequest([corpus], Path.Combine(OriginalReports.Root(), "knowledge", "lexicon"), index), new StillClock());
        Assert.NotNull(built.Version);
        return new IndexFolder(index).OpenCurrent();
    }

    internal static QuestionSet Read(string path)
    {
        var faults = new List<QuestionFault>();
        var questions = QuestionFile.Read(path, path, faults);
        Assert.Empty(faults);
        return questions;
    }

    public void Dispose()
    {
        if (_reports.IsValueCreated)
            Reports.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
