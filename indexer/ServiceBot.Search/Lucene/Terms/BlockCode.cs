namespace ServiceBot.Search.Lucene.Terms;

/// <summary>The output of the terms index for a prefix: where its block or its floor blocks stand, and whether they hold terms.</summary>
/// <remarks>Layout: vLong <c>start &lt;&lt; 2 | hasTerms &lt;&lt; 1 | isFloor</c>; for a floor chain vInt count of the following
/// blocks, and for each its first lead byte and vLong <c>(its start - start) &lt;&lt; 1 | hasTerms</c>.</remarks>
internal static class BlockCode
{
    /// <summary>Offset of the first block.</summary>
    public static long ReadStart(ref BackwardInput code) => code.ReadVLong() >>> 2;

    /// <summary>Finds the block that would hold a term; false when that block holds no term at all.</summary>
    /// <param name="suffix">What stands behind the prefix in the term.</param>
    /// <param name="start">Offset of the block.</param>
    public static bool TryRead(ref BackwardInput code, ReadOnlySpan<byte> suffix, out long start)
    {
        var head = code.ReadVLong();
        start = head >>> 2;
        var hasTerms = (head & 2) != 0;
        if ((head & 1) == 0 || suffix.IsEmpty)
            return hasTerms;

        var first = start;
        for (var following = code.ReadVInt(); following > 0; following--)
        {
            if (code.ReadByte() > suffix[0])
                break;
            var next = code.ReadVLong();
            start = first + (next >>> 1);
            hasTerms = (next & 1) != 0;
        }

        return hasTerms;
    }
}
