using System.Buffers.Binary;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Memory for many small growing lists of bytes: a list is a chain of slices, each longer than the one before.</summary>
/// <remarks>An address names a byte of the pool. Nothing is freed but all at once, and then the memory is kept. Not thread-safe.</remarks>
internal sealed class BytePool
{
    /// <summary>Bytes of a chunk, and so the most that can lie in one stretch.</summary>
    public const int ChunkSize = 1 << ChunkBits;

    private const int ChunkBits = 16;
    private const int MostChunks = (1 << (31 - ChunkBits)) - 1;
    private const int LinkSize = sizeof(int);

    private static readonly int[] SliceSizes = [8, 12, 20, 32, 48, 72, 112, 168, 256, 384, 576, 1024, 2048, 4096];

    private readonly List<byte[]> _chunks = [];
    private int _inUse;
    private int _free = ChunkSize;

    /// <summary>Bytes of the chunks in use, those not yet given out among them.</summary>
    public long UsedBytes => (long)_inUse << ChunkBits;

    /// <summary>Whether addresses run out soon, whatever memory there is.</summary>
    public bool IsNearlyFull => _inUse > MostChunks - (MostChunks / 8);

    /// <summary>The bytes from an address to the end of its chunk.</summary>
    public Span<byte> From(int address) => _chunks[address >> ChunkBits].AsSpan(address & (ChunkSize - 1));

    /// <summary>The chunk an address lies in, and where in it.</summary>
    public byte[] Chunk(int address, out int offset)
    {
        offset = address & (ChunkSize - 1);
        return _chunks[address >> ChunkBits];
    }

    /// <summary>A stretch of bytes, filled with anything.</summary>
    /// <param name="length">1 to <see cref="ChunkSize"/>.</param>
    public int Allocate(int length)
    {
        if (length > ChunkSize - _free)
        {
            if (_inUse == MostChunks)
                throw new InvalidOperationException("A document is too long to be held in memory.");
            if (_inUse == _chunks.Count)
                _chunks.Add(GC.AllocateUninitializedArray<byte>(ChunkSize));
            _inUse++;
            _free = 0;
        }

        var address = ((_inUse - 1) << ChunkBits) + _free;
        _free += length;
        return address;
    }

    /// <summary>Begins a list: its first slice.</summary>
    public SliceEnd StartList()
    {
        var address = Allocate(SliceSizes[0]);
        return new SliceEnd { Next = address, End = address + SliceSizes[0] };
    }

    /// <summary>Adds bytes to a list.</summary>
    public void Append(ref SliceEnd list, ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var fitting = Math.Min(bytes.Length, list.Room);
            if (fitting > 0)
                bytes[..fitting].CopyTo(From(list.Next)); // a full slice may end where the chunks do
            list.Next += fitting;
            if (fitting == bytes.Length)
                return;
            bytes = bytes[fitting..];
            Grow(ref list);
        }
    }

    /// <summary>The stretches of a list, one after the other.</summary>
    /// <param name="first">Where its first slice lies.</param>
    /// <param name="end">Where the list ends.</param>
    public static SliceWalk Walk(int first, SliceEnd end) => new(first, end.Next);

    /// <summary>Moves to the next stretch of a list; false behind the last.</summary>
    public bool MoveNext(ref SliceWalk walk, out byte[] chunk, out int start, out int length)
    {
        if (walk.Slice < 0)
        {
            (chunk, start, length) = ([], 0, 0);
            return false;
        }

        var size = SliceSizes[Math.Min(walk.Level, SliceSizes.Length - 1)];
        chunk = Chunk(walk.Slice, out start);
        if (walk.End > walk.Slice && walk.End <= walk.Slice + size)
        {
            length = walk.End - walk.Slice;
            walk = new SliceWalk(-1, walk.End);
            return true;
        }

        length = size - LinkSize;
        walk = new SliceWalk(BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(start + length)), walk.End, walk.Level + 1);
        return true;
    }

    /// <summary>Frees everything; the chunks are used again.</summary>
    public void Clear()
    {
        _inUse = 0;
        _free = ChunkSize;
    }

    // The last bytes of the full slice move to the new one and make room for its address.
    private void Grow(ref SliceEnd list)
    {
        var level = list.Level + 1;
        var size = SliceSizes[Math.Min(level, SliceSizes.Length - 1)];
        var address = Allocate(size);
        var last = From(list.End - LinkSize)[..LinkSize];
        last.CopyTo(From(address));
        BinaryPrimitives.WriteInt32LittleEndian(last, address);
        list = new SliceEnd { Next = address + LinkSize, End = address + size, Level = level };
    }
}
