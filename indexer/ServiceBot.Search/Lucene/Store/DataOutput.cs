using System.Buffers.Binary;
using System.Text;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>The primitives of the format over something bytes can be appended to.</summary>
/// <remarks>Not thread-safe. Source of the layouts: <c>org.apache.lucene.store.DataOutput</c> of Lucene 4.8.</remarks>
internal abstract class DataOutput
{
    /// <summary>Bytes written so far.</summary>
    public abstract long Position { get; }

    public abstract void WriteByte(byte value);

    public abstract void WriteBytes(ReadOnlySpan<byte> bytes);

    /// <summary>Big-endian.</summary>
    public void WriteInt32(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Big-endian.</summary>
    public void WriteInt64(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        WriteBytes(bytes);
    }

    /// <summary>Seven bits a byte, lowest first, the high bit says that more follow; a negative value takes five bytes.</summary>
    public void WriteVInt(int value)
    {
        var rest = (uint)value;
        while (rest > 0x7f)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>As <see cref="WriteVInt"/>, for values from 0.</summary>
    public void WriteVLong(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var rest = (ulong)value;
        while (rest > 0x7f)
        {
            WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    /// <summary>UTF-8 behind its length in bytes.</summary>
    public void WriteString(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        WriteVInt(bytes.Length);
        WriteBytes(bytes);
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
}
