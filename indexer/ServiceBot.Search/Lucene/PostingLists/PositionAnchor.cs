namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Where the positions of a block of documents begin: a number of positions behind the beginning of a group of them.</summary>
/// <remarks>A block of documents says nothing of its positions; the way to them leads from the start of the list or from skip data.</remarks>
internal sealed class PositionAnchor
{
    private bool _jumped = true;

    /// <summary>Beginning of the group in <c>.pos</c>.</summary>
    public required long PosOffset { get; set; }

    /// <summary>Beginning of the group's offsets in <c>.pay</c>.</summary>
    public required long PayOffset { get; set; }

    /// <summary>Positions from there to the first of the block of documents.</summary>
    public long Count { get; private set; }

    /// <summary>Whether skip data has moved the beginning since it was last asked for it.</summary>
    public bool TakeJump()
    {
        var jumped = _jumped;
        _jumped = false;
        return jumped;
    }

    /// <summary>Goes behind documents with so many positions.</summary>
    public void Pass(long positions) => Count += positions;

    public void JumpTo(in SkipEntry entry)
    {
        (PosOffset, PayOffset, Count) = (entry.PosOffset, entry.PayOffset, entry.PosCount);
        _jumped = true;
    }
}
