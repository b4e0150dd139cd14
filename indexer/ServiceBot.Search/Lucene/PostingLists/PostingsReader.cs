using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Reads <c>.doc</c>, <c>.pos</c> and <c>.pay</c>. Thread-safe; the enumerators are not.</summary>
internal sealed class PostingsReader
{
    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood.</exception>
    public static PostingsReader Open(MMapDirectory directory, string segment, int maxDoc, bool hasPositions, bool hasOffsets) => throw new NotImplementedException();

    public DocsEnum Docs(FieldInfo field, in TermState term) => throw new NotImplementedException();

    /// <summary>Only for fields with positions.</summary>
    public PositionsEnum Positions(FieldInfo field, in TermState term) => throw new NotImplementedException();
}
