using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class AdvanceTests
{
    private const int MaxDoc = 20_000_000;

    private static IReadOnlyList<Posting>[] AllLists => PostingsRoundTripTests.AllLists;

    [Theory]
    [InlineData((int)IndexOptions.Docs)]
    [InlineData((int)IndexOptions.DocsAndFreqs)]
    [InlineData((int)IndexOptions.DocsAndFreqsAndPositions)]
    public void Advance_RandomTargets_IsWhatALinearScanFinds(int options)
    {
        using var folder = new PostingsFolder((IndexOptions)options, MaxDoc, AllLists);

        for (var i = 0; i < AllLists.Length; i++)
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var docs = folder.Docs(i);
                foreach (var (target, posting) in Walk(AllLists[i], seed))
                {
                    var doc = target < 0 ? docs.NextDoc() : docs.Advance(target);
                    Assert.Equal(posting?.Doc ?? DocsEnum.NoMoreDocs, doc);
                    if (posting is not null && (seed + target) % 3 == 0)
                        Assert.Equal(folder.Field.HasFreqs ? posting.Freq : 1, docs.Freq);
                }
            }
        }
    }

    [Theory]
    [InlineData((int)IndexOptions.DocsAndFreqsAndPositions)]
    [InlineData((int)IndexOptions.DocsAndFreqsAndPositionsAndOffsets)]
    public void Advance_ThenSomePositions_IsWhatALinearScanFinds(int options)
    {
        using var folder = new PostingsFolder((IndexOptions)options, MaxDoc, AllLists);

        for (var i = 0; i < AllLists.Length; i++)
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var random = new Random(seed);
                var positions = folder.Positions(i);
                foreach (var (target, posting) in Walk(AllLists[i], seed))
                {
                    Assert.Equal(posting?.Doc ?? DocsEnum.NoMoreDocs, target < 0 ? positions.NextDoc() : positions.Advance(target));
                    if (posting is not null)
                        AssertSome(folder, posting, positions, random);
                }
            }
        }
    }

    [Fact]
    public void Advance_ToEachDocumentOfALongList_FindsIt()
    {
        var list = Lists.Random(3, 70_000, 5, 2);
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, MaxDoc, list);

        for (var i = 0; i < list.Count; i += 331)
        {
            var positions = folder.Positions();
            Assert.Equal(list[i].Doc, positions.Advance(list[i].Doc));
            Assert.Equal(list[i].Occurrences, positions.ReadAll(list[i].Freq));
        }
    }

    [Fact]
    public void Advance_TargetNotBehindTheDocument_StillMakesOneStep()
    {
        using var folder = new PostingsFolder(IndexOptions.Docs, 500, Lists.Dense(300));
        var docs = folder.Docs();

        for (var doc = 0; doc < 300; doc++)
            Assert.Equal(doc, docs.Advance(-1));
        Assert.Equal(DocsEnum.NoMoreDocs, docs.Advance(-1));
    }

    [Fact]
    public void NextPosition_MoreThanFrequencyOrWithoutDocument_Refuses()
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositions, 500, Lists.Dense(3));
        var positions = folder.Positions();

        Assert.Throws<InvalidOperationException>(() => positions.NextPosition());
        positions.NextDoc();
        positions.NextPosition();
        Assert.Throws<InvalidOperationException>(() => positions.NextPosition());
    }

    // Only some of the occurrences are asked for, and of these only some offsets.
    private static void AssertSome(PostingsFolder folder, Posting posting, PositionsEnum positions, Random random)
    {
        var asked = random.Next(3) == 0 ? posting.Freq : random.Next(posting.Freq + 1);
        for (var k = 0; k < asked; k++)
        {
            var seen = folder.Seen(posting.Occurrences[k]);
            Assert.Equal(seen.Position, positions.NextPosition());
            if (random.Next(4) > 0)
                continue;
            Assert.Equal((seen.Start, seen.End), (positions.StartOffset, positions.EndOffset));
        }
    }

    // Steps (-1) and targets, each with the posting that a scan comes to; null behind the end.
    private static IEnumerable<(int Target, Posting? Posting)> Walk(IReadOnlyList<Posting> list, int seed)
    {
        var random = new Random(seed);
        var at = -1;
        while (at < list.Count)
        {
            var target = -1;
            if (seed == 0 || random.Next(3) == 0)
            {
                at++;
            }
            else
            {
                var most = random.Next(5) switch { 0 => 10, 1 => 130, 2 => 3000, 3 => 30_000, _ => 500 };
                target = (at < 0 ? -1 : list[at].Doc) + 1 + random.Next(most);
                for (at = Math.Max(at, 0); at < list.Count && list[at].Doc < target;)
                    at++;
            }

            yield return (target, at < list.Count ? list[at] : null);
        }
    }
}
