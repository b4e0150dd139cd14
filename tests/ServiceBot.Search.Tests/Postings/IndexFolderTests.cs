using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class IndexFolderTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly SmallIndex _index = new();
    private readonly IndexFolder _folder;

    public IndexFolderTests() => _folder = new IndexFolder(_index.Folder["index"]);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Publish_FirstVersion_ServesItAndNotesIt()
    {
        var version = Publish("发放安全包300户。");

        Assert.Equal(version, _folder.CurrentVersion);
        using var reader = _folder.OpenCurrent();
        Assert.Equal("发放安全包300户。", reader.Passage(0).Text);
        var noted = Assert.Single(_folder.History());
        Assert.Equal((Noon, version, "build", _index.LexiconPath), (noted.At, noted.Version, noted.By, noted.Lexicon));
        Assert.Equal([_index.CorpusPath], noted.Corpus);
        Assert.Equal(["build.lock", "current", "history.jsonl"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Publish_NextVersion_ServesTheNewOneAndKeepsTheOldOne()
    {
        var first = Publish("发放安全包300户。");
        var second = Publish("发放安全包301户。");

        Assert.Equal(second, _folder.CurrentVersion);
        Assert.Equal([first, second], _folder.History().Select(publication => publication.Version));
        using var old = IndexReader.Open(_folder.FolderOf(first));
        Assert.Equal("发放安全包300户。", old.Passage(0).Text);
    }

    [Fact]
    public void Publish_SameCorpusAgain_WritesNothing()
    {
        var version = Publish("发放安全包300户。");
        var before = Snapshot();

        Assert.Equal(version, Publish("发放安全包300户。"));

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void Publish_DamagedVersionOfTheSameName_IsWrittenAnew()
    {
        var version = Publish("发放安全包300户。");
        File.AppendAllText(Path.Combine(_folder.FolderOf(version), "lucene", "_0.fdt"), "坏");

        Publish("发放安全包300户。");

        using var reader = _folder.OpenCurrent();
        Assert.Equal(1, reader.PassageCount);
    }

    [Fact]
    public void Publish_HalfWrittenVersionOfACrash_IsClearedAway()
    {
        _index.Folder.Write("index/.building-0123/lucene/_0.fdt", "半");

        Publish("发放安全包300户。");

        Assert.False(Directory.Exists(_index.Folder["index/.building-0123"]));
    }

    [Fact]
    public void Publish_MoreVersionsThanAreKept_DropsTheOldest()
    {
        var versions = Enumerable.Range(1, 5).Select(count => Publish($"发放安全包{count}户。", keep: 3)).ToList();

        Assert.Equal(versions[2..].Order(StringComparer.Ordinal), Versions());
    }

    [Fact]
    public void Publish_OldVersionAgain_KeepsItAndTheNewestOthers()
    {
        var versions = Enumerable.Range(1, 3).Select(count => Publish($"发放安全包{count}户。", keep: 3)).ToList();

        Publish("发放安全包1户。", keep: 2);

        Assert.Equal(versions[0], _folder.CurrentVersion);
        Assert.Equal(new[] { versions[0], versions[2] }.Order(StringComparer.Ordinal), Versions());
    }

    [Fact]
    public void Publish_KeepNothing_KeepsTheServingOne()
    {
        Publish("发放安全包1户。");
        var version = Publish("发放安全包2户。", keep: 0);

        Assert.Equal([version], Versions());
    }

    [Fact]
    public void Publish_OtherFoldersBesideTheVersions_AreLeftAlone()
    {
        _index.Folder.Write("index/备份/说明.txt", "不要删");

        Publish("发放安全包1户。", keep: 1);

        Assert.True(File.Exists(_index.Folder["index/备份/说明.txt"]));
    }

    [Fact]
    public void Publish_BuildAfterRollbackToTheSameVersion_IsNotedAndTheRollbackStaysInTheHistory()
    {
        Publish("发放安全包1户。");
        Publish("发放安全包1户。", by: "rollback");
        Publish("发放安全包1户。");

        Assert.Equal(["build", "rollback", "build"], _folder.History().Select(publication => publication.By));
    }

    [Fact]
    public void Publish_ByTheServiceAfterARollback_LeavesTheRolledBackVersion()
    {
        var first = Publish("发放安全包1户。");
        Publish("发放安全包2户。");
        Publish("发放安全包1户。", by: "rollback");

        Publish("发放安全包3户。", by: "service");

        Assert.Equal(first, _folder.CurrentVersion);
        Assert.Equal("rollback", _folder.History()[^1].By);
    }

    [Fact]
    public void Publish_ByTheServiceWhenTheRolledBackVersionIsDamaged_PublishesItsOwn()
    {
        var first = Publish("发放安全包1户。", by: "rollback");
        File.Delete(Path.Combine(_folder.FolderOf(first), "lucene", "_0.fdt"));

        var second = Publish("发放安全包3户。", by: "service");

        Assert.Equal(second, _folder.CurrentVersion);
    }

    [Fact]
    public void Publish_PublicationOfAnotherVersion_IsRefused()
    {
        var source = _index.Add("a", "发放安全包1户。").ReadSource();
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);
        using var held = _folder.Lock();

        Assert.Throws<ArgumentException>(() => _folder.Publish(source, analyzer, new Publication(Noon, "0123456789abcdef", "build", [], ""), 5));

        Assert.Null(_folder.CurrentVersion);
    }

    [Fact]
    public void History_LinesThatCannotBeRead_AreLeftOut()
    {
        Publish("发放安全包1户。");
        File.AppendAllText(_index.Folder["index/history.jsonl"], "坏\n{}\nnull\n{\"version\":\"" + _folder.CurrentVersion + "\"}\n{\"at\":\"20");

        Publish("发放安全包1户。");
        Publish("发放安全包2户。");

        Assert.Equal(2, _folder.History().Count);
        Assert.Equal(_folder.CurrentVersion, _folder.History()[^1].Version);
    }

    [Fact]
    public void Lock_HeldByAWriter_RefusesASecondOneUntilItIsDone()
    {
        using (_folder.Lock())
            Assert.Throws<IndexBusyException>(() => new IndexFolder(_folder.Path).Lock());

        using var free = _folder.Lock();
        Assert.NotNull(free);
    }

    [Fact]
    public void Lock_Released_LeavesTheFileThatTheNextWriterLocks()
    {
        _folder.Lock().Dispose();

        Assert.Equal(0, new FileInfo(_index.Folder["index/build.lock"]).Length);
        using (_folder.Lock())
            Assert.Throws<IndexBusyException>(() => _folder.Lock());
    }

    [Fact]
    public void OpenCurrent_NothingPublished_SaysHowToBuild()
    {
        var exception = Assert.Throws<IndexException>(() => _folder.OpenCurrent());

        Assert.Equal($"index '{_folder.Path}' has no version yet. Rebuild it: indexer build --corpus knowledge --index {_folder.Path}", exception.Message);
        Assert.Null(_folder.CurrentVersion);
        Assert.Empty(_folder.History());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef\n")]
    public void OpenCurrent_CurrentNamesNoVersion_SaysHowToBuild(string current)
    {
        _index.Folder.Write("index/current", current);

        var exception = Assert.Throws<IndexException>(() => _folder.OpenCurrent());

        Assert.EndsWith($"--index {_folder.Path}", exception.Message, StringComparison.Ordinal);
    }

    private string Publish(string text, int keep = 5, string by = "build")
    {
        _index.Add("a", text);
        var source = _index.ReadSource();
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);
        using var held = _folder.Lock();
        return _folder.Publish(source, analyzer, new Publication(Noon, source.Version, by, [_index.CorpusPath], _index.LexiconPath), keep).Version;
    }

    private IEnumerable<string?> Versions() => Directory.EnumerateDirectories(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private List<(string, DateTime)> Snapshot() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .Select(file => (file, File.GetLastWriteTimeUtc(file))).Order().ToList();
}
