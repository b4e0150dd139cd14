using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>128 numbers of equal bit width in 64-bit words, as many in each as are whole, the first in the lowest bits
/// (format 1, PACKED_SINGLE_BLOCK, of Lucene's packed numbers).</summary>
internal static class SingleBlock
{
    private const int WordBits = 64;

    public static int Length(int bits)
    {
        var valuesPerWord = WordBits / bits;
        return (ForBlock.Size + valuesPerWord - 1) / valuesPerWord * sizeof(ulong);
    }

    /// <param name="values">128 numbers that fit in <paramref name="bits"/>.</param>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        for (var rest = values; !rest.IsEmpty; target = target[sizeof(ulong)..])
        {
            var word = 0ul;
            var count = Math.Min(WordBits / bits, rest.Length);
            for (var i = count - 1; i >= 0; i--)
                word = (word << bits) | (uint)rest[i];
            BinaryPrimitives.WriteUInt64BigEndian(target, word);
            rest = rest[count..];
        }
    }

    /// <summary>Unpacks 128 numbers.</summary>
    /// <param name="source">At least <see cref="Length"/> bytes.</param>
    /// <param name="bits">1 to 32.</param>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        if (Avx2.IsSupported && bits is 1 or 2 or 4)
            UnpackVectors(source, bits, values);
        else
            UnpackOneByOne(source, bits, values);
    }

    internal static void UnpackOneByOne(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        var mask = (1ul << bits) - 1;
        for (var (at, i) = (0, 0); i < ForBlock.Size; at += sizeof(ulong))
        {
            var word = BinaryPrimitives.ReadUInt64BigEndian(source[at..]);
            for (var end = Math.Min(i + WordBits / bits, ForBlock.Size); i < end; i++, word >>= bits)
                values[i] = (int)(word & mask);
        }
    }

    // Eight numbers of 1, 2 or 4 bits lie in 32 bits, which go to every lane.
    private static void UnpackVectors(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        var shifts = Vector256<uint>.Indices * (uint)bits;
        var mask = Vector256.Create((1u << bits) - 1);
        for (var (at, i) = (0, 0); i < ForBlock.Size; at += sizeof(ulong))
        {
            var word = BinaryPrimitives.ReadUInt64BigEndian(source[at..]);
            for (var end = i + WordBits / bits; i < end; i += 8, word >>= 8 * bits)
            {
                var lanes = Avx2.ShiftRightLogicalVariable(Vector256.Create((uint)word), shifts) & mask;
                lanes.AsInt32().CopyTo(values[i..]);
            }
        }
    }
}
