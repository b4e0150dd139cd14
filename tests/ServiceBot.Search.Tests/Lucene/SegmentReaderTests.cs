using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene;

public sealed class SegmentReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SegmentReaderTests()
    {
        using var writer = new SegmentWriter(_folder.Path, Passages.Fields, memoryBytes: 1 << 20);
        foreach (var document in new Passages(seed: 2, words: 500).Documents(500))
            writer.AddDocument(document);
        writer.Commit();
    }

    [Fact]
    public void Dispose_WhileOthersHoldIt_LetsThemRead()
    {
        var reader = SegmentReader.Open(_folder.Path);
        var all = IndexWalk.Read(reader);
        Assert.True(reader.TryIncRef());

        reader.Dispose();
        reader.Dispose();

        Assert.Equal(all, IndexWalk.Read(reader));
        reader.DecRef();
        Assert.False(reader.TryIncRef());
    }

    [Fact]
    public void Read_AfterTheLastLetGo_Throws()
    {
        var reader = SegmentReader.Open(_folder.Path);
        var (field, state) = (Passages.Words, FirstState(reader));

        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Terms("words"));
        Assert.Throws<ObjectDisposedException>(() => reader.Norms("words").Length);
        Assert.Throws<ObjectDisposedException>(() => reader.Docs(field, state));
        Assert.Throws<ObjectDisposedException>(() => reader.Positions("words", "社区"));
        Assert.Throws<ObjectDisposedException>(() => reader.StoredFields(0));
    }

    [Fact]
    public async Task Read_ManyThreadsOnOneReader_AllReadTheSame()
    {
        using var reader = SegmentReader.Open(_folder.Path);
        var expected = IndexDump.Of(reader);

        var dumps = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => IndexDump.Of(reader))));

        Assert.All(dumps, dump => Assert.Equal(expected, dump));
    }

    [Fact]
    public async Task TryIncRef_RacingWithDispose_NeverReadsAClosedIndex()
    {
        for (var round = 0; round < 5; round++)
        {
            var reader = SegmentReader.Open(_folder.Path);
            var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadWhileOpen(reader))).ToList();
            await Task.Yield();
            reader.Dispose();

            await Task.WhenAll(readers);

            Assert.False(reader.TryIncRef());
        }
    }

    [Fact]
    public void Positions_FieldWithoutThem_Throws()
    {
        using var reader = SegmentReader.Open(_folder.Path);

        Assert.Throws<ArgumentException>(() => reader.Positions("street", "殷行街道"));
    }

    [Fact]
    public void Open_NoSuchFolder_SaysSo()
    {
        var refusal = Assert.Throws<CorruptIndexException>(() => SegmentReader.Open(_folder["nowhere"]));

        Assert.Equal("is missing", refusal.Reason);
    }

    public void Dispose() => _folder.Dispose();

    private static TermState FirstState(SegmentReader reader)
    {
        var walk = reader.Terms("words")!.Enumerate();
        walk.MoveNext();
        return walk.State;
    }

    private static void ReadWhileOpen(SegmentReader reader)
    {
        for (var doc = 0; doc < reader.MaxDoc && reader.TryIncRef(); doc++)
        {
            try
            {
                reader.StoredFields(doc);
            }
            finally
            {
                reader.DecRef();
            }
        }
    }
}
