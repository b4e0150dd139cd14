using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace ServiceBot.Search.Lucene.Store;

/// <summary>A cursor over a stretch of a mapped file. Copying it copies the position.</summary>
/// <remarks>Every read is checked against the end of the stretch. Not thread-safe; make one for each use, and none may be used
/// after the file is disposed.</remarks>
internal unsafe struct IndexInput
{
    private readonly MappedFile _file;
    private readonly byte* _bytes;
    private readonly long _end;
    private long _position;

    /// <exception cref="CorruptIndexException">The stretch reaches outside the file.</exception>
    public IndexInput(MappedFile file, long position, long end)
    {
        _file = file;
        _bytes = file.Bytes;
        _position = position;
        _end = end;
        if (position < 0 || position > end || end > file.Length)
            throw Corrupt($"is asked for bytes {position} to {end}");
    }

    /// <summary>Offset in the file.</summary>
    public readonly long Position => _position;

    /// <summary>Offset behind the last byte that may be read.</summary>
    public readonly long End => _end;

    /// <summary>Bytes from the position to the end.</summary>
    public readonly long Remaining => _end - _position;

    public readonly bool IsAtEnd => _position == _end;

    public readonly string Path => _file.Path;

    /// <exception cref="CorruptIndexException">The position is outside the stretch.</exception>
    public void Seek(long position)
    {
        if (position < 0 || position > _end)
            throw Corrupt($"refers to offset {position}, outside its bytes up to {_end}");
        _position = position;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        if (_position >= _end)
            ThrowAtEnd(_file, _position);
        return _bytes[_position++];
    }

    /// <summary>The next bytes, where they lie.</summary>
    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if (length < 0 || length > _end - _position)
            ThrowAtEnd(_file, _position);
        var bytes = new ReadOnlySpan<byte>(_bytes + _position, length);
        _position += length;
        return bytes;
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32BigEndian(ReadBytes(sizeof(int)));

    public long ReadInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadBytes(sizeof(long)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVInt()
    {
        if (_position >= _end || _bytes[_position] > 0x7f)
        {
            // What is called through a copy leaves the cursor itself in registers.
            var rest = this;
            var value = rest.ReadLongVInt();
            _position = rest._position;
            return value;
        }

        return _bytes[_position++];
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

    /// <summary>An int32 that counts entries of which each takes some bytes of the stretch.</summary>
    /// <exception cref="CorruptIndexException">It is negative, or so many entries cannot follow.</exception>
    public int ReadInt32Count(int leastBytesEach, string what)
    {
        var count = ReadInt32();
        if (count < 0 || count > Remaining / leastBytesEach)
            throw Corrupt($"says {what} is {count}, with {Remaining} bytes to go");
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVLong()
    {
        if (_position >= _end || _bytes[_position] > 0x7f)
        {
            var rest = this;
            var value = rest.ReadLongVLong();
            _position = rest._position;
            return value;
        }

        return _bytes[_position++];
    }

    /// <exception cref="CorruptIndexException">It is no UTF-8 or runs out of the stretch.</exception>
    public string ReadString()
    {
        var bytes = ReadBytes(ReadCount(int.MaxValue, "the length of a string"));
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw Corrupt($"has text that is not UTF-8 before {_position}");
    }

    /// <summary>Keys and values in the order of the file, behind their count as int32.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReadStringMap()
    {
        var map = new KeyValuePair<string, string>[ReadInt32Count(leastBytesEach: 2, "the count of a map")];
        for (var i = 0; i < map.Length; i++)
            map[i] = new(ReadString(), ReadString());
        return map;
    }

    /// <summary>Strings in the order of the file, behind their count as int32.</summary>
    public IReadOnlyList<string> ReadStringSet()
    {
        var set = new string[ReadInt32Count(leastBytesEach: 1, "the count of a set")];
        for (var i = 0; i < set.Length; i++)
            set[i] = ReadString();
        return set;
    }

    /// <exception cref="CorruptIndexException">There are bytes left.</exception>
    public readonly void ExpectEnd()
    {
        if (!IsAtEnd)
            throw Corrupt($"has {Remaining} bytes more than it should from {_position}");
    }

    public readonly CorruptIndexException Corrupt(string reason) => new(_file.Path, reason);

    private int ReadLongVInt()
    {
        var value = 0u;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = ReadByte();
            if (shift == 28 && next > 0xf)
                break;
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return (int)value;
        }

        throw Corrupt($"has a number of more than 32 bits before {_position}");
    }

    private long ReadLongVLong()
    {
        var value = 0ul;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = ReadByte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return (long)value;
        }

        throw Corrupt($"has a number of more than 63 bits before {_position}");
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowAtEnd(MappedFile file, long position) => throw new CorruptIndexException(file.Path, $"ends in the middle of a value at {position}");
}
