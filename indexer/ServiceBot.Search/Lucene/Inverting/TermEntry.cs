namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>A term of a field and the end of its postings, while they are in memory.</summary>
internal struct TermEntry
{
    /// <summary>The first four UTF-16 units, the first one highest; zeros where the term is shorter.</summary>
    public ulong Prefix;

    /// <summary>Where the units stand in the pool, when there are more than four.</summary>
    public int TermAddress;

    /// <summary>UTF-16 units.</summary>
    public int Length;

    /// <summary>Address of the first slice of its postings.</summary>
    public int FirstSlice;

    public SliceEnd Postings;

    /// <summary>Whether it has no postings yet; there is no list that ends at 0.</summary>
    public readonly bool IsNew => Postings.End == 0;

    /// <summary>The last document with the term.</summary>
    public int LastDoc;

    /// <summary>Position of the last occurrence in that document.</summary>
    public int LastPosition;

    /// <summary>Start of the last occurrence in that document.</summary>
    public int LastStart;
}
