namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Walks the terms of a run in order, field by field, each with its coded postings (<see cref="PostingCode"/>).</summary>
/// <remarks>The code of the first document is read already when a term is reached: <see cref="FirstDoc"/>. Not thread-safe.</remarks>
internal abstract class TermSource : IDisposable
{
    /// <summary>The stretch of postings at hand.</summary>
    protected byte[] Window { get; set; } = [];

    protected int Position { get; set; }

    protected int WindowEnd { get; set; }

    /// <summary>UTF-8 bytes of the term, until the next move.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>First document with the term.</summary>
    public int FirstDoc { get; protected set; }

    /// <summary>Last document with the term; known when its postings are read to the end.</summary>
    public int LastDoc { get; protected set; }

    /// <summary>Whether all postings of the term are read.</summary>
    public bool IsAtEnd => Position == WindowEnd && !Refill();

    /// <summary>Moves before the first term of a field; fields in the order the run was made with.</summary>
    public abstract void StartField(FieldInfo field);

    /// <summary>Moves to the next term of the field; what was not read of this one's postings is passed over.</summary>
    public abstract bool MoveNext();

    public uint ReadVInt()
    {
        if (WindowEnd - Position < PostingCode.MostVIntBytes)
            return ReadSplitVInt();
        var window = Window;
        var position = Position;
        uint next = window[position++];
        var value = next & 0x7f;
        for (var shift = 7; next > 0x7f; shift += 7)
        {
            next = window[position++];
            value |= (next & 0x7f) << shift;
        }

        Position = position;
        return value;
    }

    /// <summary>The next bytes of the term's postings as they are; empty behind the last.</summary>
    public ReadOnlySpan<byte> ReadRaw()
    {
        if (IsAtEnd)
            return [];
        var raw = Window.AsSpan(Position, WindowEnd - Position);
        Position = WindowEnd;
        return raw;
    }

    public abstract void Dispose();

    /// <summary>Brings the next stretch of the term's postings into the window, which is read to its end; false behind the last.</summary>
    protected abstract bool Refill();

    private uint ReadSplitVInt()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            if (IsAtEnd)
                throw new InvalidDataException("A run of postings ends within a number.");
            uint next = Window[Position++];
            value |= (next & 0x7f) << shift;
            if (next <= 0x7f)
                return value;
        }
    }
}
