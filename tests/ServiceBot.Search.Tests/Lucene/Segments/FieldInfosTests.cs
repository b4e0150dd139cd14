using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class FieldInfosTests
{
    private const string Codec = "Lucene46FieldInfos";

    [Theory]
    [InlineData(IndexOptions.None, false, "00 00")]
    [InlineData(IndexOptions.Docs, false, "51 00")]
    [InlineData(IndexOptions.DocsAndFreqs, true, "81 10")]
    [InlineData(IndexOptions.DocsAndFreqs, false, "91 00")]
    [InlineData(IndexOptions.DocsAndFreqsAndPositions, true, "01 10")]
    [InlineData(IndexOptions.DocsAndFreqsAndPositions, false, "11 00")]
    [InlineData(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, true, "05 10")]
    [InlineData(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, false, "15 00")]
    internal void Write_KindOfField_HasTheBitsOfTheFormatPage(IndexOptions options, bool hasNorms, string bitsAndTypes)
    {
        using var folder = new TempFolder();
        var field = new FieldInfo("正文", 0, options, hasNorms);

        new FieldInfos([field], _ => false).Write(folder.Path, "_0");

        Assert.Equal(IndexFiles.Hex("01 06 e6ada3e69687 00" + bitsAndTypes + "ffffffffffffffff 00000000"), IndexFiles.Body(folder["_0.fnm"], Codec));
        Assert.Equal([field], Read(folder).Fields);
    }

    [Fact]
    public void Read_WhatWasWritten_KnowsWhichFieldsHaveTerms()
    {
        using var folder = new TempFolder();
        FieldInfo[] fields =
        [
            new("id", 0, IndexOptions.Docs, false), new("title", 1, IndexOptions.DocsAndFreqsAndPositions, true), new("url", 2, IndexOptions.None, false),
        ];

        new FieldInfos(fields, field => field.Name != "title").Write(folder.Path, "_0");

        var read = Read(folder);
        Assert.Equal(fields, read.Fields);
        Assert.Equal([true, false, false], fields.Select(read.HasTerms));
    }

    [Fact]
    public void Read_FieldsInAnotherOrder_AreByNumber()
    {
        using var folder = new TempFolder();
        IndexFiles.Write(folder["_0.fnm"], Codec, 1, IndexFiles.Hex("02 0162 01 0000 ffffffffffffffff 00000000 0161 00 0000 ffffffffffffffff 00000000"));

        Assert.Equal(["a", "b"], Read(folder).Fields.Select(field => field.Name));
    }

    [Fact]
    public void New_NumberThatIsNotThePlace_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FieldInfos([new("id", 1, IndexOptions.Docs, false)], _ => true));

    [Theory]
    [InlineData("more fields than bytes", "7f")]
    [InlineData("number above the count", "01 0161 01 0000 ffffffffffffffff 00000000")]
    [InlineData("number twice", "02 0161 00 0000 ffffffffffffffff 00000000 0162 00 0000 ffffffffffffffff 00000000")]
    [InlineData("name twice", "02 0161 00 0000 ffffffffffffffff 00000000 0161 01 0000 ffffffffffffffff 00000000")]
    [InlineData("vectors", "01 0161 00 0310 ffffffffffffffff 00000000")]
    [InlineData("payloads", "01 0161 00 2110 ffffffffffffffff 00000000")]
    [InlineData("norms of a field that is not indexed", "01 0161 00 0010 ffffffffffffffff 00000000")]
    [InlineData("norms that are omitted", "01 0161 00 1110 ffffffffffffffff 00000000")]
    [InlineData("norms without the type", "01 0161 00 0100 ffffffffffffffff 00000000")]
    [InlineData("doc values", "01 0161 00 0111 ffffffffffffffff 00000000")]
    [InlineData("documents only and offsets", "01 0161 00 5500 ffffffffffffffff 00000000")]
    [InlineData("offsets of a field that is not indexed", "01 0161 00 0400 ffffffffffffffff 00000000")]
    [InlineData("doc values of generation 0", "01 0161 00 0000 0000000000000000 00000000")]
    [InlineData("bytes behind the end", "01 0161 00 0000 ffffffffffffffff 00000000 00")]
    public void Read_BytesThatLie_IsRefused(string name, string body)
    {
        using var folder = new TempFolder();
        IndexFiles.Write(folder["_0.fnm"], Codec, 1, IndexFiles.Hex(body));

        var fault = Assert.Throws<CorruptIndexException>(() => Read(folder));

        Assert.True(fault.File == folder["_0.fnm"], name);
    }

    [Theory]
    [InlineData("51 00", "format", "Lucene41")]
    [InlineData("51 00", "format", "Memory", "suffix", "0")]
    [InlineData("51 00", "format", "Lucene41", "suffix", "1")]
    [InlineData("00 00", "format", "Lucene41", "suffix", "0")]
    public void Read_OtherPostingsFormat_IsRefused(string bits, params string[] attributes)
    {
        using var folder = new TempFolder();
        var body = IndexFiles.Hex("01 0161 00" + bits + "ffffffffffffffff");
        var map = attributes.Chunk(2).Select(pair => new KeyValuePair<string, string>("PerFieldPostingsFormat." + pair[0], pair[1])).ToArray();
        IndexFiles.Write(folder["_0.fnm"], Codec, 1, [.. body, .. IndexFiles.Written(output => output.WriteStringMap(map))]);

        Assert.Throws<CorruptIndexException>(() => Read(folder));
    }

    [Fact]
    public void Read_AnyByteChangedAndChecksumMended_IsRefusedOrGivesFields()
    {
        using var folder = new TempFolder();
        new FieldInfos([new("id", 0, IndexOptions.Docs, false), new("t", 1, IndexOptions.DocsAndFreqsAndPositions, true)], _ => true).Write(folder.Path, "_0");
        var whole = File.ReadAllBytes(folder["_0.fnm"]);

        for (var i = 0; i < 2 * whole.Length; i++)
        {
            File.WriteAllBytes(folder["_0.fnm"], whole);
            IndexFiles.Edit(folder["_0.fnm"], i / 2, (byte)(whole[i / 2] ^ (i % 2 == 0 ? 1 : 0x80)));
            try
            {
                Assert.Equal(2, Read(folder).Fields.Count);
            }
            catch (CorruptIndexException fault)
            {
                Assert.Equal(folder["_0.fnm"], fault.File);
            }
        }
    }

    private static FieldInfos Read(TempFolder folder)
    {
        using var directory = new MMapDirectory(folder.Path);
        return FieldInfos.Read(directory, "_0");
    }
}
