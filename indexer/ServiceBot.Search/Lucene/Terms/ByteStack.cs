namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Bytes that are added and taken away at the end only. Not thread-safe.</summary>
internal sealed class ByteStack
{
    private byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    /// <summary>Adds bytes; returns where they begin.</summary>
    public int Push(ReadOnlySpan<byte> bytes)
    {
        var start = Length;
        if (_bytes.Length - start < bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)start + bytes.Length)));
        bytes.CopyTo(_bytes.AsSpan(start));
        Length += bytes.Length;
        return start;
    }

    /// <summary>Takes all bytes from <paramref name="length"/> on away.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Valid until the next <see cref="Push"/>.</summary>
    public ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);
}
