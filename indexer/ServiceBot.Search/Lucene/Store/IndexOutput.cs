namespace ServiceBot.Search.Lucene.Store;

/// <summary>Writes one file of an index: header, bytes, footer with the checksum of all before it.</summary>
/// <remarks>Not thread-safe. A file that was not closed by <see cref="WriteFooterAndFlush"/> is not whole.</remarks>
internal sealed class IndexOutput : DataOutput, IDisposable
{
    private readonly FileStream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _buffered;
    private long _flushed;
    private uint _checksum;

    /// <param name="path">A file that does not exist yet.</param>
    public IndexOutput(string path) => _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    public override long Position => _flushed + _buffered;

    /// <summary>CRC-32 of all bytes written so far.</summary>
    public uint Checksum
    {
        get
        {
            Drain();
            return _checksum;
        }
    }

    public override void WriteByte(byte value)
    {
        if (_buffered == _buffer.Length)
            Drain();
        _buffer[_buffered++] = value;
    }

    public override void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
            Drain();
        if (bytes.Length > _buffer.Length)
        {
            Put(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Ends the file: footer, then everything to the disk itself.</summary>
    public void WriteFooterAndFlush()
    {
        WriteInt32(CodecHeader.FooterMagic);
        WriteInt32(0);
        WriteInt64(Checksum);
        Drain();
        _stream.Flush(flushToDisk: true);
    }

    public void Dispose() => _stream.Dispose();

    private void Drain()
    {
        if (_buffered == 0)
            return;
        var buffered = _buffered;
        _buffered = 0;
        Put(_buffer.AsSpan(0, buffered));
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _checksum = Crc32.Append(_checksum, bytes);
        _stream.Write(bytes);
        _flushed += bytes.Length;
    }
}
