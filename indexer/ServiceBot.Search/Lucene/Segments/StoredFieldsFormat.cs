namespace ServiceBot.Search.Lucene.Segments;

/// <summary>What <see cref="StoredFieldsWriter"/> and <see cref="StoredFieldsReader"/> share: documents are kept in chunks, their bytes one behind the other and
/// then compressed; an index gives the first document and the place of each chunk.</summary>
internal static class StoredFieldsFormat
{
    public const string DataCodec = "Lucene41StoredFieldsData";
    public const string IndexCodec = "Lucene41StoredFieldsIndex";
    public const int Version = 2;

    /// <summary>A chunk ends with the document that brings it to so many bytes,</summary>
    public const int ChunkBytes = 1 << 14;

    /// <summary>or to so many documents.</summary>
    public const int ChunkDocs = 128;

    /// <summary>Most chunks in a block of the index.</summary>
    public const int BlockChunks = 1024;

    /// <summary>Low bits of the number before a value that give its type.</summary>
    public const int TypeBits = 3;

    public const int StringType = 0;
    public const int Int32Type = 2;

    public static string DataFile(string segment) => segment + ".fdt";

    public static string IndexFile(string segment) => segment + ".fdx";

    /// <summary>Bytes that are compressed at a time in a chunk of so many bytes; the last of them may be fewer.</summary>
    public static int SliceBytes(int chunkBytes) => chunkBytes >= 2 * ChunkBytes ? ChunkBytes : chunkBytes;
}
