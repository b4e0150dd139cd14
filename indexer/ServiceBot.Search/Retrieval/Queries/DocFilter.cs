using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The documents that a search may find, a bit for each. Turned from filter to filter; not thread-safe.</summary>
internal sealed class DocFilter(SegmentStatistics statistics, ScorerFactory scorers)
{
    private const int WordsPerRange = DocRanges.RangeSize / 64;

    private readonly int[] _docs = new int[ForBlock.Size];
    private PostingBlocks? _blocks;
    private ulong[] _included = [];
    private ulong[] _clause = [];

    /// <summary>Whether it includes all documents.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Takes the documents that match all of some queries; null or none: all there are.</summary>
    public void Set(IReadOnlyList<Query>? filter)
    {
        IsOpen = filter is not { Count: > 0 };
        if (IsOpen)
            return;
        if (_included.Length == 0)
            _included = new ulong[DocRanges.Count(statistics.Reader.MaxDoc) * WordsPerRange];
        Array.Clear(_included);
        Fill(_included, filter![0]);
        for (var i = 1; i < filter.Count; i++)
            And(filter[i]);
    }

    public bool Includes(int doc) => IsOpen || (_included[doc >> 6] & (1ul << doc)) != 0;

    /// <summary>Whether it includes a document of a range.</summary>
    public bool IncludesAnyOf(int range) =>
        IsOpen || _included.AsSpan(range * WordsPerRange, WordsPerRange).ContainsAnyExcept(0ul);

    private void And(Query query)
    {
        if (_clause.Length == 0)
            _clause = new ulong[_included.Length];
        Array.Clear(_clause);
        Fill(_clause, query);
        for (var i = 0; i < _included.Length; i++)
            _included[i] &= _clause[i];
    }

    private void Fill(ulong[] bits, Query query)
    {
        switch (query)
        {
            case TermQuery term:
                FillTerm(bits, term);
                break;
            case AnyOf any:
                FillAny(bits, any.Clauses);
                break;
            case BestOf best:
                FillAny(bits, best.Clauses);
                break;
            default:
                FillScorer(bits, query);
                break;
        }
    }

    private void FillAny(ulong[] bits, IReadOnlyList<Query> clauses)
    {
        foreach (var clause in clauses)
            Fill(bits, clause);
    }

    private void FillTerm(ulong[] bits, TermQuery query)
    {
        if (statistics.Reader.Terms(query.Field) is not { } terms || !terms.TryGet(query.Term, out var state))
            return;
        _blocks ??= statistics.Blocks();
        _blocks.Reset(terms.Field, state);
        for (var count = _blocks.NextBlock(_docs); count > 0; count = _blocks.NextBlock(_docs))
        {
            foreach (var doc in _docs.AsSpan(0, count))
                bits[doc >> 6] |= 1ul << doc;
        }
    }

    private void FillScorer(ulong[] bits, Query query)
    {
        if (scorers.Make(query) is not { } scorer)
            return;
        while (scorer.NextDoc() is var doc && doc != DocsEnum.NoMoreDocs)
            bits[doc >> 6] |= 1ul << doc;
    }
}
