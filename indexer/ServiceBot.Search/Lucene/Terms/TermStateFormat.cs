using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Stats and metadata of a term as they stand in a block; the starts are deltas against the term before in the same block.</summary>
internal static class TermStateFormat
{
    /// <param name="before">The state of the term before in the block; the default value for the first.</param>
    public static void Write(FieldInfo field, in TermState state, in TermState before, DataOutput stats, DataOutput metadata)
    {
        stats.WriteVInt(state.DocFreq);
        if (field.HasFreqs)
            stats.WriteVLong(state.TotalTermFreq - state.DocFreq);

        metadata.WriteVLong(state.DocStart - before.DocStart);
        if (field.HasPositions)
            metadata.WriteVLong(state.PosStart - before.PosStart);
        if (field.HasOffsets)
            metadata.WriteVLong(state.PayStart - before.PayStart);
        if (state.DocFreq == 1)
            metadata.WriteVInt(state.SingletonDoc);
        if (field.HasPositions && state.TotalTermFreq > ForBlock.Size)
            metadata.WriteVLong(state.LastPosBlockOffset);
        if (state.DocFreq > ForBlock.Size)
            metadata.WriteVLong(state.SkipOffset);
    }

    /// <summary>Reads a term's state and moves both inputs behind it.</summary>
    /// <param name="before">As for <see cref="Write"/>.</param>
    /// <exception cref="CorruptIndexException">A number contradicts another or <paramref name="maxDoc"/>.</exception>
    public static TermState Read(FieldInfo field, int maxDoc, in TermState before, ref IndexInput stats, ref IndexInput metadata)
    {
        var docFreq = stats.ReadVInt();
        if (docFreq < 1 || docFreq > maxDoc)
            throw stats.Corrupt($"says a term is in {docFreq} documents of {maxDoc}");
        var totalTermFreq = field.HasFreqs ? docFreq + stats.ReadVLong() : docFreq;
        var docStart = before.DocStart + metadata.ReadVLong();
        var posStart = field.HasPositions ? before.PosStart + metadata.ReadVLong() : 0;
        var payStart = field.HasOffsets ? before.PayStart + metadata.ReadVLong() : 0;
        if ((totalTermFreq | docStart | posStart | payStart) < 0)
            throw metadata.Corrupt($"has a number that is too great before {metadata.Position}");

        return new TermState
        {
            DocFreq = docFreq,
            TotalTermFreq = totalTermFreq,
            DocStart = docStart,
            PosStart = posStart,
            PayStart = payStart,
            SingletonDoc = docFreq == 1 ? metadata.ReadCount(maxDoc - 1, "the only document of a term") : -1,
            LastPosBlockOffset = field.HasPositions && totalTermFreq > ForBlock.Size ? metadata.ReadVLong() : -1,
            SkipOffset = docFreq > ForBlock.Size ? metadata.ReadVLong() : -1,
        };
    }
}
