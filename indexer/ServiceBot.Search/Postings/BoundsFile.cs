using ServiceBot.Search.Lucene;
using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Postings;

/// <summary>The bounds of the posting lists beside a version's Lucene index, which they are derived from.</summary>
internal static class BoundsFile
{
    /// <summary>Writes them for the index in <paramref name="versionFolder"/>.</summary>
    public static void Write(string versionFolder)
    {
        using var segment = SegmentReader.Open(Path.Combine(versionFolder, IndexFormat.LuceneFolder));
        PostingBounds.Write(segment, PathIn(versionFolder));
    }

    /// <summary>Opens them; makes them again when they are missing or are not those of the index.</summary>
    /// <param name="fault">What is wrong when they cannot be made; else null.</param>
    /// <returns>Null when they cannot be made: then a search is slower, and finds the same.</returns>
    public static PostingBounds? Open(string versionFolder, SegmentReader segment, out string? fault)
    {
        fault = null;
        try
        {
            return PostingBounds.OpenOrWrite(PathIn(versionFolder), segment);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = exception.Message;
            return null;
        }
    }

    private static string PathIn(string versionFolder) => Path.Combine(versionFolder, IndexFormat.BoundsFile);
}
