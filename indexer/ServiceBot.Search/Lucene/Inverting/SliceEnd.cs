namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Where a list in a <see cref="BytePool"/> ends and goes on.</summary>
internal struct SliceEnd
{
    /// <summary>Address of the next byte.</summary>
    public int Next;

    /// <summary>Address behind the last byte of the slice.</summary>
    public int End;

    /// <summary>Slices before this one.</summary>
    public int Level;

    public readonly int Room => End - Next;
}
