using System.Globalization;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.Knowledge;

public sealed class StartIndexTests : IDisposable
{
    private const string Faulty = "---\nid: broken\nkind: report\n---\n\n## 标题\n\n没有题目的报告。\n";

    private readonly TestKnowledge _knowledge = new();
    private readonly RecordingLog _log = new();

    [Fact]
    public void Open_NoIndex_BuildsOne()
    {
        using var index = Open();

        Assert.Equal(3, index.DocumentCount);
        Assert.Equal("service", new IndexFolder(_knowledge.Index).History()[^1].By);
        Assert.Contains(_log.Lines, line => line.Contains(_knowledge.Corpus, StringComparison.Ordinal) && line.Contains(_knowledge.Index, StringComparison.Ordinal));
    }

    [Fact]
    public void Open_CorpusUnchanged_KeepsTheIndex()
    {
        var published = _knowledge.Publish();

        using var index = Open();

        Assert.Equal(published, index.Manifest.Version);
        Assert.Single(new IndexFolder(_knowledge.Index).History());
    }

    [Theory]
    [InlineData("reports/yangpu-example-2019.md")]
    [InlineData("lexicon/words.txt")]
    public void Open_CorpusOrLexiconChanged_Rebuilds(string file)
    {
        var published = _knowledge.Publish();
        _knowledge.Write(file, File.ReadAllText(_knowledge.PathOf(file)) + "\n社区为老服务中心\n");

        using var index = Open();

        Assert.NotEqual(published, index.Manifest.Version);
    }

    [Fact]
    public void Open_IndexOfAnotherCorpus_IsNotRebuilt()
    {
        using var other = new TestKnowledge();
        var published = _knowledge.Publish();
        other.Write("reports/yangpu-example-2019.md", TestKnowledge.Report + "\n又一段。\n");

        using var index = Open(corpus: other.Corpus);

        Assert.Equal(published, index.Manifest.Version);
    }

    [Fact]
    public void Open_AfterRollback_KeepsTheVersionSet()
    {
        var published = _knowledge.Publish();
        RollBack();
        _knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report + "\n又一段。\n");

        using var index = Open();

        Assert.Equal(published, index.Manifest.Version);
    }

    [Fact]
    public void Open_RollbackWhileBuilding_ServesAndNamesTheVersionSet()
    {
        var published = _knowledge.Publish();
        _knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report + "\n又一段。\n");

        using var index = Open(clock: new MeddlingClock(RollBack));

        Assert.Equal(published, index.Manifest.Version);
        Assert.Contains(_log.Lines, line => line.Contains($"{published} 是 rollback 设的", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("已建索引", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_FaultsAndNoIndex_StopsWithEveryFault()
    {
        _knowledge.Write("reports/broken.md", Faulty);
        _knowledge.Write("reports/empty.md", "");

        var stopped = Assert.Throws<CannotStartException>(() => Open());

        Assert.Equal(ExitCode.Input, stopped.ExitCode);
        Assert.Contains(_knowledge.PathOf("reports/broken.md") + ":", stopped.Message, StringComparison.Ordinal);
        Assert.Contains(_knowledge.PathOf("reports/empty.md"), stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FaultsAndAnIndex_LogsThemAndServesTheIndex()
    {
        var published = _knowledge.Publish();
        _knowledge.Write("reports/broken.md", Faulty);

        using var index = Open();

        Assert.Equal(published, index.Manifest.Version);
        Assert.Contains(_log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(_knowledge.PathOf("reports/broken.md") + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"format\":", "\"format\":9")]
    [InlineData("\"analysis\":\"", "\"analysis\":\"x")]
    public void Open_OwnIndexOfAnotherFormatOrAnalysis_IsRebuilt(string found, string other)
    {
        var manifest = Path.Combine(_knowledge.Index, _knowledge.Publish(), "manifest.json");
        var text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text.Replace(found, other, StringComparison.Ordinal));

        using var index = Open();

        Assert.Contains(found, text, StringComparison.Ordinal);
        Assert.Equal(3, index.DocumentCount);
        Assert.Equal(text, File.ReadAllText(manifest));
    }

    [Fact]
    public void Open_ForeignIndexThatIsDamaged_StopsWithTheMend()
    {
        using var other = new TestKnowledge();
        File.Delete(Path.Combine(_knowledge.Index, _knowledge.Publish(), "manifest.json"));

        var stopped = Assert.Throws<CannotStartException>(() => Open(corpus: other.Corpus));

        Assert.Equal(ExitCode.Index, stopped.ExitCode);
        Assert.Contains("indexer build", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_IndexPathIsAFile_StopsWithTheSetting()
    {
        File.WriteAllText(_knowledge.Index, "不是文件夹");

        var stopped = Assert.Throws<CannotStartException>(() => Open());

        File.Delete(_knowledge.Index);
        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        Assert.Contains("Index__Path", stopped.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _knowledge.Dispose();

    /// <summary>Notes the version that serves as set by rollback.</summary>
    private void RollBack()
    {
        var history = Path.Combine(_knowledge.Index, "history.jsonl");
        File.AppendAllText(history, File.ReadAllText(history).Replace("\"build\"", "\"rollback\"", StringComparison.Ordinal));
    }

    private IndexReader Open(string? corpus = null, TimeProvider? clock = null) => new StartIndex(
        new CorpusOptions { Paths = [corpus ?? _knowledge.Corpus] },
        new IndexOptions { Path = _knowledge.Index },
        new IndexFolder(_knowledge.Index),
        clock ?? new FakeClock(),
        _log).Open();

    /// <summary>A build asks for the time just before it publishes; then another comes between.</summary>
    private sealed class MeddlingClock(Action meddle) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            meddle();
            return new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        }
    }

    private sealed class RecordingLog : ILogger<StartIndex>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(string.Create(CultureInfo.InvariantCulture, $"{logLevel} {formatter(state, exception)}"));
    }
}
