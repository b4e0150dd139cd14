using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Document numbers from the differences between them.</summary>
internal static class DocDeltas
{
    /// <summary>Adds up a block of 128 differences in place.</summary>
    /// <param name="previous">The document before the first; -1 or more.</param>
    /// <returns>False when the numbers do not rise, or rise above <see cref="int.MaxValue"/>: then they are worth nothing.</returns>
    public static bool TryAddUp(Span<int> deltas, int previous) =>
        Avx2.IsSupported ? TryAddUpVectors(deltas[..ForBlock.Size], previous) : TryAddUpOneByOne(deltas[..ForBlock.Size], previous);

    internal static bool TryAddUpOneByOne(Span<int> deltas, int previous)
    {
        foreach (ref var delta in deltas)
        {
            var doc = unchecked(previous + delta);
            if (doc <= previous)
                return false;
            previous = delta = doc;
        }

        return true;
    }

    // When all differences are above 0, the first sum that does not fit is negative; so it is enough to look at all signs at the end.
    private static bool TryAddUpVectors(Span<int> deltas, int previous)
    {
        var least = Vector256.Create(int.MaxValue);
        var signs = Vector256<int>.Zero;
        var before = Vector256.Create(previous);
        var last = Vector256.Create(7);
        foreach (ref var vector in MemoryMarshal.Cast<int, Vector256<int>>(deltas))
        {
            var sums = vector;
            least = Vector256.Min(least, sums);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 8);
            sums += Avx2.Shuffle(Avx2.Permute2x128(sums, sums, 0x08), 0xff);
            vector = sums + before;
            signs |= vector;
            before += Avx2.PermuteVar8x32(sums, last);
        }

        return Vector256.GreaterThanAll(least, Vector256<int>.Zero) && Vector256.GreaterThanOrEqualAll(signs, Vector256<int>.Zero);
    }
}
