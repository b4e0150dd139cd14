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
    public void Write_LessMemory_WritesSameBytes()
    {
        var folder = _index.Write("one");
        var source = _index.ReadSource();
        var other = Directory.CreateDirectory(Path.Combine(_index.Folder["two"], source.Version)).FullName;
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);

        IndexWriter.Write(other, source, analyzer, IndexWriter.LeastMemoryMegabytes);

        AssertSameFiles(folder, other);
    }

    [Theory]
    [InlineData(IndexWriter.LeastMemoryMegabytes - 1)]
    [InlineData(IndexWriter.MostMemoryMegabytes + 1)]
    public void Write_MemoryOutOfRange_IsRefused(int memoryMegabytes)
    {
        var source = _index.ReadSource();
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);

        Assert.Throws<ArgumentOutOfRangeException>(() => IndexWriter.Write(_index.Folder.Path, source, analyzer, memoryMegabytes));
    }

    [Fact]
    public void Source_DocumentWithoutAPassage_IsRefused()
    {
        var corpus = _index.ReadCorpus();

        Assert.Throws<ArgumentException>(() => new IndexSource(corpus with { Passages = corpus.Passages.Skip(1).ToList() }, _index.ReadLexicon()));
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

        var two = _index.Write("two", new IndexSource(corpus, _index.ReadLexicon()));

        AssertSameFiles(one, two);
    }

    [Fact]
    public void Source_SameCorpus_IsTheManifestsVersion()
    {
        var manifest = IndexReader.ReadManifest(_index.Write());

        Assert.Equal(manifest.Version, _index.ReadSource().Version);
        Assert.Matches("^[0-9a-f]{16}$", manifest.Version);
        Assert.Equal(2, manifest.Passages);
        Assert.Equal(2, manifest.Documents);
    }

    [Theory]
    [InlineData("corpus/a.md", "300", "301")]
    [InlineData("corpus/a.md", "工作总结", "工作计划")]
    [InlineData("corpus/a.md", "[2014]", "[2015]")]
    [InlineData("lexicon/words.txt", "安全包", "安全")]
    [InlineData("lexicon/synonyms.txt", "养老, 为老", "养老, 为老 ^0.5")]
    public void Source_AnyChange_IsAnotherVersion(string file, string from, string to)
    {
        var before = _index.ReadSource().Version;
        _index.Folder.Write(file, File.ReadAllText(_index.Folder[file]).Replace(from, to, StringComparison.Ordinal));

        Assert.NotEqual(before, _index.ReadSource().Version);
    }

    [Fact]
    public void DocumentHashes_OneDocumentChanged_TheOtherKeepsIts()
    {
        var before = _index.ReadSource().DocumentHashes;
        _index.Add("b", "开展就业培训13场。");

        var after = _index.ReadSource().DocumentHashes;

        Assert.Equal(before["a"], after["a"]);
        Assert.NotEqual(before["b"], after["b"]);
    }

    [Fact]
    public void Write_LexiconFolderMissing_WritesAnEmptyOne()
    {
        var source = new IndexSource(_index.ReadCorpus(), LexiconSource.Read(_index.Folder["没有"], []));

        using var reader = IndexReader.Open(_index.Write("index", source));

        Assert.False(reader.Analyzer.Lexicon.Words.Contains("安全包"));
    }

    [Fact]
    public void Write_LexiconSavedAfterItWasRead_WritesWhatWasRead()
    {
        var before = _index.Write("before");
        var source = _index.ReadSource();
        _index.AddLexicon("words.txt", "独居困难老人").AddLexicon("places.txt", "老西门街道 | 黄浦区 | 老西门");

        var after = _index.Write("after", source);

        AssertSameFiles(before, after);
        using var reader = IndexReader.Open(after);
        Assert.Equal(1, reader.PassageFrequency(PassageField.Body, "安全包", bigrams: false));
    }

    [Fact]
    public void Write_LexiconWithAByteOrderMark_IsCopiedByteForByte()
    {
        _index.Folder.Write("lexicon/words.txt", [0xEF, 0xBB, 0xBF, .. "安全包\r\n"u8]);

        var folder = _index.Write();

        Assert.Equal(File.ReadAllBytes(_index.Folder["lexicon/words.txt"]), File.ReadAllBytes(Path.Combine(folder, "lexicon", "words.txt")));
        using var reader = IndexReader.Open(folder);
        Assert.True(reader.Analyzer.Lexicon.Words.Contains("安全包"));
    }

    private static void AssertSameFiles(string one, string two)
    {
        var files = Files(one);
        Assert.Equal(16, files.Count);
        Assert.Equal(files, Files(two));
    }

    private static List<(string, string)> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(folder, file), Convert.ToHexString(File.ReadAllBytes(file))))
        .OrderBy(file => file.Item1, StringComparer.Ordinal).ToList();
}
