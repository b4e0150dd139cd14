using System.Buffers.Binary;
using System.Numerics;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Segments;

/// <summary>Arrays of numbers of so many bits each (<c>org.apache.lucene.util.packed.PackedInts</c> of Lucene 4.8).</summary>
internal static class PackedInts
{
    /// <summary>The version that files give for these layouts.</summary>
    public const int Version = 1;

    private const int BlockBits = 64;

    /// <summary>Bits that a value takes, at least 1; 64 for a negative one.</summary>
    public static int BitsRequired(long value) => Math.Max(1, BlockBits - BitOperations.LeadingZeroCount((ulong)value));

    /// <summary>Bits that each of the values can be written with, at least 1.</summary>
    public static int BitsRequired(ReadOnlySpan<long> values)
    {
        var all = 0L;
        foreach (var value in values)
            all |= value;
        return BitsRequired(all);
    }

    /// <summary>Maps numbers near 0 of either sign to small ones from 0.</summary>
    public static long ZigZag(long value) => (value >> 63) ^ (value << 1);

    public static long UnZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);

    /// <summary>Bytes of a PACKED array.</summary>
    public static long PackedBytes(int count, int bits) => ((long)count * bits + 7) / 8;

    /// <summary>Bytes of a SINGLE_BLOCK array.</summary>
    public static long SingleBlockBytes(int count, int bits) => (count + (long)(BlockBits / bits) - 1) / (BlockBits / bits) * sizeof(long);

    /// <summary>One stream of bits, highest first, zeros at the end.</summary>
    /// <param name="bits">Bits of a value, 1 to 64; no value may need more.</param>
    public static void WritePacked(DataOutput output, ReadOnlySpan<long> values, int bits)
    {
        var pending = default(UInt128);
        var pendingBits = 0;
        foreach (var value in values)
        {
            pending = (pending << bits) | (ulong)value;
            for (pendingBits += bits; pendingBits >= 8; pendingBits -= 8)
                output.WriteByte((byte)(pending >> (pendingBits - 8)));
        }

        if (pendingBits > 0)
            output.WriteByte((byte)(pending << (8 - pendingBits)));
    }

    /// <summary>A value of a PACKED array.</summary>
    /// <param name="array">At least <see cref="PackedBytes"/> of the array.</param>
    /// <param name="bits">Bits of a value, 1 to 64.</param>
    public static long GetPacked(ReadOnlySpan<byte> array, int bits, int index)
    {
        var bit = (long)index * bits;
        var at = (int)(bit >> 3);
        var skipped = (int)(bit & 7);
        var value = 0ul;
        // The value reaches over at most nine bytes; the last of them may have bits of the next value.
        var missing = skipped + bits;
        for (; missing > 8; missing -= 8)
            value = (value << 8) | array[at++];
        value = (value << missing) | ((ulong)array[at] >> (8 - missing));
        return (long)(bits == BlockBits ? value : value & ((1ul << bits) - 1));
    }

    /// <summary>Words of 64 bits, big-endian, each filled from its lowest bits with as many values as go in whole.</summary>
    /// <param name="bits">Bits of a value, 1 to 32.</param>
    public static void WriteSingleBlock(DataOutput output, ReadOnlySpan<long> values, int bits)
    {
        var each = BlockBits / bits;
        for (var start = 0; start < values.Length; start += each)
        {
            var word = 0L;
            for (var i = Math.Min(each, values.Length - start) - 1; i >= 0; i--)
                word = (word << bits) | values[start + i];
            output.WriteInt64(word);
        }
    }

    /// <summary>A value of a SINGLE_BLOCK array.</summary>
    /// <param name="bits">Bits of a value, 1 to 32.</param>
    public static long GetSingleBlock(ReadOnlySpan<byte> array, int bits, int index)
    {
        var each = BlockBits / bits;
        var word = BinaryPrimitives.ReadInt64BigEndian(array[(index / each * sizeof(long))..]);
        return (word >> (index % each * bits)) & ((1L << bits) - 1);
    }
}
