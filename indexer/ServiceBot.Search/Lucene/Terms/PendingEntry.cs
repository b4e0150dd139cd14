namespace ServiceBot.Search.Lucene.Terms;

/// <summary>A term, or a block written already, that waits for the block it will stand in.</summary>
internal readonly struct PendingEntry
{
    /// <summary>Where its text, prefix included, begins among the texts gathered.</summary>
    public int TextStart { get; init; }

    public int TextLength { get; init; }

    /// <summary>Offset of the block in <c>.tim</c>; -1 for a term.</summary>
    public long BlockStart { get; init; }

    /// <summary>Of a term.</summary>
    public TermState State { get; init; }

    public bool IsBlock => BlockStart >= 0;
}
