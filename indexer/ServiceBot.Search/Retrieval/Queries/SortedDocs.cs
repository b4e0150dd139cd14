using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Search in rising document numbers.</summary>
internal static class SortedDocs
{
    /// <summary>How many of the numbers are below <paramref name="doc"/>. Looks at few.</summary>
    public static int CountBelow(ReadOnlySpan<int> docs, int doc)
    {
        var below = 0;
        var length = docs.Length;
        while (length > 0)
        {
            var half = length / 2;
            if (docs[below + half] < doc)
            {
                below += half + 1;
                length -= half + 1;
            }
            else
            {
                length = half;
            }
        }

        return below;
    }

    /// <summary>As <see cref="CountBelow"/>, for a block: looks at all of them, which is quicker than to guess the way.</summary>
    /// <param name="block">As many as fill whole vectors.</param>
    public static int CountBelowInBlock(ReadOnlySpan<int> block, int doc)
    {
        var limit = Vector256.Create(doc);
        var below = Vector256<int>.Zero;
        foreach (ref readonly var docs in MemoryMarshal.Cast<int, Vector256<int>>(block))
            below -= Vector256.LessThan(docs, limit);
        return Vector256.Sum(below);
    }

    /// <summary>As <see cref="CountBelow"/>, where the answer is likely near <paramref name="start"/>, which does not exceed it: steps that double, then halves of the last one.</summary>
    public static int CountBelowFrom(ReadOnlySpan<int> docs, int start, int doc)
    {
        if (start == docs.Length || docs[start] >= doc)
            return start;
        var step = 1;
        while (start + step < docs.Length && docs[start + step] < doc)
        {
            start += step;
            step *= 2;
        }

        return start + 1 + CountBelow(docs[(start + 1)..Math.Min(start + step, docs.Length)], doc);
    }
}
