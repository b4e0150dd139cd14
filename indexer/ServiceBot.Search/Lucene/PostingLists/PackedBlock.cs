using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>128 numbers of equal bit width as one stream of bits, the highest bit first (format 0, PACKED, of Lucene's packed numbers).</summary>
/// <remarks>Eight numbers of b bits take b bytes. A vector takes each number's four bytes to a lane of their own, highest first,
/// pushes out to the left what belongs to the number before, and to the right what belongs to the next.</remarks>
internal static class PackedBlock
{
    private const int Groups = ForBlock.Size / 8;

    private static readonly Vector256<byte>[] Shuffles = new Vector256<byte>[33];
    private static readonly Vector256<uint>[] LeftShifts = new Vector256<uint>[33];

    static PackedBlock()
    {
        Span<byte> shuffle = stackalloc byte[32];
        Span<uint> shift = stackalloc uint[8];
        for (var bits = 1; bits <= 32; bits++)
        {
            for (var value = 0; value < 8; value++)
            {
                // Bytes count from where the half vector begins: the group, or the byte in which value 4 begins.
                var bit = value * bits - (value < 4 ? 0 : bits / 2 * 8);
                shift[value] = (uint)(bit & 7);
                for (var b = 0; b < 4; b++)
                    shuffle[value * 4 + b] = (byte)((bit >> 3) + 3 - b);
            }

            Shuffles[bits] = Vector256.Create<byte>(shuffle);
            LeftShifts[bits] = Vector256.Create<uint>(shift);
        }
    }

    public static int Length(int bits) => ForBlock.Size / 8 * bits;

    /// <param name="values">128 numbers that fit in <paramref name="bits"/>.</param>
    public static void Pack(ReadOnlySpan<int> values, int bits, Span<byte> target)
    {
        var (pending, count, at) = (0ul, 0, 0);
        foreach (var value in values)
        {
            pending = (pending << bits) | (uint)value;
            count += bits;
            if (count < 32)
                continue;
            count -= 32;
            BinaryPrimitives.WriteUInt32BigEndian(target[at..], (uint)(pending >> count));
            at += 4;
        }
    }

    /// <summary>Unpacks 128 numbers.</summary>
    /// <param name="source">At least <see cref="Length"/> bytes; what stands behind them does not matter.</param>
    /// <param name="bits">1 to 32.</param>
    public static void Unpack(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, Length(bits));
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, ForBlock.Size);
        if (!Vector128.IsHardwareAccelerated || !FitsFourBytes(bits))
            UnpackOneByOne(source, bits, values);
        else if (source.Length >= VectorReach(bits))
            UnpackVectors(source, bits, values);
        else
            UnpackCopy(source[..Length(bits)], bits, values);
    }

    internal static void UnpackOneByOne(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        var (pending, count, at) = (0ul, 0, 0);
        var mask = (1ul << bits) - 1;
        for (var i = 0; i < ForBlock.Size; i++)
        {
            if (count < bits)
            {
                pending = (pending << 32) | BinaryPrimitives.ReadUInt32BigEndian(source[at..]);
                at += 4;
                count += 32;
            }

            count -= bits;
            values[i] = (int)((pending >> count) & mask);
        }
    }

    // The two halves of the last group are read as 16 bytes each.
    private static int VectorReach(int bits) => (Groups - 1) * bits + bits / 2 + 16;

    // Of these widths no number reaches into a fifth byte.
    private static bool FitsFourBytes(int bits) => bits is <= 26 or 28 or 32;

    [SkipLocalsInit]
    private static void UnpackCopy(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        Span<byte> copy = stackalloc byte[ForBlock.MostBytes];
        source.CopyTo(copy);
        UnpackVectors(copy, bits, values);
    }

    private static void UnpackVectors(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        if (Avx2.IsSupported)
            Unpack256(source, bits, values);
        else
            Unpack128(source, bits, values);
    }

    private static unsafe void Unpack256(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        var shuffle = Shuffles[bits];
        var left = LeftShifts[bits];
        var right = Vector256.Create((uint)(32 - bits));
        fixed (byte* first = source)
        fixed (int* target = values)
        {
            var from = first;
            var half = from + bits / 2;
            for (var to = (uint*)target; to < (uint*)target + ForBlock.Size; to += 8, from += bits, half += bits)
            {
                var bytes = Avx2.Shuffle(Vector256.Create(Vector128.Load(from), Vector128.Load(half)), shuffle);
                Avx2.ShiftRightLogicalVariable(Avx2.ShiftLeftLogicalVariable(bytes.AsUInt32(), left), right).Store(to);
            }
        }
    }

    /// <summary>For processors without AVX2, ARM among them: a shift to the left is a product.</summary>
    /// <param name="source">Longer than the block by at least 16 bytes.</param>
    internal static unsafe void Unpack128(ReadOnlySpan<byte> source, int bits, Span<int> values)
    {
        var (low, high) = (Shuffles[bits].GetLower(), Shuffles[bits].GetUpper());
        Span<uint> factors = stackalloc uint[8];
        for (var i = 0; i < 8; i++)
            factors[i] = 1u << (int)LeftShifts[bits][i];
        var lowFactor = Vector128.Create<uint>(factors);
        var highFactor = Vector128.Create<uint>(factors[4..]);
        fixed (byte* first = source)
        fixed (int* target = values)
        {
            var from = first;
            var half = from + bits / 2;
            for (var to = (uint*)target; to < (uint*)target + ForBlock.Size; to += 8, from += bits, half += bits)
            {
                var lowBytes = Vector128.ShuffleNative(Vector128.Load(from), low).AsUInt32();
                var highBytes = Vector128.ShuffleNative(Vector128.Load(half), high).AsUInt32();
                ((lowBytes * lowFactor) >> (32 - bits)).Store(to);
                ((highBytes * highFactor) >> (32 - bits)).Store(to + 4);
            }
        }
    }
}
