using System.Buffers;
using System.Text.Unicode;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>The terms of one field. Immutable and thread-safe; the enumerators are not.</summary>
/// <remarks>Every member that looks into the file may throw <see cref="CorruptIndexException"/>.</remarks>
internal sealed class FieldTerms
{
    private const int StackBytes = 256;

    private readonly MappedFile _file;
    private readonly long _blocksStart;
    private readonly long _blocksEnd;
    private readonly Fst _index;

    /// <param name="file"><c>.tim</c>.</param>
    /// <param name="blocksStart">Where the blocks of all fields begin in it.</param>
    /// <param name="blocksEnd">Where they end.</param>
    public FieldTerms(FieldTermsInfo info, int maxDoc, MappedFile file, long blocksStart, long blocksEnd, Fst index)
    {
        Info = info;
        MaxDoc = maxDoc;
        _file = file;
        _blocksStart = blocksStart;
        _blocksEnd = blocksEnd;
        _index = index;
    }

    public FieldInfo Field => Info.Field;

    public long TermCount => Info.TermCount;

    /// <summary>Occurrences of all terms; -1 where frequencies are not kept.</summary>
    public long SumTotalTermFreq => Info.SumTotalTermFreq;

    public long SumDocFreq => Info.SumDocFreq;

    /// <summary>Documents that have the field.</summary>
    public int DocCount => Info.DocCount;

    /// <summary>Documents in the index.</summary>
    public int MaxDoc { get; }

    /// <summary>Offset in <c>.tim</c> of the first block of the first field.</summary>
    public long BlocksStart => _blocksStart;

    /// <summary>Bytes of the blocks of all fields: no walk over one field's blocks reads more.</summary>
    public long BlockBytes => _blocksEnd - _blocksStart;

    private FieldTermsInfo Info { get; }

    /// <summary>Looks a term up by its UTF-8 bytes, through the FST and one block.</summary>
    public bool TryGet(ReadOnlySpan<byte> term, out TermState state)
    {
        state = default;
        var code = _index.Deepest(term, out var prefixLength);
        var suffix = term[prefixLength..];
        return BlockCode.TryRead(ref code, suffix, out var start) && new TermBlock(this, start, prefixLength).TryFind(suffix, out state);
    }

    /// <summary>As the other one, for a string. One with half a surrogate pair is not found.</summary>
    public bool TryGet(string term, out TermState state)
    {
        state = default;
        if (term.Length > TermsFormat.LongestTerm)
            return false;
        if (term.Length * 3 <= StackBytes)
        {
            Span<byte> bytes = stackalloc byte[StackBytes];
            return TryGet(term, bytes, out state);
        }

        var rented = ArrayPool<byte>.Shared.Rent(term.Length * 3);
        try
        {
            return TryGet(term, rented, out state);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>All terms by rising unsigned bytes.</summary>
    public TermsEnum Enumerate() => new(this);

    /// <summary>Offset of the root block.</summary>
    public long RootStart()
    {
        var code = _index.EmptyOutput;
        return BlockCode.ReadStart(ref code);
    }

    /// <summary>A cursor over the blocks from <paramref name="start"/> on.</summary>
    public IndexInput OpenBlocks(long start) => OpenBlocks(start, _blocksEnd);

    /// <summary>A cursor over a stretch of the blocks.</summary>
    public IndexInput OpenBlocks(long start, long end) =>
        start >= _blocksStart && end <= _blocksEnd
            ? new IndexInput(_file, start, end)
            : throw new CorruptIndexException(_file.Path, $"has no block at {start}, where one should be");

    private bool TryGet(string term, Span<byte> bytes, out TermState state)
    {
        state = default;
        return Utf8.FromUtf16(term, bytes, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done
            && TryGet(bytes[..length], out state);
    }
}
