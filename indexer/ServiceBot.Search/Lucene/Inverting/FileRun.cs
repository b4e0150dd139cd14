namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>A run that <see cref="RunWriter"/> wrote, read from front to back.</summary>
internal sealed class FileRun : TermSource
{
    private const int BufferSize = 1 << 17;

    private readonly FileStream _stream;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly byte[] _term = new byte[TermTable.MostTermBytes];
    private int _termLength;
    private int _next;
    private int _bufferEnd;
    private int _stretchLeft;
    private bool _hasMore;

    public FileRun(string path)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Window = _buffer;
    }

    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    public override void StartField(FieldInfo field)
    {
    }

    public override bool MoveNext()
    {
        while (!IsAtEnd)
            Position = WindowEnd;
        var code = ReadNumber();
        if (code == 0)
            return false;
        _termLength = code - 1;
        ReadTerm();
        FirstDoc = ReadNumber();
        _hasMore = true;
        return true;
    }

    public override void Dispose() => _stream.Dispose();

    protected override bool Refill()
    {
        if (!_hasMore)
            return false;
        if (_stretchLeft == 0)
        {
            var code = ReadNumber();
            if (code == 1)
            {
                LastDoc = ReadNumber();
                return _hasMore = false;
            }

            _stretchLeft = code >> 1;
        }

        if (_next == _bufferEnd)
            Fill();
        var length = Math.Min(_stretchLeft, _bufferEnd - _next);
        Position = _next;
        WindowEnd = _next += length;
        _stretchLeft -= length;
        return true;
    }

    private void ReadTerm()
    {
        for (var filled = 0; filled < _termLength;)
        {
            if (_next == _bufferEnd)
                Fill();
            var length = Math.Min(_termLength - filled, _bufferEnd - _next);
            _buffer.AsSpan(_next, length).CopyTo(_term.AsSpan(filled));
            _next += length;
            filled += length;
        }
    }

    private int ReadNumber()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            if (_next == _bufferEnd)
                Fill();
            uint next = _buffer[_next++];
            value |= (next & 0x7f) << shift;
            if (next <= 0x7f)
                return (int)value;
        }
    }

    private void Fill()
    {
        _next = 0;
        _bufferEnd = _stream.Read(_buffer);
        if (_bufferEnd == 0)
            throw new InvalidDataException($"'{_stream.Name}' ends too soon.");
    }
}
