namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The files of posting lists: their ends and what their headers say.</summary>
internal static class PostingsFiles
{
    public const int Version = 2;

    public const string DocEnd = ".doc";
    public const string DocCodec = "Lucene41PostingsWriterDoc";

    public const string PosEnd = ".pos";
    public const string PosCodec = "Lucene41PostingsWriterPos";

    public const string PayEnd = ".pay";
    public const string PayCodec = "Lucene41PostingsWriterPay";
}
