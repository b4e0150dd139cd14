using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Writes a run to a file: sorted terms with their coded postings.</summary>
/// <remarks>
/// For each field its terms, then vInt 0. Term: vInt length + 1, UTF-8 bytes, vInt first document; the postings behind the code of the first
/// document in stretches, each a vInt length &lt;&lt; 1 and bytes; then vInt 1, and vInt last document. It stands on the disk only while the
/// index is built, so it has neither checksum nor flush. Not thread-safe.
/// </remarks>
internal sealed class RunWriter(string path) : ITermSink, IDisposable
{
    private const int BufferedBytes = 1 << 18;

    private readonly FileStream _stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly BufferOutput _buffer = new();
    private readonly byte[] _code = new byte[PostingCode.MostVIntBytes];
    private bool _hasFreqs;
    private bool _isFirst;
    private int _lastDoc;

    public void StartField(FieldInfo field) => _hasFreqs = field.HasFreqs;

    public void StartTerm(ReadOnlySpan<byte> term)
    {
        if (_buffer.Length >= BufferedBytes)
            Drain();
        _buffer.WriteVInt(term.Length + 1);
        _buffer.WriteBytes(term);
        _isFirst = true;
    }

    public void AddPostings(TermSource source)
    {
        if (_isFirst)
        {
            _buffer.WriteVInt(source.FirstDoc);
        }
        else
        {
            var delta = (uint)(source.FirstDoc - _lastDoc);
            WriteStretch(_code.AsSpan(0, PostingCode.WriteVInt(_code, _hasFreqs ? (delta << 1) | 1 : delta)));
        }

        _isFirst = false;
        for (var raw = source.ReadRaw(); !raw.IsEmpty; raw = source.ReadRaw())
            WriteStretch(raw);
        _lastDoc = source.LastDoc;
    }

    public void FinishTerm()
    {
        _buffer.WriteVInt(1);
        _buffer.WriteVInt(_lastDoc);
    }

    public void FinishField(FieldInfo field) => _buffer.WriteVInt(0);

    /// <summary>Writes what is left.</summary>
    public void Finish() => Drain();

    public void Dispose() => _stream.Dispose();

    private void WriteStretch(ReadOnlySpan<byte> bytes)
    {
        _buffer.WriteVInt(bytes.Length << 1);
        _buffer.WriteBytes(bytes);
        if (_buffer.Length >= BufferedBytes)
            Drain();
    }

    private void Drain()
    {
        _stream.Write(_buffer.Written);
        _buffer.Clear();
    }
}
