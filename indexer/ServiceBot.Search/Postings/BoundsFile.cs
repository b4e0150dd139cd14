using ServiceBot.Search.Lucene;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Postings;

/// <summary>The bounds of the posting blocks beside a version's Lucene index, which they are derived from.</summary>
internal static class BoundsFile
{
    /// <summary>Writes them for the index in <paramref name="versionFolder"/>.</summary>
    public static void Write(string versionFolder)
    {
        using var segment = SegmentReader.Open(Path.Combine(versionFolder, IndexFormat.LuceneFolder));
        PostingBounds.Write(segment, PathIn(versionFolder));
    }

    /// <summary>Opens them; makes them again when they are missing or are not those of the index.</summary>
    /// <returns>Null when they cannot be written: then a search is slower, and finds the same.</returns>
    public static PostingBounds? Open(string versionFolder, SegmentReader segment)
    {
        try
        {
            return PostingBounds.OpenOrWrite(PathIn(versionFolder), segment);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PathIn(string versionFolder) => Path.Combine(versionFolder, IndexFormat.BoundsFile);
}
