using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class PostingsDamageTests
{
    private static readonly IReadOnlyList<Posting>[] SomeLists =
    [
        Lists.Random(1, 3000, 4, 20),
        Lists.Random(2, 300, 40, 200),
        Lists.Single(7, 500),
        Lists.Random(3, 60, 40, 3),
        Lists.Dense(1100),
        Lists.Single(9, 128),
    ];

    [Theory]
    [InlineData(".doc")]
    [InlineData(".pos")]
    [InlineData(".pay")]
    public void Read_AByteChangedAndTheChecksumMended_RefusesOrFinishes(string end)
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 200_000, SomeLists);
        var whole = folder.Bytes(end)[..^16];
        var random = new Random(17);

        for (var round = 0; round < 150; round++)
        {
            var bytes = (byte[])whole.Clone();
            bytes[random.Next(end == ".doc" && round > 20 ? 67 : 0, bytes.Length)] ^= (byte)(1 << random.Next(8));
            RefusesOrFinishes(() => ReadEverything(folder, folder.OpenWith(end, bytes), random));
        }
    }

    [Theory]
    [InlineData(".doc")]
    [InlineData(".pos")]
    [InlineData(".pay")]
    public void Read_GarbageBehindTheHeader_RefusesOrFinishes(string end)
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 200_000, SomeLists);
        var whole = folder.Bytes(end)[..^16];
        var random = new Random(18);
        var refused = 0;

        for (var round = 0; round < 60; round++)
        {
            var bytes = (byte[])whole.Clone();
            // Small bytes make for numbers and widths that look right.
            for (var i = end == ".doc" ? 67 : 34; i < bytes.Length; i++)
                bytes[i] = (byte)random.Next(round % 3 == 0 ? 256 : round % 3 == 1 ? 2 : 20);
            if (!RefusesOrFinishes(() => ReadEverything(folder, folder.OpenWith(end, bytes), random)))
                refused++;
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public void Read_FilesCutAnywhere_Refuses()
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 200_000, SomeLists);
        foreach (var end in new[] { ".doc", ".pos", ".pay" })
        {
            var whole = folder.Bytes(end)[..^16];
            for (var length = 0; length < whole.Length; length += 1 + whole.Length / 40)
            {
                var cut = whole[..length];
                Assert.Throws<CorruptIndexException>(() => ReadEverything(folder, folder.OpenWith(end, cut), new Random(1)));
            }

            folder.OpenWith(end, whole);
        }
    }

    [Fact]
    public void Read_DictionaryThatLies_RefusesOrFinishes()
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 200_000, SomeLists);
        long[] lies = [long.MinValue, -1, 0, 1, 66, 67, 68, 127, 128, 129, 256, 1000, 5000, int.MaxValue, int.MaxValue + 1L, long.MaxValue];
        foreach (var truth in folder.States)
        {
            foreach (var lie in lies)
            {
                foreach (var state in Lies(truth, lie))
                    RefusesOrFinishes(() => ReadTerm(folder.Reader, folder.Field, state, new Random(1)));
            }
        }
    }

    [Theory]
    [InlineData(0, 0, -1)]
    [InlineData(200_001, 1, -1)]
    [InlineData(1, 1, -1)]
    [InlineData(1, 1, 200_000)]
    [InlineData(2, 1, -1)]
    [InlineData(1, 3_000_000_000, 5)]
    public void Docs_CountsThatCannotBe_Refuses(int docFreq, long totalTermFreq, int singleton)
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqs, 200_000, Lists.Dense(3));
        var state = folder.States[0] with { DocFreq = docFreq, TotalTermFreq = totalTermFreq, SingletonDoc = singleton };

        Assert.Throws<CorruptIndexException>(() => folder.Reader.Docs(folder.Field, state));
    }

    [Fact]
    public void NextBlock_DocumentBeyondTheIndex_Refuses()
    {
        using var folder = new PostingsFolder(IndexOptions.Docs, 256, Lists.Dense(257));
        var blocks = folder.Reader.Blocks(folder.Field, folder.States[0] with { DocFreq = 256 });
        var docs = new int[128];
        blocks.NextBlock(docs);
        blocks.Seek(blocks.NextOffset, 128, 1);

        Assert.Throws<CorruptIndexException>(() => blocks.NextBlock(docs));
    }

    [Theory]
    [InlineData(-1, 5, 1)]
    [InlineData(66, 5, 1)]
    [InlineData(long.MaxValue, 5, 1)]
    [InlineData(67, -1, 1)]
    [InlineData(67, 300, 1)]
    [InlineData(67, 5, 4)]
    [InlineData(67, 5, -1)]
    public void Seek_PlaceThatCannotBe_Refuses(long offset, int previousDoc, int index)
    {
        using var folder = new PostingsFolder(IndexOptions.Docs, 300, Lists.Dense(257));
        var blocks = folder.Reader.Blocks(folder.Field, folder.States[0]);

        Assert.Throws<CorruptIndexException>(() => blocks.Seek(offset, previousDoc, index));
    }

    private static bool RefusesOrFinishes(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (CorruptIndexException)
        {
            return false;
        }
    }

    private static IEnumerable<TermState> Lies(TermState truth, long lie)
    {
        yield return truth with { DocStart = lie };
        yield return truth with { PosStart = lie };
        yield return truth with { PayStart = lie };
        yield return truth with { SkipOffset = lie };
        yield return truth with { LastPosBlockOffset = lie };
        yield return truth with { TotalTermFreq = lie };
        yield return truth with { DocFreq = unchecked((int)lie) };
        yield return truth with { SingletonDoc = unchecked((int)lie) };
    }

    private static void ReadEverything(PostingsFolder folder, PostingsReader reader, Random random)
    {
        CorruptIndexException? refusal = null;
        foreach (var state in folder.States)
        {
            try
            {
                ReadTerm(reader, folder.Field, state, random);
            }
            catch (CorruptIndexException exception)
            {
                refusal = exception;
            }
        }

        if (refusal is not null)
            throw refusal;
    }

    private static void ReadTerm(PostingsReader reader, FieldInfo field, TermState state, Random random)
    {
        var docs = reader.Docs(field, state);
        var last = -1;
        for (var count = 0; docs.NextDoc() != DocsEnum.NoMoreDocs; count++)
        {
            Assert.InRange(docs.Doc, last + 1, reader.MaxDoc - 1);
            Assert.True(count < state.DocFreq && docs.Freq > 0);
            last = docs.Doc;
        }

        ReadPositions(reader.Positions(field, state), state, _ => 1);
        ReadPositions(reader.Positions(field, state), state, _ => random.Next(1000));
    }

    private static void ReadPositions(PositionsEnum positions, TermState state, Func<int, int> step)
    {
        var last = -1;
        for (var count = 0; positions.Advance(last + step(count)) != DocsEnum.NoMoreDocs; count++)
        {
            Assert.True(positions.Doc > last && count < state.DocFreq);
            last = positions.Doc;
            for (var i = Math.Min(positions.Freq, 1000); i > 0; i--)
            {
                Assert.True(positions.NextPosition() >= 0);
                Assert.InRange(positions.StartOffset, 0, positions.EndOffset);
            }
        }
    }
}
