namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Where the postings of one term stand, and how many there are: the metadata and stats of the terms dictionary.</summary>
internal readonly record struct TermState
{
    /// <summary>Documents with the term, at least 1.</summary>
    public int DocFreq { get; init; }

    /// <summary>Occurrences of the term; equal to <see cref="DocFreq"/> where frequencies are not kept.</summary>
    public long TotalTermFreq { get; init; }

    /// <summary>Offset of its postings in <c>.doc</c>.</summary>
    public long DocStart { get; init; }

    /// <summary>Offset of its positions in <c>.pos</c>; 0 without positions.</summary>
    public long PosStart { get; init; }

    /// <summary>Offset of its blocks of offsets in <c>.pay</c>; 0 without offsets.</summary>
    public long PayStart { get; init; }

    /// <summary>The only document with the term when <see cref="DocFreq"/> is 1, else -1.</summary>
    public int SingletonDoc { get; init; }

    /// <summary>From <see cref="PosStart"/> to the positions that fill no block, when there are more than 128 positions; else -1.</summary>
    public long LastPosBlockOffset { get; init; }

    /// <summary>From <see cref="DocStart"/> to the skip data, when there are more than 128 documents; else -1.</summary>
    public long SkipOffset { get; init; }
}
