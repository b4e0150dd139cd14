using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Writes <c>.tim</c> and <c>.tip</c>: the block tree of each field's terms and the FST that leads into it.</summary>
/// <remarks>Not thread-safe. Memory grows with the blocks of a field, not with its terms.</remarks>
internal sealed class TermsDictionaryWriter : IDisposable
{
    private readonly IndexOutput _terms;
    private readonly IndexOutput _index;
    private readonly BufferOutput _directory = new();
    private readonly List<long> _indexStarts = [];
    private BlockTreeWriter? _field;

    /// <param name="folder">The folder of the index.</param>
    /// <param name="segment">The name files begin with, such as <c>_0_Lucene41_0</c>.</param>
    public TermsDictionaryWriter(string folder, string segment)
    {
        Files = [TermsFormat.TermsFile(segment), TermsFormat.IndexFile(segment)];
        _terms = new IndexOutput(Path.Combine(folder, Files[0]));
        try
        {
            _index = new IndexOutput(Path.Combine(folder, Files[1]));
        }
        catch
        {
            _terms.Dispose();
            throw;
        }

        CodecHeader.Write(_terms, TermsFormat.TermsCodec, TermsFormat.TermsVersion);
        CodecHeader.Write(_terms, TermsFormat.PostingsCodec, TermsFormat.PostingsVersion);
        _terms.WriteVInt(ForBlock.Size);
        CodecHeader.Write(_index, TermsFormat.IndexCodec, TermsFormat.IndexVersion);
    }

    /// <summary>Names of the files written, without folder: tim, tip.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Begins a field. Lucene has the fields in order of their names; any order is legal.</summary>
    public void StartField(FieldInfo field)
    {
        if (_field is not null)
            throw new InvalidOperationException($"Field '{_field.Field.Name}' is not finished.");
        _field = new BlockTreeWriter(field, _terms);
    }

    /// <summary>The next term of the field, by rising unsigned bytes of its UTF-8.</summary>
    /// <exception cref="ArgumentException">The term is out of order or longer than <see cref="TermsFormat.LongestTerm"/> bytes, or the state contradicts itself.</exception>
    public void Add(ReadOnlySpan<byte> term, in TermState state) => Current.Add(term, state);

    /// <summary>Ends a field that has at least one term.</summary>
    /// <param name="docCount">Documents that have the field.</param>
    public void FinishField(int docCount)
    {
        var field = Current;
        if (field.TermCount == 0)
            throw new InvalidOperationException($"Field '{field.Field.Name}' has no term.");

        _indexStarts.Add(_index.Position);
        var rootCode = field.Finish(_index);
        new FieldTermsInfo(field.Field, field.TermCount, rootCode, field.SumTotalTermFreq, field.SumDocFreq, docCount).Write(_directory);
        _field = null;
    }

    /// <summary>Writes directory and footers and flushes to disk.</summary>
    public void Finish()
    {
        if (_field is not null)
            throw new InvalidOperationException($"Field '{_field.Field.Name}' is not finished.");

        var directoryStart = _terms.Position;
        _terms.WriteVInt(_indexStarts.Count);
        _terms.WriteBytes(_directory.Written);
        _terms.WriteInt64(directoryStart);
        _terms.WriteFooterAndFlush();

        var listStart = _index.Position;
        foreach (var start in _indexStarts)
            _index.WriteVLong(start);
        _index.WriteInt64(listStart);
        _index.WriteFooterAndFlush();
    }

    public void Dispose()
    {
        _terms.Dispose();
        _index.Dispose();
    }

    private BlockTreeWriter Current => _field ?? throw new InvalidOperationException("No field was begun.");
}
