using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Writes one block after another: entries are added, then the block is written. Not thread-safe.</summary>
internal sealed class BlockWriter(FieldInfo field, DataOutput output)
{
    private readonly BufferOutput _suffixes = new();
    private readonly BufferOutput _stats = new();
    private readonly BufferOutput _metadata = new();
    private TermState _before;
    private int _entries;
    private bool _isLeaf;

    /// <summary>Offset of the block that is being gathered.</summary>
    public long Start => output.Position;

    /// <summary>Whether a term was added since <see cref="Begin"/>.</summary>
    public bool HasTerms => _stats.Length > 0;

    /// <param name="isLeaf">Whether the block will hold terms only.</param>
    public void Begin(bool isLeaf)
    {
        _suffixes.Clear();
        _stats.Clear();
        _metadata.Clear();
        _before = default;
        _entries = 0;
        _isLeaf = isLeaf;
    }

    public void AddTerm(ReadOnlySpan<byte> suffix, in TermState state)
    {
        _suffixes.WriteVInt(_isLeaf ? suffix.Length : suffix.Length << 1);
        _suffixes.WriteBytes(suffix);
        TermStateWriter.Write(field, state, _before, _stats, _metadata);
        _before = state;
        _entries++;
    }

    public void AddBlock(ReadOnlySpan<byte> suffix, long start)
    {
        _suffixes.WriteVInt(suffix.Length << 1 | 1);
        _suffixes.WriteBytes(suffix);
        _suffixes.WriteVLong(Start - start);
        _entries++;
    }

    /// <param name="isLast">False for a floor block that another one follows.</param>
    public void Write(bool isLast)
    {
        output.WriteVInt(_entries << 1 | (isLast ? 1 : 0));
        output.WriteVInt(checked(_suffixes.Length * 2) | (_isLeaf ? 1 : 0));
        output.WriteBytes(_suffixes.Written);
        output.WriteVInt(_stats.Length);
        output.WriteBytes(_stats.Written);
        output.WriteVInt(_metadata.Length);
        output.WriteBytes(_metadata.Written);
    }
}
