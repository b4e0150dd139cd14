namespace ServiceBot.Search.Postings;

/// <summary>One use of an index, which stays open meanwhile; dispose it once, at the end.</summary>
public readonly struct IndexUse : IDisposable
{
    private readonly IndexReader _index;

    internal IndexUse(IndexReader index) => _index = index;

    public void Dispose() => _index.Release();
}
