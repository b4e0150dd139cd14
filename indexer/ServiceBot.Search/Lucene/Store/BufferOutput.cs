namespace ServiceBot.Search.Lucene.Store;

/// <summary>Bytes gathered in memory, to be measured before they are written elsewhere. Not thread-safe.</summary>
internal sealed class BufferOutput : DataOutput
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public override long Position => _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public override void WriteByte(byte value)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = value;
    }

    public override void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _length < bytes.Length)
            Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Forgets what was written and keeps the memory.</summary>
    public void Clear() => _length = 0;

    private void Grow(int more) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)_length + more)));
}
