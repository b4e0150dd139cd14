using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Writes stats and metadata of a term; the starts are deltas against the term before in the same block.</summary>
internal static class TermStateWriter
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
}
