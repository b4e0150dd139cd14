using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>One number, from 0, for each document of a chunk, where they lie.</summary>
internal readonly ref struct StoredFieldsList
{
    private const int MostBits = 32;
    private readonly ReadOnlySpan<byte> _packed;
    private readonly int _bits;
    private readonly int _same;

    /// <summary>Reads the list and moves behind it.</summary>
    /// <exception cref="CorruptIndexException">It is no such list.</exception>
    public StoredFieldsList(ref IndexInput input, int count)
    {
        _bits = count == 1 ? 0 : input.ReadCount(MostBits, "the bits of a number");
        if (_bits == 0)
            _same = input.ReadCount(int.MaxValue, "a number of a chunk");
        else if (PackedInts.PackedBytes(count, _bits) is var bytes && bytes <= input.Remaining)
            _packed = input.ReadBytes((int)bytes);
        else
            throw input.Corrupt($"has a chunk of {count} documents that ends at {input.End}");
    }

    public long this[int index] => _bits == 0 ? _same : PackedInts.GetPacked(_packed, _bits, index);

    /// <summary>Sum of the numbers before the one at the index.</summary>
    public long SumBefore(int index)
    {
        if (_bits == 0)
            return (long)_same * index;
        var sum = 0L;
        for (var i = 0; i < index; i++)
            sum += PackedInts.GetPacked(_packed, _bits, i);
        return sum;
    }
}
