using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A document and its score.</summary>
internal readonly record struct ScoreDoc(int Doc, float Score);

/// <summary>Answers queries from a Lucene index: the best documents by falling score, equal scores by rising number.</summary>
/// <remarks>Thread-safe. Every search may throw <see cref="CorruptIndexException"/>, and <see cref="ObjectDisposedException"/> once the reader is closed;
/// one that runs while it is closed ends as if it were not.</remarks>
internal sealed class IndexSearcher
{
    private readonly SegmentReader _reader;
    private readonly ScorerFactory _scorers;
    private readonly MaxScoreSearch? _quick;

    /// <param name="bounds">What lets a search pass over documents that cannot be among the best; null scores every match.</param>
    public IndexSearcher(SegmentReader reader, PostingBounds? bounds = null)
    {
        _reader = reader;
        var statistics = new SegmentStatistics(reader);
        _scorers = new ScorerFactory(statistics);
        _quick = bounds is null ? null : new MaxScoreSearch(statistics, _scorers, bounds);
    }

    /// <param name="limit">Most documents to return, at least 1.</param>
    /// <param name="filter">Documents must match all of these too, which do not score.</param>
    public IReadOnlyList<ScoreDoc> Search(Query query, int limit, IReadOnlyList<Query>? filter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return WhileOpen(() => _quick?.TrySearch(query, limit, filter) ?? ScoreAll(query, limit, filter));
    }

    /// <summary>As <see cref="Search"/>, by scoring every document that matches: the measure for what the quick way must give.</summary>
    public IReadOnlyList<ScoreDoc> SearchExhaustively(Query query, int limit, IReadOnlyList<Query>? filter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return WhileOpen(() => ScoreAll(query, limit, filter));
    }

    /// <summary>Documents that match.</summary>
    public int Count(Query query) => WhileOpen(() =>
    {
        if (query is TermQuery { Field: var field, Term: var term })
            return _reader.Terms(field)?.TryGet(term, out var state) == true ? state.DocFreq : 0;
        var count = 0;
        if (_scorers.Make(query) is { } scorer)
        {
            while (scorer.NextDoc() != DocsEnum.NoMoreDocs)
                count++;
        }

        return count;
    });

    private IReadOnlyList<ScoreDoc> ScoreAll(Query query, int limit, IReadOnlyList<Query>? filter)
    {
        var best = new TopDocs(limit);
        if (_scorers.Make(query, filter) is { } scorer)
        {
            while (scorer.NextDoc() != DocsEnum.NoMoreDocs)
                best.Add(scorer.Doc, scorer.Score());
        }

        return best.ToList();
    }

    private T WhileOpen<T>(Func<T> search)
    {
        ObjectDisposedException.ThrowIf(!_reader.TryIncRef(), _reader);
        try
        {
            return search();
        }
        finally
        {
            _reader.DecRef();
        }
    }
}
