using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class SegmentInfoTests
{
    private const string Codec = "Lucene46SegmentInfo";
    private static readonly string[] Files = ["_0.fdt", "_0_Lucene41_0.doc", "_0.si"];

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        using var folder = Written(Files);

        var info = Read(folder);

        Assert.Equal(("_0", 300), (info.Name, info.DocCount));
        Assert.Equal(Files, info.Files);
    }

    [Fact]
    public void Read_FileOfTheSetMissing_IsRefusedByItsName()
    {
        using var folder = Written(Files);
        File.Delete(folder["_0.fdt"]);

        Assert.Equal(folder["_0.fdt"], Assert.Throws<CorruptIndexException>(() => Read(folder)).File);
    }

    [Theory]
    [InlineData("_0.fdt")]
    [InlineData("_0.si", "_1.fdt")]
    [InlineData("_0.si", "_0")]
    [InlineData("_0.si", "_00.fdt")]
    [InlineData("_0.si", "_0./../x")]
    [InlineData("_0.si", "/etc/passwd")]
    public void Read_SetThatCannotBe_IsRefused(params string[] files)
    {
        using var folder = Written(files);

        Assert.Equal(folder["_0.si"], Assert.Throws<CorruptIndexException>(() => Read(folder)).File);
    }

    [Theory]
    [InlineData("other release", "03 332e36 00000003 ff 00000000 00000001 055f302e7369")]
    [InlineData("documents below zero", "03 342e38 ffffffff ff 00000000 00000001 055f302e7369")]
    [InlineData("compound", "03 342e38 00000003 01 00000000 00000001 055f302e7369")]
    [InlineData("map too long", "03 342e38 00000003 ff 00000064 00000001 055f302e7369")]
    [InlineData("map below zero", "03 342e38 00000003 ff ffffffff 00000001 055f302e7369")]
    [InlineData("set too long", "03 342e38 00000003 ff 00000000 7fffffff 055f302e7369")]
    [InlineData("bytes behind the end", "03 342e38 00000003 ff 00000000 00000001 055f302e7369 00")]
    [InlineData("no bytes", "")]
    public void Read_BytesThatLie_IsRefused(string name, string body)
    {
        using var folder = new TempFolder();
        IndexFiles.Write(folder["_0.si"], Codec, 1, IndexFiles.Hex(body));

        var fault = Assert.Throws<CorruptIndexException>(() => Read(folder));

        Assert.True(fault.File == folder["_0.si"], name);
    }

    private static TempFolder Written(string[] files)
    {
        var folder = new TempFolder();
        foreach (var file in files.Where(file => !file.Contains('/', StringComparison.Ordinal) && file != "_0.si"))
            folder.Write(file, "");
        new SegmentInfo("_0", 300, files).Write(folder.Path);
        return folder;
    }

    private static SegmentInfo Read(TempFolder folder)
    {
        using var directory = new MMapDirectory(folder.Path);
        return SegmentInfo.Read(directory, "_0");
    }
}
