namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Search in rising document numbers.</summary>
internal static class SortedDocs
{
    /// <summary>How many of the numbers are below <paramref name="doc"/>.</summary>
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
}
