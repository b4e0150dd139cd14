using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The documents that match a query, by rising number, and their scores. Not thread-safe.</summary>
/// <remarks>Documents are those of <see cref="DocsEnum"/>: -1 before the first, <see cref="DocsEnum.NoMoreDocs"/> behind the last.</remarks>
internal abstract class Scorer
{
    public abstract int Doc { get; }

    /// <summary>How many documents may match, at most: the order in which a conjunction asks and adds up.</summary>
    public abstract long Cost { get; }

    public abstract int NextDoc();

    /// <summary>Moves to the first document from <paramref name="target"/> on, which must be behind <see cref="Doc"/>.</summary>
    public abstract int Advance(int target);

    /// <summary>Score of <see cref="Doc"/>.</summary>
    public abstract float Score();
}
