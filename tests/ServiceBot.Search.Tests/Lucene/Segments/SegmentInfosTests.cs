using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class SegmentInfosTests
{
    private const int NameCounterOffset = 17 + 8 + 3;

    [Theory]
    [InlineData(null)]
    [InlineData("_0")]
    [InlineData("_zz")]
    public void Read_WhatWasWritten_IsTheSame(string? segment)
    {
        using var folder = new TempFolder();

        new SegmentInfos(segment).Write(folder.Path);

        Assert.Equal(new SegmentInfos(segment), Read(folder));
    }

    [Fact]
    public void Write_EmptyIndex_HasNoSegmentAndCounterZero()
    {
        using var folder = new TempFolder();

        new SegmentInfos(null).Write(folder.Path);

        Assert.Equal(IndexFiles.Hex("0000000000000001 00000000 00000000 00000000"), IndexFiles.Body(folder["segments_1"], "segments"));
    }

    [Theory]
    [InlineData("segments_2")]
    [InlineData("segments_10")]
    [InlineData("segments_a")]
    public void Read_LaterGenerationInTheFolder_IsRefused(string name)
    {
        using var folder = new TempFolder();
        new SegmentInfos("_0").Write(folder.Path);
        File.Copy(folder["segments_1"], folder[name]);

        var fault = Assert.Throws<CorruptIndexException>(() => Read(folder));

        Assert.Equal(folder[name], fault.File);
    }

    [Theory]
    [InlineData("segments.gen")]
    [InlineData("segments_0")]
    [InlineData("segments_1.tmp")]
    [InlineData("segments_zzzzzzzzzzzzzzzz")]
    public void Read_OtherFileInTheFolder_IsPassedOver(string name)
    {
        using var folder = new TempFolder();
        new SegmentInfos("_0").Write(folder.Path);
        folder.Write(name, "");

        Assert.Equal(new SegmentInfos("_0"), Read(folder));
    }

    [Fact]
    public void Read_EmptyOrMissingFolder_IsRefusedByName()
    {
        using var folder = new TempFolder();

        Assert.Equal(folder["segments_1"], Assert.Throws<CorruptIndexException>(() => Read(folder)).File);
        using var missing = new MMapDirectory(folder["nowhere"]);
        Assert.Throws<CorruptIndexException>(() => SegmentInfos.Read(missing));
    }

    [Theory]
    [InlineData("counter not above the number", NameCounterOffset, 0)]
    [InlineData("two segments", NameCounterOffset + 4, 2)]
    [InlineData("no segment, but bytes of one", NameCounterOffset + 4, 0)]
    [InlineData("name without underscore", NameCounterOffset + 6, (byte)'0')]
    [InlineData("name that is no number", NameCounterOffset + 7, (byte)'/')]
    [InlineData("other codec", NameCounterOffset + 16, (byte)'9')]
    [InlineData("deletions", NameCounterOffset + 24, 0)]
    [InlineData("deleted documents", NameCounterOffset + 28, 1)]
    [InlineData("field infos changed", NameCounterOffset + 36, 0)]
    [InlineData("doc values changed", NameCounterOffset + 40, 1)]
    [InlineData("commit data that is not there", NameCounterOffset + 44, 1)]
    public void Read_StateOfAnotherKind_IsRefused(string name, int offset, byte value)
    {
        using var folder = new TempFolder();
        new SegmentInfos("_0").Write(folder.Path);
        IndexFiles.Edit(folder["segments_1"], offset, value);

        var fault = Assert.Throws<CorruptIndexException>(() => Read(folder));

        Assert.True(fault.File == folder["segments_1"], name);
    }

    private static SegmentInfos Read(TempFolder folder)
    {
        using var directory = new MMapDirectory(folder.Path);
        return SegmentInfos.Read(directory);
    }
}
