using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Blocks of 128 numbers of equal bit width (frame of reference), as <c>org.apache.lucene.codecs.lucene41.ForUtil</c> writes them.</summary>
internal sealed class ForBlock
{
    /// <summary>Numbers in a block.</summary>
    public const int Size = 128;

    /// <summary>Writes the table of formats for each bit width that stands at the beginning of <c>.doc</c>.</summary>
    public static void WriteTable(DataOutput output) => throw new NotImplementedException();

    /// <summary>Reads the table, whatever legal choice it holds.</summary>
    public static ForBlock ReadTable(ref IndexInput input) => throw new NotImplementedException();

    public static void Write(ReadOnlySpan<int> values, DataOutput output) => throw new NotImplementedException();

    /// <summary>Decodes a block and moves behind it. Vectorised where the platform can.</summary>
    public void Read(ref IndexInput input, Span<int> values) => throw new NotImplementedException();

    /// <summary>Moves behind a block without decoding it.</summary>
    public static void Skip(ref IndexInput input) => throw new NotImplementedException();
}
