using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

/// <summary>The golden index: three documents (id, n, t) = (a1, 7, 社区·区工·工作), (a2, −1, 社区), (b1, 300, 工作·作工·工作), as Lucene 4.8 writes them.</summary>
public class GoldenFilesTests
{
    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Text = new("t", 1, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    private static readonly FieldInfo Number = new("n", 2, IndexOptions.None, HasNorms: false);

    [Fact]
    public void SegmentInfos_OneSegment_HasTheGoldenBytes()
    {
        using var folder = new TempFolder();

        new SegmentInfos("_0").Write(folder.Path);

        AssertFile(folder["segments_1"], "segments", 89, "fb47735f",
            "0000000000000001 00000001 00000001 025f30 084c7563656e653436 ffffffffffffffff 00000000 ffffffffffffffff 00000000 00000000");
    }

    [Fact]
    public void SegmentInfo_GoldenFileNames_HasTheGoldenChecksum()
    {
        using var folder = new TempFolder();
        string[] files = ["_0.fdt", "_0.fdx", "_0.fnm", "_0.nvd", "_0.nvm", "_0_Lucene41_0.doc", "_0_Lucene41_0.pos", "_0_Lucene41_0.tim", "_0_Lucene41_0.tip", "_0.si"];

        new SegmentInfo("_0", 3, files).Write(folder.Path);

        Assert.Equal(208, new FileInfo(folder["_0.si"]).Length);
        Assert.Equal("fd42624e", IndexFiles.ChecksumOf(folder["_0.si"]));
    }

    [Fact]
    public void FieldInfos_GoldenFields_HasTheGoldenChecksum()
    {
        using var folder = new TempFolder();

        new FieldInfos([Id, Text, Number], _ => true).Write(folder.Path, "_0");

        Assert.Equal(238, new FileInfo(folder["_0.fnm"]).Length);
        Assert.Equal("9d41f155", IndexFiles.ChecksumOf(folder["_0.fnm"]));
    }

    [Fact]
    public void StoredFields_GoldenDocuments_HaveTheGoldenBytes()
    {
        using var folder = new TempFolder();

        using (var writer = new StoredFieldsWriter(folder.Path, "_0", compress: false))
        {
            foreach (var (id, number) in new[] { ("a1", 7), ("a2", -1), ("b1", 300) })
                writer.AddDocument([new KeywordField(Id, id), new StoredString(Id, id), new StoredInt32(Number, number)]);
            writer.Finish();
        }

        AssertFile(folder["_0.fdt"], "Lucene41StoredFieldsData", 88, "84ccad3a",
            "808001 01 00 03 00 02 00 09 f0 0c 00026131 1200000007 00026132 12ffffffff 00026231 120000012c");
        AssertFile(folder["_0.fdx"], "Lucene41StoredFieldsIndex", 62, "e7befa48", "01 01 00 00 01 00 25 00 01 00 00 48");
    }

    [Fact]
    public void Norms_GoldenDocuments_HaveTheGoldenBytes()
    {
        using var folder = new TempFolder();

        using (var writer = new NormsWriter(folder.Path, "_0", maxDoc: 3))
        {
            writer.Add(Text, [NormByte.Encode(3), NormByte.Encode(1), NormByte.Encode(3)]);
            writer.Finish();
        }

        AssertFile(folder["_0.nvd"], "Lucene41NormsData", 45, "ef4b8ca1", "78 7c 78");
        AssertFile(folder["_0.nvm"], "Lucene41NormsMetadata", 62, "28590723", "01 00 000000000000001a 02 ffffffff0f");
    }

    private static void AssertFile(string path, string codec, long length, string checksum, string body)
    {
        Assert.Equal(Convert.ToHexString(IndexFiles.Hex(body)), Convert.ToHexString(IndexFiles.Body(path, codec)));
        Assert.Equal(length, new FileInfo(path).Length);
        Assert.Equal(checksum, IndexFiles.ChecksumOf(path));
    }
}
