using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>The terms of all fields: <c>.tim</c> and <c>.tip</c>, opened. Immutable and thread-safe.</summary>
internal sealed class TermsDictionary
{
    /// <exception cref="CorruptIndexException">A file is missing, damaged or not understood.</exception>
    public static TermsDictionary Open(MMapDirectory directory, string segment, IReadOnlyList<FieldInfo> fields, int maxDoc) => throw new NotImplementedException();

    /// <summary>Null when the field has no term.</summary>
    public FieldTerms? Terms(string field) => throw new NotImplementedException();
}

/// <summary>The terms of one field. Immutable and thread-safe; the enumerators are not.</summary>
internal sealed class FieldTerms
{
    public FieldInfo Field => throw new NotImplementedException();

    public long TermCount => throw new NotImplementedException();

    /// <summary>Occurrences of all terms; -1 where frequencies are not kept.</summary>
    public long SumTotalTermFreq => throw new NotImplementedException();

    public long SumDocFreq => throw new NotImplementedException();

    /// <summary>Documents that have the field.</summary>
    public int DocCount => throw new NotImplementedException();

    /// <summary>Looks a term up by its UTF-8 bytes, through the FST and one block.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermState state) => throw new NotImplementedException();

    /// <summary>As the other one, for a string.</summary>
    public bool TryGet(string term, out TermState state) => throw new NotImplementedException();

    /// <summary>All terms by rising unsigned bytes.</summary>
    public TermsEnum Enumerate() => throw new NotImplementedException();
}

/// <summary>Walks the terms of a field in order. Not thread-safe.</summary>
internal sealed class TermsEnum
{
    public bool MoveNext() => throw new NotImplementedException();

    /// <summary>UTF-8 bytes of the term, until the next move.</summary>
    public ReadOnlySpan<byte> Term => throw new NotImplementedException();

    public TermState State => throw new NotImplementedException();
}
