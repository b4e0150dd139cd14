using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class IndexWriterTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex()
        .Add("a", "# 2014年\n\n给独居困难老人发安全包300户。").Add("b", "开展就业培训12场。")
        .AddLexicon("words.txt", "安全包").AddLexicon("synonyms.txt", "养老, 为老");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Write_SameCorpusTwice_WritesSameBytes()
    {
        AssertSameFiles(_index.Write("one"), _index.Write("two"));
    }

    [Fact]
    public void Write_SameCorpusInOtherFoldersAndOrder_WritesSameBytes()
    {
        var one = _index.Write("one");
        Directory.CreateDirectory(_index.Folder["x"]);
        Directory.CreateDirectory(_index.Folder["y/z"]);
        File.Copy(_index.Folder["corpus/b.md"], _index.Folder["x/b.md"]);
        File.Copy(_index.Folder["corpus/a.md"], _index.Folder["y/z/a.md"]);
        var corpus = CorpusReader.Read([_index.Folder["x"], _index.Folder["y"]]);
        using var analyzer = new Analyzer(_index.ReadLexicon());
        Directory.CreateDirectory(_index.Folder["two"]);

        IndexWriter.Write(_index.Folder["two"], corpus, _index.LexiconPath, analyzer);

        AssertSameFiles(one, _index.Folder["two"]);
    }

    [Fact]
    public void VersionOf_SameCorpus_IsTheManifestsVersion()
    {
        var manifest = IndexReader.ReadManifest(_index.Write());

        Assert.Equal(manifest.Version, IndexWriter.VersionOf(_index.ReadCorpus(), _index.LexiconPath));
        Assert.Matches("^[0-9a-f]{16}$", manifest.Version);
        Assert.Equal(2, manifest.Passages);
        Assert.Equal(["a", "b"], manifest.Documents.Keys);
    }

    [Theory]
    [InlineData("corpus/a.md", "300", "301")]
    [InlineData("corpus/a.md", "工作总结", "工作计划")]
    [InlineData("corpus/a.md", "[2014]", "[2015]")]
    [InlineData("lexicon/words.txt", "安全包", "安全")]
    [InlineData("lexicon/synonyms.txt", "养老, 为老", "养老, 为老 ^0.5")]
    public void VersionOf_AnyChange_IsAnotherVersion(string file, string from, string to)
    {
        var before = IndexWriter.VersionOf(_index.ReadCorpus(), _index.LexiconPath);
        _index.Folder.Write(file, File.ReadAllText(_index.Folder[file]).Replace(from, to, StringComparison.Ordinal));

        Assert.NotEqual(before, IndexWriter.VersionOf(_index.ReadCorpus(), _index.LexiconPath));
    }

    [Fact]
    public void DocumentHashes_OneDocumentChanged_TheOtherKeepsIts()
    {
        var before = IndexWriter.DocumentHashes(_index.ReadCorpus());
        _index.Add("b", "开展就业培训13场。");

        var after = IndexWriter.DocumentHashes(_index.ReadCorpus());

        Assert.Equal(before["a"], after["a"]);
        Assert.NotEqual(before["b"], after["b"]);
    }

    [Fact]
    public void Write_LexiconFolderMissing_WritesAnEmptyOne()
    {
        using var analyzer = new Analyzer(Lexicon.Empty);
        Directory.CreateDirectory(_index.Folder["v"]);

        IndexWriter.Write(_index.Folder["v"], _index.ReadCorpus(), _index.Folder["没有"], analyzer);

        using var reader = IndexReader.Open(_index.Folder["v"]);
        Assert.Equal(0, reader.Analyzer.Lexicon.Words.Count);
    }

    private static void AssertSameFiles(string one, string two)
    {
        var files = Files(one);
        Assert.Equal(5, files.Count);
        Assert.Equal(files, Files(two));
    }

    private static List<(string, string)> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file))))
        .OrderBy(file => file.Item1, StringComparer.Ordinal).ToList();
}
