using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>For each range of documents a score that none of them exceeds. Not thread-safe.</summary>
internal sealed class RangeBounds(int maxDoc)
{
    private readonly float[] _bounds = new float[DocRanges.Count(maxDoc)];

    public float this[int range] => _bounds[range];

    /// <summary>Adds up what the clauses of a query can give.</summary>
    public void Set(ReadOnlySpan<SearchClause> clauses)
    {
        Array.Clear(_bounds);
        foreach (var clause in clauses)
        {
            for (var window = 0; window < _bounds.Length / DocRanges.PerWindow; window++)
            {
                clause.Bounds(window, out var low, out var high);
                var sums = Window(window);
                (Vector256.Create<float>(sums) + low).CopyTo(sums);
                (Vector256.Create<float>(sums[8..]) + high).CopyTo(sums[8..]);
            }
        }
    }

    /// <summary>Says that no document of a range is to be looked at any more.</summary>
    public void PassOver(int range) => _bounds[range] = 0;

    /// <summary>Passes over all ranges without a document that a filter includes.</summary>
    public void PassOverExcluded(DocFilter filter)
    {
        for (var range = 0; range < _bounds.Length && !filter.IsOpen; range++)
        {
            if (!filter.IncludesAnyOf(range))
                PassOver(range);
        }
    }

    /// <summary>The range with the largest bound.</summary>
    public int Most()
    {
        var most = Vector256<float>.Zero;
        foreach (ref readonly var some in MemoryMarshal.Cast<float, Vector256<float>>(_bounds))
            most = Vector256.Max(most, some);
        var largest = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
            largest = Math.Max(largest, most[lane]);
        return _bounds.AsSpan().IndexOf(largest);
    }

    /// <summary>Ranges of a window whose bound is above a threshold, the first in the lowest bit.</summary>
    public uint Above(int window, float threshold)
    {
        var bounds = Window(window);
        return Above(Vector256.Create<float>(bounds), Vector256.Create<float>(bounds[8..]), Vector256.Create(threshold));
    }

    /// <summary>As the other one, for bounds at hand.</summary>
    public static uint Above(Vector256<float> low, Vector256<float> high, Vector256<float> threshold) =>
        Vector256.GreaterThan(low, threshold).ExtractMostSignificantBits() | (Vector256.GreaterThan(high, threshold).ExtractMostSignificantBits() << 8);

    private Span<float> Window(int window) => _bounds.AsSpan(window * DocRanges.PerWindow, DocRanges.PerWindow);
}
