using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Retrieval.Queries;

public sealed class PostingBoundsTests : IDisposable
{
    private const int Documents = 9_000;

    private readonly IndexedTexts _index = new(new RandomTexts(seed: 21).Documents(Documents));

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Open_EveryDenseTerm_KnowsItsBlocksAndNoScoreExceedsItsFactor()
    {
        var bounds = PostingBounds.Open(_index.BoundsFile, _index.Reader);
        var dense = 0;

        foreach (var info in _index.Reader.Fields.Where(field => field.HasFreqs))
        {
            var field = new FieldStatistics(_index.Reader.Terms(info.Name)!, _index.Reader.Norms(info.Name), Documents);
            var terms = field.Terms.Enumerate();
            while (terms.MoveNext())
            {
                var isDense = terms.State.DocFreq >= DocRanges.LeastDense(Documents);
                Assert.Equal(isDense, bounds.TryGet(terms.State.DocStart, out var found));
                if (!isDense)
                    continue;
                dense++;
                AssertBlocks(bounds, found, _index.Reader.Postings.Blocks(info, terms.State));
                AssertFactors(bounds, found, field, _index.Reader.Postings.Docs(info, terms.State));
            }
        }

        Assert.True(dense > 50);
    }

    [Fact]
    public void Write_SameIndex_SameBytes()
    {
        var before = File.ReadAllBytes(_index.BoundsFile);

        PostingBounds.Write(_index.Reader, _index.BoundsFile);

        Assert.Equal(before, File.ReadAllBytes(_index.BoundsFile));
    }

    [Fact]
    public void Open_FileMissing_SaysSo()
    {
        var error = Assert.Throws<CorruptIndexException>(() => PostingBounds.Open(_index.BoundsFile + "-not", _index.Reader));

        Assert.Contains("bounds-not", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BoundsOfAnotherIndex_Refuses()
    {
        using var other = new IndexedTexts(new RandomTexts(seed: 22).Documents(Documents));

        var error = Assert.Throws<CorruptIndexException>(() => PostingBounds.Open(other.BoundsFile, _index.Reader));

        Assert.Contains("another index", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenOrWrite_BoundsOfAnotherIndex_MakesThemAnew()
    {
        using var other = new IndexedTexts(new RandomTexts(seed: 22).Documents(Documents));
        var right = File.ReadAllBytes(_index.BoundsFile);
        File.Delete(_index.BoundsFile);
        File.Copy(other.BoundsFile, _index.BoundsFile);

        PostingBounds.OpenOrWrite(_index.BoundsFile, _index.Reader);

        Assert.Equal(right, File.ReadAllBytes(_index.BoundsFile));
    }

    [Fact]
    public void Open_AnyByteFlipped_Refuses()
    {
        var bytes = File.ReadAllBytes(_index.BoundsFile);
        var random = new Random(1);

        for (var i = 0; i < 200; i++)
        {
            var place = i < 40 ? i : i < 80 ? bytes.Length - 1 - (i - 40) : random.Next(bytes.Length);
            bytes[place] ^= (byte)(1 << random.Next(8));
            Assert.Throws<CorruptIndexException>(() => PostingBounds.Open(Saved(bytes), _index.Reader));
            bytes = File.ReadAllBytes(_index.BoundsFile);
        }
    }

    [Fact]
    public void Open_CutShort_Refuses()
    {
        var bytes = File.ReadAllBytes(_index.BoundsFile);

        foreach (var length in (int[])[0, 1, 15, 16, 40, bytes.Length / 2, bytes.Length - 1])
            Assert.Throws<CorruptIndexException>(() => PostingBounds.Open(Saved(bytes[..length]), _index.Reader));
    }

    [Fact]
    public void Search_BoundsDamagedBelowARightChecksum_RefusesOrFindsSomething()
    {
        var whole = File.ReadAllBytes(_index.BoundsFile);
        var texts = new RandomTexts(seed: 23);
        var queries = Enumerable.Range(0, 10).Select(_ => texts.TermOrAnyOf(8)).ToList();
        var random = new Random(2);

        for (var i = 0; i < 150; i++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 200); flips > 0; flips--)
                bytes[random.Next(40, bytes.Length - 40)] = (byte)random.Next(256);
            MendChecksum(bytes);

            foreach (var query in queries)
                SearchOrRefuse(bytes, query);
        }
    }

    private static void AssertBlocks(PostingBounds bounds, in TermBounds term, PostingBlocks blocks)
    {
        var start = blocks.NextOffset;
        var docs = new int[ForBlock.Size];
        Assert.Equal(blocks.Count, term.BlockCount);
        for (var block = 0; block < blocks.Count; block++)
        {
            Assert.Equal(blocks.NextOffset - start, bounds.BlockOffsets(term)[block]);
            var count = blocks.NextBlock(docs);
            Assert.Equal(docs[count - 1], bounds.LastDocs(term)[block]);
        }
    }

    private static void AssertFactors(PostingBounds bounds, in TermBounds term, FieldStatistics field, DocsEnum docs)
    {
        var factors = bounds.Factors(term);
        var seen = new bool[factors.Length];
        while (docs.NextDoc() != DocsEnum.NoMoreDocs)
        {
            var score = Bm25Similarity.Score(3.7f, docs.Freq, field.Norm(docs.Doc));
            var range = docs.Doc / DocRanges.RangeSize;
            seen[range] = true;
            Assert.True(score <= factors[range] * ScoreFactor.Scale(3.7f));
            Assert.True(factors[range] <= term.MaxFactor);
        }

        for (var range = 0; range < seen.Length; range++)
            Assert.Equal(seen[range], factors[range] > 0);
    }

    private static void MendChecksum(byte[] bytes)
    {
        var summed = bytes.AsSpan(0, bytes.Length - sizeof(long));
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(summed.Length), Crc32.Of(summed));
    }

    private string Saved(byte[] bytes)
    {
        var path = _index.BoundsFile + "-changed";
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void SearchOrRefuse(byte[] bytes, Query query)
    {
        try
        {
            new IndexSearcher(_index.Reader, PostingBounds.Open(Saved(bytes), _index.Reader)).Search(query, 10);
        }
        catch (CorruptIndexException error)
        {
            Assert.NotEmpty(error.File);
        }
    }
}
