using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class SkipReaderTests
{
    [Theory]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(1152)]
    [InlineData(1153)]
    [InlineData(8320)]
    [InlineData(66_000)]
    public void Next_EachEntryOfALongList_AgreesWithTheList(int docFreq)
    {
        var list = Lists.Random(docFreq, docFreq, 4, 20);
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 10_000_000, list);
        var skip = new SkipReader(folder.Reader, folder.Field, folder.States[0]);
        var blocks = folder.Reader.Blocks(folder.Field, folder.States[0]);
        var (docs, passed) = (new int[128], 0L);

        for (var block = 1; block <= (docFreq - 1) / 128; block++)
        {
            blocks.NextBlock(docs);
            for (var i = (block - 1) * 128; i < block * 128; i++)
                passed += list[i].Freq;
            var entry = skip.Next;
            Assert.Equal((block, list[block * 128 - 1].Doc, blocks.NextOffset), (entry.Block, entry.Doc, entry.DocOffset));
            Assert.Equal(passed % 128, entry.PosCount);
            Assert.Equal(entry, skip.SkipTo(entry.Doc + 1));
        }

        Assert.Equal(int.MaxValue, skip.Next.Block);
    }

    [Theory]
    [InlineData(1153)]
    [InlineData(8320)]
    [InlineData(70_000)]
    public void SkipTo_StraightToAnyEntry_GivesWhatStepsGive(int docFreq)
    {
        var list = Lists.Random(docFreq, docFreq, 4, 5);
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 10_000_000, list);
        var steps = new SkipReader(folder.Reader, folder.Field, folder.States[0]);

        while (steps.Next.Block != int.MaxValue)
        {
            var entry = steps.SkipTo(steps.Next.Doc + 1);
            var straight = new SkipReader(folder.Reader, folder.Field, folder.States[0]);
            Assert.Equal(entry.Block - 1, straight.SkipTo(entry.Doc).Block);
            Assert.Equal(entry, straight.SkipTo(entry.Doc + 1));
            Assert.Equal(steps.Next, straight.Next);
        }
    }
}
