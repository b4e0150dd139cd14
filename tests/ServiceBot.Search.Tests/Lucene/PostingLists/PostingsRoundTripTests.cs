using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class PostingsRoundTripTests
{
    private const int MaxDoc = 20_000_000;

    public static TheoryData<int> Kinds =>
    [
        (int)IndexOptions.Docs,
        (int)IndexOptions.DocsAndFreqs,
        (int)IndexOptions.DocsAndFreqsAndPositions,
        (int)IndexOptions.DocsAndFreqsAndPositionsAndOffsets,
    ];

    internal static IReadOnlyList<Posting>[] AllLists { get; } =
    [
        .. Lists.Boundaries.Select(Lists.Dense),
        .. Lists.Boundaries.Select(count => Lists.Random(count, count, 1000, 5)),
        .. Lists.Boundaries.Select(count => Lists.Single(count, count)),
        .. Lists.Boundaries.Select(count => Lists.Single(0, count)),
        .. Enumerable.Range(0, 20).Select(seed => Lists.Random(seed, 40 + seed * 37, 50, 300)),
        Lists.Random(1, 8193, 3, 3),
        Lists.Random(2, 9000, 4000, 40),
        Lists.Dense(66_000),
    ];

    [Theory, MemberData(nameof(Kinds))]
    public void NextDoc_AllLists_GivesEveryPostingBack(int options)
    {
        using var folder = new PostingsFolder((IndexOptions)options, MaxDoc, AllLists);

        for (var i = 0; i < AllLists.Length; i++)
        {
            var docs = folder.Docs(i);
            Assert.Equal((-1, AllLists[i].Count), (docs.Doc, docs.DocFreq));
            foreach (var posting in AllLists[i])
            {
                Assert.Equal(posting.Doc, docs.NextDoc());
                Assert.Equal(folder.Field.HasFreqs ? posting.Freq : 1, docs.Freq);
            }

            AssertEnds(docs);
        }
    }

    [Theory]
    [InlineData((int)IndexOptions.DocsAndFreqsAndPositions)]
    [InlineData((int)IndexOptions.DocsAndFreqsAndPositionsAndOffsets)]
    public void NextPosition_AllLists_GivesEveryOccurrenceBack(int options)
    {
        using var folder = new PostingsFolder((IndexOptions)options, MaxDoc, AllLists);

        for (var i = 0; i < AllLists.Length; i++)
        {
            var positions = folder.Positions(i);
            foreach (var posting in AllLists[i])
            {
                Assert.Equal(posting.Doc, positions.NextDoc());
                Assert.Equal(posting.Occurrences.Select(folder.Seen), positions.ReadAll(posting.Freq));
            }

            Assert.Equal(DocsEnum.NoMoreDocs, positions.NextDoc());
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void NextBlock_AllLists_GivesDocumentsAndFrequencies(int options)
    {
        using var folder = new PostingsFolder((IndexOptions)options, MaxDoc, AllLists);
        var blocks = folder.Reader.Blocks(folder.Field, folder.States[0]);
        var (docs, freqs) = (new int[128], new int[128]);

        for (var i = 0; i < AllLists.Length; i++)
        {
            blocks.Reset(folder.Field, folder.States[i]);
            var found = new List<(int, int)>();
            var places = new List<(long Offset, int Previous)>();
            while (true)
            {
                var place = (blocks.NextOffset, found.Count == 0 ? -1 : found[^1].Item1);
                var size = blocks.NextBlock(docs);
                if (size == 0)
                    break;
                places.Add(place);
                blocks.ReadFreqs(freqs);
                found.AddRange(docs[..size].Zip(freqs));
            }

            Assert.Equal(AllLists[i].Select(posting => (posting.Doc, folder.Field.HasFreqs ? posting.Freq : 1)), found);
            Assert.Equal(blocks.Count, places.Count);
            for (var block = places.Count - 1; block >= 0; block--)
            {
                blocks.Seek(places[block].Offset, places[block].Previous, block);
                Assert.Equal(Math.Min(128, AllLists[i].Count - block * 128), blocks.NextBlock(docs));
                Assert.Equal(AllLists[i][block * 128].Doc, docs[0]);
            }
        }
    }

    private static void AssertEnds(DocsEnum docs)
    {
        Assert.Equal(DocsEnum.NoMoreDocs, docs.NextDoc());
        Assert.Equal(DocsEnum.NoMoreDocs, docs.NextDoc());
        Assert.Equal(DocsEnum.NoMoreDocs, docs.Advance(5));
        Assert.Equal(DocsEnum.NoMoreDocs, docs.Advance(DocsEnum.NoMoreDocs));
        Assert.Equal(DocsEnum.NoMoreDocs, docs.Doc);
    }
}
