using ServiceBot.Search.Lucene;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A document and its score.</summary>
internal readonly record struct ScoreDoc(int Doc, float Score);

/// <summary>Answers queries from a Lucene index: the best documents by falling score, equal scores by rising number.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class IndexSearcher
{
    public IndexSearcher(SegmentReader reader) => throw new NotImplementedException();

    /// <param name="limit">Most documents to return, at least 1.</param>
    /// <param name="filter">Documents must match all of these too, which do not score; each is an any-of within itself.</param>
    public IReadOnlyList<ScoreDoc> Search(Query query, int limit, IReadOnlyList<Query>? filter = null) => throw new NotImplementedException();

    /// <summary>As <see cref="Search"/>, by scoring every document that matches: the measure for what the quick way must give.</summary>
    public IReadOnlyList<ScoreDoc> SearchExhaustively(Query query, int limit, IReadOnlyList<Query>? filter = null) => throw new NotImplementedException();

    /// <summary>Documents that match.</summary>
    public int Count(Query query) => throw new NotImplementedException();
}
