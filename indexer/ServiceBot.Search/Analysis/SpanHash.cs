namespace ServiceBot.Search.Analysis;

/// <summary>A hash for tables where a clash costs a little time and nothing else.</summary>
internal static class SpanHash
{
    /// <returns>0 to 2^<paramref name="bits"/> - 1.</returns>
    public static int Of(ReadOnlySpan<char> text, int bits)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
            hash = (hash ^ c) * 0x9E3779B1;
        return (int)((hash ^ hash >> 15) * 0x85EBCA6B >> (32 - bits));
    }
}
