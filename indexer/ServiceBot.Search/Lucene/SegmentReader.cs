using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene;

/// <summary>An opened Lucene 4.8 index of one segment, as <see cref="SegmentWriter"/> writes it.</summary>
/// <remarks>Immutable and thread-safe; the enumerators it hands out are not. Files stay mapped until the reader and all its
/// users (<see cref="TryIncRef"/>) have let go.</remarks>
internal sealed class SegmentReader : IDisposable
{
    /// <summary>Opens the index in a folder after checking headers, footers and checksums of all its files.</summary>
    /// <exception cref="CorruptIndexException">It is missing, damaged or not understood.</exception>
    public static SegmentReader Open(string folder) => throw new NotImplementedException();

    /// <summary>Documents in the index; their numbers are 0 to this, exclusive.</summary>
    public int MaxDoc => throw new NotImplementedException();

    public IReadOnlyList<FieldInfo> Fields => throw new NotImplementedException();

    /// <summary>The terms of a field; null when there is no such field or it has no term.</summary>
    public FieldTerms? Terms(string field) => throw new NotImplementedException();

    /// <summary>One norm byte for each document; empty when the field has no norms.</summary>
    public ReadOnlySpan<byte> Norms(string field) => throw new NotImplementedException();

    /// <summary>Documents with the term, rising; null when it stands nowhere.</summary>
    public DocsEnum? Docs(string field, string term) => throw new NotImplementedException();

    /// <summary>Documents with the term and its positions and offsets in each; null when it stands nowhere.</summary>
    public PositionsEnum? Positions(string field, string term) => throw new NotImplementedException();

    /// <summary>The stored values of a document, in the order they were added.</summary>
    public IReadOnlyList<Field> StoredFields(int doc) => throw new NotImplementedException();

    /// <summary>Keeps the files mapped until <see cref="DecRef"/>; false when the reader is closed already.</summary>
    public bool TryIncRef() => throw new NotImplementedException();

    public void DecRef() => throw new NotImplementedException();

    public void Dispose() => throw new NotImplementedException();
}
