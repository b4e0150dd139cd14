using System.Buffers.Binary;
using System.Text;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>A cursor over a stretch of a mapped file. Copying it copies the position.</summary>
/// <remarks>Every read is checked against the end of the stretch. Not thread-safe; make one for each use.</remarks>
internal struct IndexInput
{
    private readonly MappedFile _file;
    private readonly long _end;
    private long _position;

    /// <exception cref="CorruptIndexException">The stretch reaches outside the file.</exception>
    public IndexInput(MappedFile file, long position, long end)
    {
        _file = file;
        _position = position;
        _end = end;
        if (position < 0 || position > end || end > file.Length)
            throw Corrupt($"is asked for bytes {position} to {end}");
    }

    /// <summary>Offset in the file.</summary>
    public readonly long Position => _position;

    /// <summary>Offset behind the last byte that may be read.</summary>
    public readonly long End => _end;

    public readonly bool IsAtEnd => _position == _end;

    public readonly string Path => _file.Path;

    /// <exception cref="CorruptIndexException">The position is outside the stretch.</exception>
    public void Seek(long position)
    {
        if (position < 0 || position > _end)
            throw Corrupt($"refers to offset {position}, behind its end");
        _position = position;
    }

    public byte ReadByte() => ReadBytes(1)[0];

    /// <summary>The next bytes, where they lie.</summary>
    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if (length < 0 || length > _end - _position)
            throw Corrupt($"ends in the middle of a value at {_position}");
        var bytes = _file.Slice(_position, length);
        _position += length;
        return bytes;
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadBytes(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadBytes(sizeof(long)));

    public int ReadVInt()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = ReadByte();
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return (int)value;
        }

        throw Corrupt($"has a number of more than five bytes at {_position}");
    }

    /// <summary>A vInt that counts or measures something.</summary>
    /// <exception cref="CorruptIndexException">It is negative or above <paramref name="most"/>.</exception>
    public int ReadCount(int most, string what)
    {
        var count = ReadVInt();
        if (count < 0 || count > most)
            throw Corrupt($"says {what} is {count}; it can be 0 to {most}");
        return count;
    }

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

        throw Corrupt($"has a number of more than nine bytes at {_position}");
    }

    /// <exception cref="CorruptIndexException">It is no UTF-8 or runs out of the stretch.</exception>
    public string ReadString()
    {
        var bytes = ReadBytes(ReadCount(int.MaxValue, "the length of a string"));
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Corrupt($"has text that is not UTF-8 before {_position}");
        }
    }

    public readonly CorruptIndexException Corrupt(string reason) => new(_file.Path, reason);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
