namespace ServiceBot.Search.Lucene.Segments;

/// <summary>What <see cref="NormsWriter"/> and <see cref="NormsReader"/> share.</summary>
internal static class NormsFormat
{
    public const string DataCodec = "Lucene41NormsData";
    public const string MetadataCodec = "Lucene41NormsMetadata";
    public const int Version = 2;

    public const byte Numeric = 0;

    /// <summary>One byte for each document as it is.</summary>
    public const byte Raw = 2;

    public const int EndOfFields = -1;

    public static string DataFile(string segment) => segment + ".nvd";

    public static string MetadataFile(string segment) => segment + ".nvm";
}
