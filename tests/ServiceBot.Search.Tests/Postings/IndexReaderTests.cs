using System.Text.Json.Nodes;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;

namespace ServiceBot.Search.Tests.Postings;

public sealed class IndexReaderTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex()
        .Add("a", "# 2014年\n\n## 为老服务\n\n给独居困难老人发安全包300户。\n\n# 2015年\n\n发放IT 中心说明。", "street: 老西门街道\ndistrict: 黄浦区\nyears: [2014, 2015]\npublished: 2015-02-01\nsources:\n  - {document: a, section: 为老服务}")
        .AddLexicon("words.txt", "安全包\nIT 中心").AddLexicon("places.txt", "老西门街道 | 黄浦区 | 老西门");

    private string VersionFolder => _index.Folder[$"index/{_index.ReadSource().Version}"];

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Open_WrittenIndex_HasWhatTheCorpusHad()
    {
        var corpus = _index.ReadCorpus();

        using var reader = _index.Open();

        Assert.Equal(corpus.Passages.Select(Shown), Enumerable.Range(0, reader.PassageCount).Select(reader.Passage).Select(Shown));
        var (before, after) = (corpus.Documents[0], reader.Document("a")!);
        Assert.Equal((before.Title, before.Street, before.District, before.Published, before.Kind, before.TextKind), (after.Title, after.Street, after.District, after.Published, after.Kind, after.TextKind));
        Assert.Equal(before.Years, after.Years);
        Assert.Equal(before.Sources, after.Sources);
        Assert.Equal("", after.Path);
        Assert.Equal(2, reader.PassagesOf("a").Count);
        Assert.Equal("老西门街道", reader.Analyzer.Lexicon.Places[0].Street);

        static string Shown(Search.Corpus.Passage passage) =>
            $"{passage.Id} {passage.Document} {passage.Position} {passage.Section} {passage.Year} {string.Join(',', passage.Years)} {passage.Text}";
    }

    [Theory]
    [InlineData(PassageField.Body, 3, 4, 1, "安全包")]
    [InlineData(PassageField.Title, 2, 2, 2, "工作", "总结")]
    [InlineData(PassageField.Body, 3, 4, 2)]
    [InlineData(PassageField.Names, 2, 9, 1)]
    public void HanziWords_OfAField_AreThoseOfTheLengthInPassagesEnough(PassageField field, int shortest, int longest, int leastPassages, params string[] words)
    {
        using var reader = _index.Open();

        Assert.Equal(words.Order(StringComparer.Ordinal), reader.HanziWords(field, shortest, longest, leastPassages).Select(word => word.Word).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Open_WrittenIndex_HasThePostingsOfEachField()
    {
        using var reader = _index.Open();

        Assert.Equal(1, reader.PassageFrequency(PassageField.Body, "安全包", bigrams: false));
        Assert.Equal(1, reader.PassageFrequency(PassageField.Body, "安全", bigrams: true));
        Assert.Equal(2, reader.PassageFrequency(PassageField.Title, "总结", bigrams: false));
        Assert.Equal([0, 1], Enumerable.Range(0, 2).Select(passage => reader.Frequency(PassageField.Heading, "2015", bigrams: false, passage)));
        Assert.Equal(0, reader.PassageFrequency(PassageField.Names, "安全包", bigrams: false));
    }

    [Fact]
    public void Open_LexiconWordWithASpace_IsOneTerm()
    {
        using var reader = _index.Open();

        Assert.Equal([0, 1], Enumerable.Range(0, 2).Select(passage => reader.Frequency(PassageField.Body, "it 中心", bigrams: false, passage)));
    }

    [Fact]
    public void Document_Unknown_IsNull()
    {
        using var reader = _index.Open();

        Assert.Null(reader.Document("没有"));
        Assert.Empty(reader.PassagesOf("没有"));
    }

    [Theory]
    [InlineData("lucene/_0.fdt")]
    [InlineData("lucene/_0_Lucene41_0.doc")]
    [InlineData("lucene/segments_1")]
    [InlineData("lexicon/words.txt")]
    public void Open_FileCutOffChangedOrGone_SaysHowToRebuild(string file)
    {
        var path = Path.Combine(_index.Write(), file);
        var bytes = File.ReadAllBytes(path);

        File.WriteAllBytes(path, bytes[..^1]);
        AssertUnusable("is damaged", "已损坏");
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
        AssertUnusable("is damaged", "已损坏");
        File.Delete(path);
        AssertUnusable("is damaged", "已损坏");
    }

    [Fact]
    public void Open_ManifestCutOffAnywhere_SaysHowToRebuild()
    {
        var path = Path.Combine(_index.Write(), "manifest.json");
        var text = File.ReadAllText(path);

        for (var length = 0; length < text.Length; length += 7)
        {
            File.WriteAllText(path, text[..length]);
            AssertUnusable("is damaged", "已损坏");
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("\"版本\"")]
    public void Open_ManifestOfAnotherShape_SaysHowToRebuild(string manifest)
    {
        File.WriteAllText(Path.Combine(_index.Write(), "manifest.json"), manifest);

        AssertUnusable("is damaged", "已损坏");
    }

    [Theory]
    [InlineData("version")]
    [InlineData("documents")]
    [InlineData("passages")]
    [InlineData("lucene")]
    [InlineData("lexicon")]
    public void Open_ManifestWithoutAMember_SaysHowToRebuild(string member)
    {
        Change(manifest => manifest.Remove(member));

        AssertUnusable("is damaged", "已损坏");
    }

    [Fact]
    public void Open_FileTheManifestDoesNotName_SaysHowToRebuild()
    {
        File.WriteAllText(Path.Combine(_index.Write(), "lexicon", "synonyms.txt"), "养老, 为老\n");

        AssertUnusable("is damaged", "已损坏");
    }

    [Fact]
    public void Open_ManifestOfAnotherVersion_SaysHowToRebuild()
    {
        Change(manifest => manifest["version"] = "0123456789abcdef");

        AssertUnusable("is damaged (manifest.json: 0123456789abcdef)", "已损坏");
    }

    [Fact]
    public void Open_FolderNamedWithASlashBehind_IsTheSame()
    {
        using var reader = IndexReader.Open(_index.Write() + Path.DirectorySeparatorChar);

        Assert.Equal(_index.ReadSource().Version, reader.Manifest.Version);
    }

    [Fact]
    public void Open_IndexOfAnotherFormat_SaysHowToRebuild()
    {
        Change(manifest => manifest["format"] = 99);
        AssertUnusable("has format 99; this build reads ", "的格式是 99，本程序读 ");

        File.WriteAllText(Path.Combine(VersionFolder, "manifest.json"), "{\"format\":99,\"segments\":[]}");
        AssertUnusable("has format 99; this build reads ", "的格式是 99，本程序读 ");
    }

    [Fact]
    public void Open_IndexOfAnotherAnalysis_SaysHowToRebuild()
    {
        Change(manifest => (manifest["analysis"], manifest["icu"]) = ("0123456789abcdef", "60.1"));

        AssertUnusable($"was analysed otherwise (ICU 60.1; here {Analyzer.IcuVersion})", "是用另一套分词（ICU 60.1）建的");
    }

    [Fact]
    public void Open_MissingFolder_SaysHowToRebuild()
    {
        AssertUnusable("does not exist", "不存在");
    }

    private void Change(Action<JsonObject> change)
    {
        var path = Path.Combine(_index.Write(), "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(manifest);
        File.WriteAllText(path, manifest.ToJsonString());
    }

    private void AssertUnusable(string english, string chinese)
    {
        var exception = Assert.Throws<IndexException>(() => IndexReader.Open(VersionFolder));

        Assert.Contains(english, exception.Message, StringComparison.Ordinal);
        Assert.Contains(chinese, exception.Chinese, StringComparison.Ordinal);
        Assert.EndsWith($"Rebuild it: indexer build --corpus knowledge --index {_index.Folder["index"]}", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith($"请重建：indexer build --corpus knowledge --index {_index.Folder["index"]}", exception.Chinese, StringComparison.Ordinal);
        Assert.Contains(VersionFolder, exception.Message, StringComparison.Ordinal);
    }
}
