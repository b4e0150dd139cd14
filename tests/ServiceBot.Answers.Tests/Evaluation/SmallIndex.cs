using ServiceBot.Answers.Building;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Answers.Tests.Evaluation;

/// <summary>An index over a few documents in a temporary folder.</summary>
internal sealed class SmallIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("servicebot-evaluation-").FullName;

    public SmallIndex(params (string Id, string Kind, string Body)[] documents)
    {
        var corpus = Directory.CreateDirectory(Path.Combine(_folder, "corpus")).FullName;
        Directory.CreateDirectory(Path.Combine(corpus, "lexicon"));
        foreach (var (id, kind, body) in documents)
            File.WriteAllText(Path.Combine(corpus, id + ".md"), $"---\nid: {id}\nkind: report\ntitle: {id}\nyears: [2019]\ntext: {kind}\n---\n\n{body}\n");
        var built = IndexBuild.Run(new BuildRequest([corpus], null, Path.Combine(_folder, "index")), TimeProvider.System);
        Assert.Empty(built.Corpus.Findings);
        Index = new IndexFolder(Path.Combine(_folder, "index")).OpenCurrent();
    }

    public IndexReader Index { get; }

    public Answerer Answerer => new(new Searcher(Index, new RetrievalOptions()), TimeProvider.System);

    /// <summary>The first passage of each document named, in that order, as hits.</summary>
    public IReadOnlyList<Hit> Hits(params string[] documents) =>
        documents.Select(id => new Hit(Index.PassagesOf(id)[0], Index.Document(id)!, new ScoreParts(1))).ToList();

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
