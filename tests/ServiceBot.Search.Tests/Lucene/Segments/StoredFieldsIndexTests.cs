using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Segments;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Tests.Lucene.Store;

namespace ServiceBot.Search.Tests.Lucene.Segments;

public class StoredFieldsIndexTests
{
    [Fact]
    public void ChunkOf_PlacesAbove4GiB_AreExact()
    {
        using var folder = new TempFolder();
        var random = new Random(4);
        var chunks = new List<(int Doc, long Position)> { (0, 37) };
        for (var i = 1; i < 3000; i++)
            chunks.Add((chunks[^1].Doc + random.Next(1, 200), chunks[^1].Position + random.Next(1, 10_000_000)));
        var end = chunks[^1].Position + 5;
        Write(folder, end, chunks);

        using var directory = new MMapDirectory(folder.Path);
        var index = StoredFieldsIndex.Open(directory, "_0", chunks[^1].Doc + 3, dataStart: 37, end);

        Assert.True(end > 1L << 32);
        Assert.Equal((chunks[^1].Doc, 3, chunks[^1].Position, end), index.ChunkOf(chunks[^1].Doc + 2));
        for (var i = 0; i < chunks.Count - 1; i++)
        {
            var expected = (chunks[i].Doc, chunks[i + 1].Doc - chunks[i].Doc, chunks[i].Position, chunks[i + 1].Position);
            Assert.Equal(expected, index.ChunkOf(chunks[i].Doc));
            Assert.Equal(expected, index.ChunkOf(chunks[i + 1].Doc - 1));
        }
    }

    [Theory]
    [InlineData("first document not 0", 10, 100, 1, 37)]
    [InlineData("first chunk not at the beginning", 10, 100, 0, 38)]
    [InlineData("document twice", 10, 100, 0, 37, 0, 50)]
    [InlineData("place twice", 10, 100, 0, 37, 5, 37)]
    [InlineData("documents falling", 10, 100, 0, 37, 5, 50, 4, 60)]
    [InlineData("place behind the end", 10, 100, 0, 37, 5, 100)]
    [InlineData("document behind the end", 10, 100, 0, 37, 10, 50)]
    [InlineData("no chunk for the documents", 10, 37)]
    [InlineData("no chunk for the bytes", 0, 38)]
    public void Open_ChunksThatCannotBe_IsRefused(string name, int maxDoc, long end, params int[] docsAndPositions)
    {
        using var folder = new TempFolder();
        Write(folder, end, docsAndPositions.Chunk(2).Select(chunk => (chunk[0], (long)chunk[1])));
        using var directory = new MMapDirectory(folder.Path);

        var fault = Assert.Throws<CorruptIndexException>(() => StoredFieldsIndex.Open(directory, "_0", maxDoc, dataStart: 37, end));

        Assert.True(fault.File == folder["_0.fdx"], name);
    }

    [Theory]
    [InlineData("02 00 25")] // another version
    [InlineData("01 81 08 00 00 01 00 25 00 01 00 00 48")] // more chunks than a block holds
    [InlineData("01 01 00 00 00 25 00 01 00 00 48")] // no bits
    [InlineData("01 01 00 00 21 00 00 00 00 00 25 00 01 00 00 48")] // 33 bits
    [InlineData("01 01 00 00 01 00 25 00 41 00 00 00 00 00 00 00 00 00 00 48")] // 65 bits
    [InlineData("01 01 00 00 01 00 25 00 01 00 00 49")] // another end
    [InlineData("01 01 00 00 01 00 25 00 01 00 00 48 00")] // bytes behind the end
    [InlineData("01 01 00 00 01 00 25 00 01 00 00")] // end missing
    public void Open_BytesThatLie_IsRefused(string body)
    {
        using var folder = new TempFolder();
        IndexFiles.Write(folder["_0.fdx"], "Lucene41StoredFieldsIndex", 2, IndexFiles.Hex(body));
        using var directory = new MMapDirectory(folder.Path);

        Assert.Throws<CorruptIndexException>(() => StoredFieldsIndex.Open(directory, "_0", maxDoc: 3, dataStart: 0x25, dataEnd: 0x48));
    }

    private static void Write(TempFolder folder, long end, IEnumerable<(int Doc, long Position)> chunks)
    {
        using var writer = new StoredFieldsIndexWriter(folder["_0.fdx"]);
        foreach (var (doc, position) in chunks)
            writer.Add(doc, position);
        writer.Finish(end);
    }
}
