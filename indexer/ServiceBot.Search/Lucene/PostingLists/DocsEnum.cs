namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The documents of one term, by rising number. Not thread-safe. Every member may throw <see cref="CorruptIndexException"/>.</summary>
internal sealed class DocsEnum
{
    /// <summary>What <see cref="Doc"/> is behind the last document.</summary>
    public const int NoMoreDocs = int.MaxValue;

    /// <summary>-1 before the first.</summary>
    public int Doc => throw new NotImplementedException();

    /// <summary>Occurrences in the document; 1 where frequencies are not kept.</summary>
    public int Freq => throw new NotImplementedException();

    public int DocFreq => throw new NotImplementedException();

    public int NextDoc() => throw new NotImplementedException();

    /// <summary>Moves to the first document from <paramref name="target"/> on, which must be behind <see cref="Doc"/>; uses the skip data.</summary>
    public int Advance(int target) => throw new NotImplementedException();
}
