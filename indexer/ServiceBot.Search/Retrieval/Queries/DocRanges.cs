namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>How a search divides the documents of an index: ranges, for which the best a term can do is known, and windows, in which scores are added up.</summary>
internal static class DocRanges
{
    /// <summary>Documents in a range, as a power of two.</summary>
    public const int RangeBits = 8;

    public const int RangeSize = 1 << RangeBits;

    /// <summary>Ranges in a window: as many as fit a vector of bytes.</summary>
    public const int PerWindow = 16;

    public const int WindowSize = RangeSize * PerWindow;

    /// <summary>Ranges of an index, filled up to whole windows.</summary>
    public static int Count(int maxDoc) => WindowCount(maxDoc) * PerWindow;

    public static int WindowCount(int maxDoc) => (int)(((long)maxDoc + WindowSize - 1) / WindowSize);

    /// <summary>Terms in at least this many documents are dense: their list is read block by block, where the bounds say it may matter; others are read whole.</summary>
    public static int LeastDense(int maxDoc) => Math.Max(128, Count(maxDoc));
}
