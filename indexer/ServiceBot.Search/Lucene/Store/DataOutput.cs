using System.Buffers.Binary;
using System.Text;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>The primitives of the format over something bytes can be appended to.</summary>
/// <remarks>Not thread-safe. Source of the layouts: <c>org.apache.lucene.store.DataOutput</c> of Lucene 4.8.</remarks>
internal abstract class DataOutput(int bufferLength)
{
    private const int MostVLongBytes = 9;
    private byte[] _buffer = new byte[bufferLength];
    private int _buffered;

    /// <summary>Bytes written so far.</summary>
    public abstract long Position { get; }

    /// <summary>Bytes that wait in memory.</summary>
    protected int Buffered => _buffered;

    public void WriteByte(byte value)
    {
        if (_buffered == _buffer.Length)
            MakeRoom(1);
        _buffer[_buffered++] = value;
    }

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered && TryPutAway(bytes))
            return;
        bytes.CopyTo(Reserve(bytes.Length));
        _buffered += bytes.Length;
    }

    /// <summary>Big-endian.</summary>
    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Reserve(sizeof(int)), value);
        _buffered += sizeof(int);
    }

    /// <summary>Big-endian.</summary>
    public void WriteInt64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Reserve(sizeof(long)), value);
        _buffered += sizeof(long);
    }

    /// <summary>Seven bits a byte, lowest first, the high bit says that more follow; a negative value takes five bytes.</summary>
    public void WriteVInt(int value) => WriteVariable((uint)value);

    /// <summary>As <see cref="WriteVInt"/>, for values from 0.</summary>
    public void WriteVLong(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        WriteVariable((ulong)value);
    }

    /// <summary>UTF-8 behind its length in bytes; half of a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVInt(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
        _buffered += length;
    }

    /// <summary>Count as int32, then keys and values in the order given.</summary>
    public void WriteStringMap(IReadOnlyList<KeyValuePair<string, string>> map)
    {
        WriteInt32(map.Count);
        foreach (var (key, value) in map)
        {
            WriteString(key);
            WriteString(value);
        }
    }

    /// <summary>Count as int32, then the strings in the order given.</summary>
    public void WriteStringSet(IReadOnlyList<string> set)
    {
        WriteInt32(set.Count);
        foreach (var value in set)
            WriteString(value);
    }

    /// <summary>What waits in memory.</summary>
    protected ReadOnlySpan<byte> BufferedBytes => _buffer.AsSpan(0, _buffered);

    /// <summary>Forgets what waits in memory and keeps the memory.</summary>
    protected void ClearBuffer() => _buffered = 0;

    /// <summary>Makes the buffer longer if it has no room for so many more bytes.</summary>
    protected void Grow(int more)
    {
        if (_buffer.Length - _buffered < more)
            Array.Resize(ref _buffer, (int)Math.Max(Math.Min(Array.MaxLength, 2L * _buffer.Length), checked(_buffered + more)));
    }

    /// <summary>Makes room for so many more bytes behind those that wait.</summary>
    protected abstract void MakeRoom(int bytes);

    /// <summary>Takes bytes for which there is no room, behind those that wait, without copying them; false when it wants them in memory.</summary>
    protected virtual bool TryPutAway(ReadOnlySpan<byte> bytes) => false;

    private void WriteVariable(ulong value)
    {
        if (_buffer.Length - _buffered < MostVLongBytes)
            MakeRoom(MostVLongBytes);
        for (; value > 0x7f; value >>= 7)
            _buffer[_buffered++] = (byte)(value | 0x80);
        _buffer[_buffered++] = (byte)value;
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_buffer.Length - _buffered < bytes)
            MakeRoom(bytes);
        return _buffer.AsSpan(_buffered, bytes);
    }
}
