namespace ServiceBot.Search.Lucene;

/// <summary>What the postings of a field hold; each holds what the ones before it hold.</summary>
internal enum IndexOptions
{
    /// <summary>Nothing: the field is only stored.</summary>
    None,

    /// <summary>Documents.</summary>
    Docs,

    /// <summary>Frequencies.</summary>
    DocsAndFreqs,

    /// <summary>Positions.</summary>
    DocsAndFreqsAndPositions,

    /// <summary>Offsets, in UTF-16 units of the field's text.</summary>
    DocsAndFreqsAndPositionsAndOffsets,
}

/// <summary>One field of an index.</summary>
/// <param name="Name">Its name, unique in the index.</param>
/// <param name="Number">Its number, unique in the index: its place in the list of fields.</param>
/// <param name="Options">What its postings hold.</param>
/// <param name="HasNorms">Whether the length of each document's field is kept, one byte; never for <see cref="IndexOptions.None"/> and <see cref="IndexOptions.Docs"/>.</param>
internal sealed record FieldInfo(string Name, int Number, IndexOptions Options, bool HasNorms)
{
    public bool IsIndexed => Options != IndexOptions.None;
    public bool HasFreqs => Options >= IndexOptions.DocsAndFreqs;
    public bool HasPositions => Options >= IndexOptions.DocsAndFreqsAndPositions;
    public bool HasOffsets => Options >= IndexOptions.DocsAndFreqsAndPositionsAndOffsets;
}
