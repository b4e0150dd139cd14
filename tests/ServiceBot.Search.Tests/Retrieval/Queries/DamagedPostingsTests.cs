using System.Buffers.Binary;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

/// <summary>Lists of postings that are damaged below a right checksum: a search refuses them by name or ends with hits.</summary>
public sealed class DamagedPostingsTests
{
    [Theory]
    [InlineData("_0_Lucene41_0.doc")]
    [InlineData("_0_Lucene41_0.pos")]
    [InlineData("_0_Lucene41_0.tim")]
    [InlineData("_0.nvd")]
    public void Search_FileDamaged_RefusesOrFindsSomething(string file)
    {
        var texts = new RandomTexts(seed: 31);
        using var index = new IndexedTexts(texts.Documents(5_000));
        var whole = File.ReadAllBytes(Path.Combine(index.Folder, file));
        var bounds = File.ReadAllBytes(index.BoundsFile);
        index.Reader.Dispose();
        var queries = Enumerable.Range(0, 20).Select(i => i % 2 == 0 ? texts.TermOrAnyOf(8) : texts.Any(2)).ToList();
        var random = new Random(32);

        for (var i = 0; i < 60; i++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 60); flips > 0; flips--)
                bytes[random.Next(40, bytes.Length - 16)] = (byte)random.Next(256);
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(bytes.Length - sizeof(long)), Crc32.Of(bytes.AsSpan(0, bytes.Length - sizeof(long))));
            Replace(Path.Combine(index.Folder, file), bytes);
            Replace(index.BoundsFile, bounds);

            foreach (var query in queries)
                SearchOrRefuse(index, query);
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }

    private static void SearchOrRefuse(IndexedTexts index, Query query)
    {
        try
        {
            using var reader = SegmentReader.Open(index.Folder);
            var searcher = new IndexSearcher(reader, PostingBounds.OpenOrWrite(index.BoundsFile, reader));
            searcher.Search(query, 10, [query]);
            searcher.Search(query, 10);
            searcher.Count(query);
        }
        catch (CorruptIndexException error)
        {
            Assert.NotEmpty(error.File);
        }
    }
}
