using ServiceBot.Answers.Building;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Tests.Building;

public sealed class IndexBuildTests
{
    private const string Body = "## 养老\n\n2019年，东湖街道给120户老人发了安全包。";

    [Fact]
    public void Run_GoodCorpus_PublishesAndTellsWhatWasAdded()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");

        var result = Run(knowledge);

        Assert.NotNull(result.Version);
        Assert.Equal(["east-2019"], result.Changes.Added);
        Assert.Empty(result.Changes.Changed);
        Assert.Equal(result.Version, new IndexFolder(knowledge.IndexPath).CurrentVersion);
        using var index = new IndexFolder(knowledge.IndexPath).OpenCurrent();
        Assert.Equal("east-2019", Assert.Single(index.Documents).Id);
    }

    [Fact]
    public void Run_SameTwice_IsTheSameVersionUnchanged()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");

        var first = Run(knowledge);
        var second = Run(knowledge);

        Assert.Equal(first.Version, second.Version);
        Assert.Equal(["east-2019"], second.Changes.Unchanged);
        Assert.Empty(second.Changes.Added);
    }

    [Fact]
    public void Run_ChangedAddedAndRemoved_AreTold()
    {
        using var knowledge = new SmallKnowledge()
            .WithReport("a", "东湖街道", "2019", Body).WithReport("b", "东湖街道", "2019", Body + "还有送餐。").WithReport("c", "东湖街道", "2019", Body + "还有助浴。")
            .With("lexicon/words.txt", "安全包\n");
        var first = Run(knowledge);
        knowledge.WithReport("b", "东湖街道", "2019", Body + "改了。").WithReport("d", "东湖街道", "2019", Body + "新的。");
        File.Delete(Path.Combine(knowledge.Corpus, "reports", "c.md"));

        var second = Run(knowledge);

        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(["d"], second.Changes.Added);
        Assert.Equal(["b"], second.Changes.Changed);
        Assert.Equal(["c"], second.Changes.Removed);
        Assert.Equal(["a"], second.Changes.Unchanged);
    }

    [Fact]
    public void Run_FaultyCorpus_PublishesNothingAndTheOldServesOn()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");
        var first = Run(knowledge);
        knowledge.With("reports/bad.md", "没有说明区");

        var second = Run(knowledge);

        Assert.Null(second.Version);
        Assert.Contains(second.Corpus.Findings, finding => finding.Severity == Severity.Fault && finding.Path.EndsWith("bad.md", StringComparison.Ordinal));
        Assert.Equal(first.Version, new IndexFolder(knowledge.IndexPath).CurrentVersion);
    }

    [Fact]
    public void Run_FaultyLexicon_PublishesNothing()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/synonyms.txt", "只有一个\n");

        var result = Run(knowledge);

        Assert.Null(result.Version);
        Assert.Contains(result.Corpus.Findings, finding => finding is { Code: FindingCode.LexiconLine, Line: 1 });
        Assert.Null(new IndexFolder(knowledge.IndexPath).CurrentVersion);
    }

    [Fact]
    public void Run_DryRun_WritesNothing()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");

        var result = IndexBuild.Run(new BuildRequest([knowledge.Corpus], null, knowledge.IndexPath) { DryRun = true }, new StillClock(2026));

        Assert.NotNull(result.Version);
        Assert.Equal(["east-2019"], result.Changes.Added);
        Assert.False(Directory.Exists(knowledge.IndexPath));
    }

    [Fact]
    public void Run_ChangedLexicon_IsAnotherVersionWithTheSameDocuments()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");
        var first = Run(knowledge);
        knowledge.With("lexicon/words.txt", "安全包\n东湖\n");

        var second = Run(knowledge);

        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(["east-2019"], second.Changes.Unchanged);
    }

    [Fact]
    public void Run_OlderVersions_AreKeptUpToTheNumberAsked()
    {
        using var knowledge = new SmallKnowledge().With("lexicon/words.txt", "安全包\n");
        for (var i = 0; i < 4; i++)
        {
            knowledge.WithReport("east-2019", "东湖街道", "2019", Body + $"第{i}次。");
            IndexBuild.Run(new BuildRequest([knowledge.Corpus], null, knowledge.IndexPath) { Keep = 2 }, new StillClock(2026));
        }

        Assert.Equal(2, Directory.GetDirectories(knowledge.IndexPath).Length);
    }

    [Fact]
    public void Run_ByTheServiceAfterARollback_NamesTheVersionThatStays()
    {
        using var knowledge = new SmallKnowledge().WithReport("east-2019", "东湖街道", "2019", Body).With("lexicon/words.txt", "安全包\n");
        var first = Run(knowledge);
        var history = Path.Combine(knowledge.IndexPath, "history.jsonl");
        File.AppendAllText(history, File.ReadAllText(history).Replace("\"build\"", "\"rollback\"", StringComparison.Ordinal));
        knowledge.WithReport("east-2019", "东湖街道", "2019", Body + "又一句。").WithReport("west-2019", "西岸街道", "2019", Body);

        var second = IndexBuild.Run(new BuildRequest([knowledge.Corpus], null, knowledge.IndexPath) { PublishedBy = "service" }, new StillClock(2026));

        Assert.Equal(first.Version, second.Version);
        Assert.True(second.IsKept);
        Assert.False(first.IsKept);
        Assert.Equal(["east-2019"], second.Changes.Unchanged);
        Assert.Empty(second.Changes.Added);
    }

    [Fact]
    public void LexiconOf_FirstCorpusWithOne_IsIts()
    {
        using var without = new SmallKnowledge().WithReport("a", "东湖街道", "2019", Body);
        using var with = new SmallKnowledge().With("lexicon/words.txt", "安全包\n");

        Assert.Equal(Path.Combine(with.Corpus, "lexicon"), IndexBuild.LexiconOf([without.Corpus, with.Corpus]));
        Assert.EndsWith(Path.Combine("knowledge", "lexicon"), IndexBuild.LexiconOf([without.Corpus]));
    }

    private static BuildResult Run(SmallKnowledge knowledge) =>
        IndexBuild.Run(new BuildRequest([knowledge.Corpus], null, knowledge.IndexPath), new StillClock(2026));
}
