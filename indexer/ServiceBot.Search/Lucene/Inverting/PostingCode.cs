namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>The vInts in which postings wait in memory and in runs, until they are written as posting lists.</summary>
/// <remarks>
/// Documents only: a document delta for each document. Else, for each occurrence: <c>document delta &lt;&lt; 1 | 1</c> and the position when it is
/// the first one in a document, <c>position delta &lt;&lt; 1</c> when not (position 0 throughout where positions are not kept). With offsets: <c>start
/// delta &lt;&lt; 1 | f</c> and, if f = 1, the length; f = 0 stands for the length of the term itself. The first document delta of a run counts from 0.
/// </remarks>
internal static class PostingCode
{
    /// <summary>Most bytes of a vInt.</summary>
    public const int MostVIntBytes = 5;

    /// <summary>Most bytes of an occurrence.</summary>
    public const int MostBytes = 4 * MostVIntBytes;

    /// <summary>Writes a vInt; returns how many bytes it took.</summary>
    public static int WriteVInt(Span<byte> target, uint value)
    {
        var length = 0;
        while (value > 0x7f)
        {
            target[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[length++] = (byte)value;
        return length;
    }
}
