namespace ServiceBot.Search.Lucene.Store;

/// <summary>Writes one file of an index: header, bytes, footer with the checksum of all before it.</summary>
/// <remarks>Not thread-safe. A file that was not closed by <see cref="WriteFooterAndFlush"/> is not whole.</remarks>
internal sealed class IndexOutput : DataOutput, IDisposable
{
    private const int BufferBytes = 1 << 16;
    private readonly FileStream _stream;
    private long _flushed;
    private uint _checksum;

    /// <param name="path">A file that does not exist yet.</param>
    public IndexOutput(string path)
        : base(BufferBytes) => _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    public override long Position => _flushed + Buffered;

    /// <summary>CRC-32 of all bytes written so far.</summary>
    public uint Checksum
    {
        get
        {
            Drain();
            return _checksum;
        }
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

    protected override void MakeRoom(int bytes)
    {
        Drain();
        Grow(bytes);
    }

    protected override bool TryPutAway(ReadOnlySpan<byte> bytes)
    {
        Drain();
        if (bytes.Length <= BufferBytes)
            return false;
        Put(bytes);
        return true;
    }

    private void Drain()
    {
        if (Buffered == 0)
            return;
        Put(BufferedBytes);
        ClearBuffer();
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        _checksum = Crc32.Append(_checksum, bytes);
        _stream.Write(bytes);
        _flushed += bytes.Length;
    }
}
