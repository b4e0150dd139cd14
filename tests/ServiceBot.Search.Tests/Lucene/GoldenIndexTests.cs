using ServiceBot.Search.Analysis;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Tests.Lucene.Apache;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Three documents as Lucene 4.8 writes them, byte for byte: (id, n, t) = (a1, 7, 社区·区工·工作), (a2, −1, 社区), (b1, 300, 工作·作工·工作).</summary>
public sealed class GoldenIndexTests : IDisposable
{
    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Text = new("t", 1, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    private static readonly FieldInfo Number = new("n", 2, IndexOptions.None, HasNorms: false);

    private readonly TempFolder _folder = new();

    public GoldenIndexTests()
    {
        using var writer = new SegmentWriter(_folder.Path, [Id, Text, Number], memoryBytes: 1 << 20, compress: false);
        writer.AddDocument(Document("a1", 7, "社区", "区工", "工作"));
        writer.AddDocument(Document("a2", -1, "社区"));
        writer.AddDocument(Document("b1", 300, "工作", "作工", "工作"));
        writer.Commit();
    }

    [Theory]
    [InlineData("segments_1", 89, "fb47735f")]
    [InlineData("_0.si", 208, "fd42624e")]
    [InlineData("_0.fnm", 238, "9d41f155")]
    [InlineData("_0.fdt", 88, "84ccad3a")]
    [InlineData("_0.fdx", 62, "e7befa48")]
    [InlineData("_0.nvd", 45, "ef4b8ca1")]
    [InlineData("_0.nvm", 62, "28590723")]
    [InlineData("_0_Lucene41_0.doc", 88, "6be2eda5")]
    [InlineData("_0_Lucene41_0.pos", 57, "30fc8809")]
    [InlineData("_0_Lucene41_0.tim", 182, "18167d4a")]
    [InlineData("_0_Lucene41_0.tip", 107, "aa1f003f")]
    public void Commit_GoldenDocuments_WritesTheGoldenFile(string file, long length, string checksum)
    {
        Assert.Equal(length, new FileInfo(_folder[file]).Length);
        Assert.Equal(checksum, IndexFiles.ChecksumOf(_folder[file]));
    }

    [Fact]
    public void Commit_GoldenDocuments_WritesTheGoldenBytes()
    {
        var docTable = string.Concat(Enumerable.Range(0, 32).Select(bits => (bits is 0 or 1 or 3 ? 0x20 | bits : bits).ToString("x2", null)));

        AssertBody("_0.fdt", "Lucene41StoredFieldsData", "808001 01 00 03 00 02 00 09 f00c 00026131 1200000007 00026132 12ffffffff 00026231 120000012c");
        AssertBody("_0.fdx", "Lucene41StoredFieldsIndex", "01 01 00 00 01 00 25 00 01 00 00 48");
        AssertBody("_0_Lucene41_0.doc", "Lucene41PostingsWriterDoc", $"01 {docTable} 01 0402 01 03");
        AssertBody("_0_Lucene41_0.pos", "Lucene41PostingsWriterPos", "01 01 02 00 02 00 00");
        AssertBody("_0_Lucene41_0.tim", "BLOCK_TREE_TERMS_DICT",
            $"3fd76c17 1b {Convert.ToHexString("Lucene41PostingsWriterTerms"u8)} 00000002 8001"
            + "07 13 02 6131 02 6132 02 6231 03 01 01 01 06 43 00 00 01 00 02"
            + "09 39 06 e4bd9ce5b7a5 06 e58cbae5b7a5 06 e5b7a5e4bd9c 06 e7a4bee58cba 08 0100 0100 0201 0200 0a 43 22 02 00 01 00 00 01 03 03"
            + "02 00 03 02 9202 03 03 01 01 04 02 ea02 07 06 03 02 000000000000008c");
        AssertBody("_0.nvd", "Lucene41NormsData", "78 7c 78");
        AssertBody("_0.nvm", "Lucene41NormsMetadata", "01 00 000000000000001a 02 ffffffff0f");
    }

    [Fact]
    public void Commit_GoldenDocuments_WritesNothingElse()
    {
        Assert.Equal(11, Directory.EnumerateFileSystemEntries(_folder.Path).Count());
    }

    [Fact]
    public void Open_GoldenIndex_GivesTheDocumentsBack()
    {
        using var reader = SegmentReader.Open(_folder.Path);

        Assert.Equal(3, reader.MaxDoc);
        Assert.Equal([Id, Text, Number], reader.Fields);
        Assert.Equal([new StoredString(Id, "b1"), new StoredInt32(Number, 300)], reader.StoredFields(2));
        Assert.Equal([0x78, 0x7c, 0x78], reader.Norms("t").ToArray());
        Assert.Equal(["0/1", "2/2"], IndexDump.Postings(reader.Docs("t", "工作")!));
        Assert.Equal(["0/1 2", "2/2 0 2"], IndexDump.Postings(reader.Positions("t", "工作")!));
        Assert.Null(reader.Docs("t", "工"));
    }

    [SkippableFact]
    public void CheckIndex_GoldenIndex_CountsAllOfIt()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(new CheckIndexReport(Documents: 3, Fields: 3, NormsFields: 1, Terms: 7, Postings: 9, Tokens: 7, StoredFields: 6), report);
    }

    public void Dispose() => _folder.Dispose();

    private static Field[] Document(string id, int number, params string[] tokens) =>
    [
        new KeywordField(Id, id),
        new StoredString(Id, id),
        new TextField(Text, [.. tokens.Select((term, i) => new Token(term, i, i + term.Length, i))]),
        new StoredInt32(Number, number),
    ];

    private void AssertBody(string file, string codec, string body) =>
        Assert.Equal(Convert.ToHexString(IndexFiles.Hex(body)), Convert.ToHexString(IndexFiles.Body(_folder[file], codec)));
}
