using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Writes <c>.doc</c>, <c>.pos</c> and <c>.pay</c>, term by term, documents rising within a term.</summary>
/// <remarks>Not thread-safe. Memory does not grow with a list, but for its skip data: some ten bytes for 128 documents.
/// The layout is <c>org.apache.lucene.codecs.lucene41.Lucene41PostingsWriter</c>'s.</remarks>
internal sealed class PostingsWriter : IDisposable
{
    private readonly IndexOutput _doc;
    private readonly PositionsWriter? _positions;
    private readonly SkipWriter _skip = new();
    private readonly int[] _deltas = new int[ForBlock.Size];
    private readonly int[] _freqs = new int[ForBlock.Size];
    private FieldInfo? _field;
    private int _size;
    private int _lastDoc;
    private int _docFreq;
    private long _totalTermFreq;
    private long _positionsDue;
    private SkipEntry _start;
    private SkipEntry _behindBlock;

    /// <param name="folder">The folder of the index.</param>
    /// <param name="segment">The name files begin with, such as <c>_0_Lucene41_0</c>.</param>
    /// <param name="hasOffsets">Only together with <paramref name="hasPositions"/>.</param>
    public PostingsWriter(string folder, string segment, bool hasPositions, bool hasOffsets)
    {
        string[] files = [segment + PostingsFiles.DocEnd, segment + PostingsFiles.PosEnd, segment + PostingsFiles.PayEnd];
        Files = files[..(hasOffsets ? 3 : hasPositions ? 2 : 1)];
        _doc = new IndexOutput(Path.Combine(folder, Files[0]));
        CodecHeader.Write(_doc, PostingsFiles.DocCodec, PostingsFiles.Version);
        ForBlock.WriteTable(_doc);
        if (hasPositions)
            _positions = new PositionsWriter(Path.Combine(folder, Files[1]), hasOffsets ? Path.Combine(folder, Files[2]) : null);
    }

    /// <summary>Names of the files written, without folder: doc, pos, pay as far as they are there.</summary>
    public IReadOnlyList<string> Files { get; }

    public void StartTerm(FieldInfo field)
    {
        if (field.HasPositions && _positions is null)
            throw new InvalidOperationException($"Field '{field.Name}' has positions; the writer was made without.");
        _field = field;
        _positions?.StartTerm(field);
        _start = Here(block: 0, doc: 0);
        _skip.StartTerm(field, _start);
        (_size, _lastDoc, _docFreq, _totalTermFreq, _positionsDue) = (0, 0, 0, 0, 0);
    }

    /// <summary>The next document with the term.</summary>
    /// <param name="freq">Occurrences, at least 1; passed over where frequencies are not kept.</param>
    public void StartDoc(int doc, int freq)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(doc, _docFreq == 0 ? 0 : _lastDoc + 1);
        if (_size == ForBlock.Size)
            StartBlock();
        _deltas[_size] = doc - _lastDoc;
        _lastDoc = doc;
        _docFreq++;
        if (_field!.HasFreqs)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(freq, 1);
            _freqs[_size] = freq;
            _totalTermFreq += freq;
        }

        _size++;
        if (_field.HasPositions)
        {
            _positionsDue = freq;
            _positions!.StartDoc();
        }
    }

    /// <summary>The next occurrence in the document, by rising position; called <c>freq</c> times where positions are kept.</summary>
    /// <param name="startOffset">No lower than the one before in the document; both offsets are passed over where they are not kept.</param>
    public void AddPosition(int position, int startOffset, int endOffset)
    {
        _positionsDue--;
        _positions!.Add(position, startOffset, endOffset);
    }

    public void FinishDoc()
    {
        if (_positionsDue != 0)
            throw new InvalidOperationException($"Document {_lastDoc} has {-_positionsDue} positions more than it was said to have.");
        if (_size == ForBlock.Size)
            WriteBlock();
    }

    public TermState FinishTerm()
    {
        if (_docFreq == 0)
            throw new InvalidOperationException("A term stands in at least one document.");
        var singleton = _docFreq == 1 ? _lastDoc : -1;
        if (_docFreq > 1 && _size < ForBlock.Size)
            WriteRest();
        var lastPosBlock = _field!.HasPositions ? _positions!.FinishTerm(_totalTermFreq > ForBlock.Size) : -1;
        var skip = -1L;
        if (_docFreq > ForBlock.Size)
        {
            skip = _doc.Position - _start.DocOffset;
            _skip.WriteTo(_doc);
        }

        return new TermState
        {
            DocFreq = _docFreq,
            TotalTermFreq = _field.HasFreqs ? _totalTermFreq : _docFreq,
            DocStart = _start.DocOffset,
            PosStart = _field.HasPositions ? _start.PosOffset : 0,
            PayStart = _field.HasOffsets ? _start.PayOffset : 0,
            SingletonDoc = singleton,
            LastPosBlockOffset = lastPosBlock,
            SkipOffset = skip,
        };
    }

    /// <summary>Writes the footers and flushes to disk.</summary>
    public void Finish()
    {
        _doc.WriteFooterAndFlush();
        _positions?.Finish();
    }

    public void Dispose()
    {
        _doc.Dispose();
        _positions?.Dispose();
    }

    // Only now that another document follows does the block get its skip entry.
    private void StartBlock()
    {
        _skip.Add(_behindBlock);
        _size = 0;
    }

    private void WriteBlock()
    {
        ForBlock.Write(_deltas, _doc);
        if (_field!.HasFreqs)
            ForBlock.Write(_freqs, _doc);
        _behindBlock = Here(_docFreq / ForBlock.Size, _lastDoc);
    }

    private void WriteRest()
    {
        for (var i = 0; i < _size; i++)
        {
            if (!_field!.HasFreqs)
            {
                _doc.WriteVInt(_deltas[i]);
            }
            else if (_freqs[i] == 1)
            {
                _doc.WriteVInt(_deltas[i] << 1 | 1);
            }
            else
            {
                _doc.WriteVInt(_deltas[i] << 1);
                _doc.WriteVInt(_freqs[i]);
            }
        }
    }

    private SkipEntry Here(int block, int doc) =>
        new(block, doc, _doc.Position, _positions?.Position ?? 0, _positions?.Pending ?? 0, _positions?.OffsetsPosition ?? 0);
}
