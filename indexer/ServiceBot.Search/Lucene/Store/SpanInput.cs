using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>A cursor over bytes in memory that came from a file.</summary>
/// <remarks>Every read is checked against the end of the bytes.</remarks>
/// <param name="bytes">What is read.</param>
/// <param name="path">The file they came from, for errors.</param>
internal ref struct SpanInput(ReadOnlySpan<byte> bytes, string path)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _path = path;
    private int _position;

    public readonly bool IsAtEnd => _position == _bytes.Length;

    public byte ReadByte() => ReadBytes(1)[0];

    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if (length < 0 || length > _bytes.Length - _position)
            throw Corrupt("holds a value that is longer than its place");
        var bytes = _bytes.Slice(_position, length);
        _position += length;
        return bytes;
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadBytes(sizeof(int)));

    public long ReadVLong()
    {
        var value = 0ul;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return (long)value;
        }

        throw Corrupt("has a number of more than 63 bits");
    }

    /// <summary>UTF-8 behind its length in bytes.</summary>
    public string ReadString()
    {
        var length = ReadVLong();
        if (length > _bytes.Length - _position)
            throw Corrupt("holds a string that is longer than its place");
        var bytes = ReadBytes((int)length);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Corrupt("has text that is not UTF-8");
    }

    public readonly CorruptIndexException Corrupt(string reason) => new(_path, reason);
}
