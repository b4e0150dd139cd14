using ServiceBot.Search.Lucene.Inverting;

namespace ServiceBot.Search.Tests.Lucene.Inverting;

public class BytePoolTests
{
    [Fact]
    public void MoveNext_ListsThatGrewTogether_GivesEachListsBytes()
    {
        var pool = new BytePool();
        var random = new Random(2);
        var lists = Enumerable.Range(0, 50).Select(_ => pool.StartList()).ToArray();
        var firsts = lists.Select(list => list.Next).ToArray();
        var expected = lists.Select(_ => new List<byte>()).ToArray();

        for (var i = 0; i < 20_000; i++)
        {
            var number = (int)(lists.Length * random.NextDouble() * random.NextDouble());
            var bytes = new byte[1 + random.Next(random.Next(50) == 0 ? 6000 : 20)];
            random.NextBytes(bytes);
            pool.Append(ref lists[number], bytes);
            expected[number].AddRange(bytes);
        }

        for (var number = 0; number < lists.Length; number++)
            Assert.Equal(expected[number], Bytes(pool, firsts[number], lists[number]));
    }

    [Fact]
    public void MoveNext_ListOfEachLength_EndsWhereItEnds()
    {
        for (var length = 1; length < 500; length++)
        {
            var pool = new BytePool();
            var list = pool.StartList();
            var first = list.Next;

            for (var i = 0; i < length; i++)
                pool.Append(ref list, [(byte)i]);

            Assert.Equal(Enumerable.Range(0, length).Select(i => (byte)i), Bytes(pool, first, list));
        }
    }

    [Fact]
    public void Append_FullSliceAtTheEndOfTheLastChunk_TakesAnotherChunk()
    {
        var pool = new BytePool();
        var first = 0;
        var last = pool.StartList();
        while (last.End < BytePool.ChunkSize)
        {
            last = pool.StartList();
            first = last.Next;
        }

        var bytes = Enumerable.Range(0, last.Room + 1).Select(i => (byte)i).ToArray();
        pool.Append(ref last, bytes.AsSpan(0, bytes.Length - 1));
        pool.Append(ref last, bytes.AsSpan(bytes.Length - 1));

        Assert.Equal(bytes, Bytes(pool, first, last));
    }

    [Fact]
    public void Clear_ChunksInUse_UsesThemAgain()
    {
        var pool = new BytePool();
        for (var i = 0; i < 10; i++)
            pool.Allocate(BytePool.ChunkSize);
        var used = pool.UsedBytes;

        pool.Clear();

        Assert.Equal(10 * BytePool.ChunkSize, used);
        Assert.Equal(0, pool.UsedBytes);
        Assert.Equal(0, pool.Allocate(1));
    }

    private static List<byte> Bytes(BytePool pool, int first, SliceEnd list)
    {
        var bytes = new List<byte>();
        var walk = BytePool.Walk(first, list);
        while (pool.MoveNext(ref walk, out var chunk, out var start, out var length))
            bytes.AddRange(chunk.AsSpan(start, length));
        return bytes;
    }
}
