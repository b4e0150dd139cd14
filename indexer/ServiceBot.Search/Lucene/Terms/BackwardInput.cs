using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Reads bytes from the last to the first, as an FST is read. Every read is checked.</summary>
/// <param name="bytes">What may be read.</param>
/// <param name="path">The file they are of, for errors.</param>
internal ref struct BackwardInput(ReadOnlySpan<byte> bytes, string path)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _path = path;

    /// <summary>Bytes not yet read.</summary>
    public int Left { readonly get; private set; } = bytes.Length;

    /// <exception cref="CorruptIndexException">Nothing is left.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte ReadByte()
    {
        var index = Left - 1;
        if ((uint)index >= (uint)_bytes.Length)
            ThrowAtEnd(_path);
        Left = index;
        return _bytes[index];
    }

    /// <summary>A stretch as it stands in memory: to be read backwards again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if ((uint)length > (uint)Left)
            ThrowAtEnd(_path);
        Left -= length;
        return _bytes.Slice(Left, length);
    }

    /// <summary>Moves to where <paramref name="left"/> bytes are left, behind or before the position.</summary>
    public void Seek(int left)
    {
        if ((uint)left > (uint)_bytes.Length)
            ThrowAtEnd(_path);
        Left = left;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadVInt()
    {
        var value = ReadVLong();
        if (value > uint.MaxValue)
            ThrowTooGreat(_path);
        return (int)(uint)value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ReadVLong()
    {
        var next = ReadByte();
        if (next < 0x80)
            return next;
        var rest = this; // what is called through a copy leaves the cursor itself in registers
        var value = rest.ReadLongVLong(next);
        Left = rest.Left;
        return value;
    }

    /// <summary>All bytes, in the order they are read.</summary>
    public readonly byte[] Forwards()
    {
        var forwards = _bytes.ToArray();
        forwards.AsSpan().Reverse();
        return forwards;
    }

    public readonly CorruptIndexException Corrupt(string reason) => new(_path, reason);

    private long ReadLongVLong(byte next)
    {
        var value = next & 0x7ful;
        for (var shift = 7; next >= 0x80; shift += 7)
        {
            if (shift == 63)
                throw Corrupt("has a number of more than nine bytes in its terms index");
            next = ReadByte();
            value |= (next & 0x7ful) << shift;
        }

        return (long)value;
    }

    [DoesNotReturn]
    private static void ThrowTooGreat(string path) => throw new CorruptIndexException(path, "has a number of more than 32 bits in its terms index");

    [DoesNotReturn]
    private static void ThrowAtEnd(string path) => throw new CorruptIndexException(path, "ends in the middle of its terms index");
}
