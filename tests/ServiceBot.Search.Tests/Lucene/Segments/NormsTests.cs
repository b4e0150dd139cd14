using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class NormsTests
{
    private static readonly FieldInfo Id = new("id", 0, IndexOptions.Docs, HasNorms: false);
    private static readonly FieldInfo Title = new("title", 1, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    private static readonly FieldInfo Body = new("body", 2, IndexOptions.DocsAndFreqsAndPositions, HasNorms: true);
    private static readonly FieldInfo[] Fields = [Id, Title, Body];

    [Fact]
    public void Norms_WhatWasWritten_IsTheSame()
    {
        using var folder = new TempFolder();
        Write(folder, (Body, [1, 2, 3, 0]), (Title, [9, 8, 0, 255]));

        using var directory = new MMapDirectory(folder.Path);
        var reader = NormsReader.Open(directory, "_0", Fields, maxDoc: 4);

        Assert.Equal([9, 8, 0, 255], reader.Norms(Title).ToArray());
        Assert.Equal([1, 2, 3, 0], reader.Norms(Body).ToArray());
        Assert.True(reader.Norms(Id).IsEmpty);
    }

    [Fact]
    public void Open_NoFieldWithNorms_NeedsNoFile()
    {
        using var folder = new TempFolder();
        using var directory = new MMapDirectory(folder.Path);

        Assert.True(NormsReader.Open(directory, "_0", [Id], maxDoc: 4).Norms(Id).IsEmpty);
    }

    [Fact]
    public void Open_FieldWithoutItsNorms_IsRefused()
    {
        using var folder = new TempFolder();
        Write(folder, (Body, [1, 2, 3, 0]));
        using var directory = new MMapDirectory(folder.Path);

        Assert.Equal(folder["_0.nvm"], Assert.Throws<CorruptIndexException>(() => NormsReader.Open(directory, "_0", Fields, maxDoc: 4)).File);
    }

    [Fact]
    public void Add_OtherNumberOfDocuments_IsRefused()
    {
        using var folder = new TempFolder();
        using var writer = new NormsWriter(folder.Path, "_0", maxDoc: 4);

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.Add(Body, [1, 2, 3]));
    }

    [Theory]
    [InlineData("field without norms", "00 00 000000000000001a 02 ffffffff0f")]
    [InlineData("no such field", "03 00 000000000000001a 02 ffffffff0f")]
    [InlineData("no such field, below zero", "feffffff0f 00 000000000000001a 02 ffffffff0f")]
    [InlineData("not numeric", "01 01 000000000000001a 02 ffffffff0f")]
    [InlineData("other format", "01 00 000000000000001a 01 ffffffff0f")]
    [InlineData("in the header", "01 00 0000000000000019 02 ffffffff0f")]
    [InlineData("behind the end", "01 00 000000000000001f 02 ffffffff0f")]
    [InlineData("far behind the end", "01 00 7fffffffffffffff 02 ffffffff0f")]
    [InlineData("below zero", "01 00 ffffffffffffffff 02 ffffffff0f")]
    [InlineData("twice", "01 00 000000000000001a 02 01 00 000000000000001a 02 ffffffff0f")]
    [InlineData("no end", "01 00 000000000000001a 02")]
    [InlineData("bytes behind the end", "01 00 000000000000001a 02 ffffffff0f 00")]
    [InlineData("no field", "ffffffff0f")]
    public void Open_BytesThatLie_IsRefused(string name, string body)
    {
        using var folder = new TempFolder();
        IndexFiles.Write(folder["_0.nvd"], "Lucene41NormsData", 2, [1, 2, 3, 4, 5, 6, 7, 8]);
        IndexFiles.Write(folder["_0.nvm"], "Lucene41NormsMetadata", 2, IndexFiles.Hex(body));
        using var directory = new MMapDirectory(folder.Path);

        var fault = Assert.Throws<CorruptIndexException>(() => NormsReader.Open(directory, "_0", [Id, Title], maxDoc: 4));

        Assert.True(fault.File == folder["_0.nvm"], name);
    }

    private static void Write(TempFolder folder, params (FieldInfo Field, byte[] Norms)[] fields)
    {
        using var writer = new NormsWriter(folder.Path, "_0", fields[0].Norms.Length);
        foreach (var (field, norms) in fields)
            writer.Add(field, norms);
        writer.Finish();
    }
}
