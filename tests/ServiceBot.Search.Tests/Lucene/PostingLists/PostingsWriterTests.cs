using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.PostingLists;

public sealed class PostingsWriterTests
{
    // The terms of the golden index in order: 作工, 区工, 工作, 社区.
    private static readonly IReadOnlyList<Posting>[] Golden =
    [
        [At(2, 1)],
        [At(0, 1)],
        [At(0, 2), At(2, 0, 2)],
        [At(0, 0), At(1, 0)],
    ];

    [Fact]
    public void Write_GoldenIndex_GivesItsBytesAndChecksums()
    {
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositions, 3, Golden);

        Assert.Equal(["_0_Lucene41_0.doc", "_0_Lucene41_0.pos"], folder.Files);
        Assert.Equal("0104020103", Convert.ToHexString(folder.Body(".doc")));
        Assert.Equal("01" + "01" + "020002" + "0000", Convert.ToHexString(folder.Body(".pos")));
        Assert.Equal((88, "6BE2EDA5"), (folder.Bytes(".doc").Length, Convert.ToHexString(folder.Bytes(".doc")[^4..])));
        Assert.Equal((57, "30FC8809"), (folder.Bytes(".pos").Length, Convert.ToHexString(folder.Bytes(".pos")[^4..])));
        Assert.Equal([2, 0, -1, -1], folder.States.Select(state => state.SingletonDoc));
        Assert.Equal([67L, 67, 67, 70], folder.States.Select(state => state.DocStart));
        Assert.Equal([34L, 35, 36, 39], folder.States.Select(state => state.PosStart));
        Assert.Equal([1L, 1, 3, 2], folder.States.Select(state => state.TotalTermFreq));
    }

    [Fact]
    public void Write_257DocumentsWithoutAGap_GivesTheBytesOfTheFormatPage()
    {
        using var folder = new PostingsFolder(IndexOptions.Docs, 257, Lists.Dense(257));

        var expected = "01FFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFF" + "0001" + "01" + "7F11" + "800102";
        Assert.Equal(expected, Convert.ToHexString(folder.Body(".doc")));
        Assert.Equal(["_0_Lucene41_0.doc"], folder.Files);
        Assert.Equal(
            new TermState { DocFreq = 257, TotalTermFreq = 257, DocStart = 67, SingletonDoc = -1, LastPosBlockOffset = -1, SkipOffset = 20 },
            folder.States[0]);
    }

    [Fact]
    public void Write_OffsetsInTheRest_GivesALengthOnlyWhenItChanges()
    {
        using var folder = new PostingsFolder(
            IndexOptions.DocsAndFreqsAndPositionsAndOffsets,
            10,
            [new Posting(4, [new(0, 0, 2), new(1, 1, 3), new(3, 5, 8)]), new Posting(9, [new(2, 7, 10)])]);

        Assert.Equal("08" + "03" + "0B", Convert.ToHexString(folder.Body(".doc")));
        Assert.Equal("000102" + "0102" + "020903" + "020E", Convert.ToHexString(folder.Body(".pos")));
        Assert.Empty(folder.Body(".pay"));
    }

    [Theory]
    [InlineData(128, -1)]
    [InlineData(129, 2)]
    [InlineData(256, 4)]
    public void FinishTerm_PositionsAroundABlock_SaysWhereTheRestIsOnlyAbove128(int occurrences, long offset)
    {
        var same = Enumerable.Range(0, occurrences).Select(i => new Occurrence(0, i, i + 1)).ToArray();
        using var folder = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositions, 1, [new Posting(0, same)]);

        Assert.Equal(offset, folder.States[0].LastPosBlockOffset);
    }

    [Fact]
    public void StartDoc_DocumentsNotRising_Refuses()
    {
        using var folder = new TempFolder();
        using var writer = new PostingsWriter(folder.Path, "_0", hasPositions: false, hasOffsets: false);
        writer.StartTerm(new FieldInfo("标识", 0, IndexOptions.Docs, false));
        writer.StartDoc(3, 1);
        writer.FinishDoc();

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.StartDoc(3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => writer.StartDoc(2, 1));
    }

    [Fact]
    public void FinishDoc_FewerPositionsThanSaid_Refuses()
    {
        using var folder = new TempFolder();
        using var writer = new PostingsWriter(folder.Path, "_0", hasPositions: true, hasOffsets: false);
        writer.StartTerm(new FieldInfo("正文", 0, IndexOptions.DocsAndFreqsAndPositions, false));
        writer.StartDoc(0, 2);
        writer.AddPosition(0, 0, 0);

        Assert.Throws<InvalidOperationException>(writer.FinishDoc);
    }

    [Fact]
    public void Write_SameListsTwice_GivesTheSameBytes()
    {
        var list = Lists.Random(5, 1000, 10, 100);
        using var one = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 100_000, list);
        using var other = new PostingsFolder(IndexOptions.DocsAndFreqsAndPositionsAndOffsets, 100_000, list);

        foreach (var end in new[] { ".doc", ".pos", ".pay" })
            Assert.Equal(one.Bytes(end), other.Bytes(end));
    }

    private static Posting At(int doc, params int[] positions) => new(doc, [.. positions.Select(position => new Occurrence(position, 0, 0))]);
}
