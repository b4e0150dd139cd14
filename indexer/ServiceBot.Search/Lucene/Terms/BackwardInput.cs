namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Reads bytes from the last to the first, as an FST is read. Every read is checked.</summary>
/// <param name="bytes">What may be read.</param>
/// <param name="path">The file they are of, for errors.</param>
internal ref struct BackwardInput(ReadOnlySpan<byte> bytes, string path)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes not yet read.</summary>
    public int Left { readonly get; private set; } = bytes.Length;

    /// <exception cref="CorruptIndexException">Nothing is left.</exception>
    public byte ReadByte()
    {
        var index = Left - 1;
        if ((uint)index >= (uint)_bytes.Length)
            throw Corrupt("ends in the middle of its terms index");
        Left = index;
        return _bytes[index];
    }

    /// <summary>A stretch as it stands in memory: to be read backwards again.</summary>
    public ReadOnlySpan<byte> ReadBytes(int length)
    {
        if ((uint)length > (uint)Left)
            throw Corrupt("ends in the middle of its terms index");
        Left -= length;
        return _bytes.Slice(Left, length);
    }

    /// <summary>Moves to where <paramref name="left"/> bytes are left, behind or before the position.</summary>
    public void Seek(int left)
    {
        if ((uint)left > (uint)_bytes.Length)
            throw Corrupt("refers to a place outside its terms index");
        Left = left;
    }

    public int ReadVInt()
    {
        var next = ReadByte();
        var value = next & 0x7fu;
        for (var shift = 7; next >= 0x80; shift += 7)
        {
            if (shift == 35)
                throw Corrupt("has a number of more than five bytes in its terms index");
            next = ReadByte();
            value |= (next & 0x7fu) << shift;
        }

        return (int)value;
    }

    public long ReadVLong()
    {
        var next = ReadByte();
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

    /// <summary>All bytes, in the order they are read.</summary>
    public readonly byte[] Forwards()
    {
        var forwards = _bytes.ToArray();
        forwards.AsSpan().Reverse();
        return forwards;
    }

    public readonly CorruptIndexException Corrupt(string reason) => new(path, reason);
}
