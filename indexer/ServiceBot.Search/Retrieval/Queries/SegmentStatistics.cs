using System.Collections.Concurrent;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The fields of an index as scoring sees them, each made when it is first asked for. Thread-safe.</summary>
internal sealed class SegmentStatistics(SegmentReader reader)
{
    private readonly ConcurrentDictionary<string, FieldStatistics?> _fields = new(StringComparer.Ordinal);

    public SegmentReader Reader { get; } = reader;

    /// <summary>Null when there is no such field or it has no term.</summary>
    public FieldStatistics? Field(string name)
    {
        if (_fields.TryGetValue(name, out var known))
            return known;
        if (Reader.Terms(name) is not { } terms)
            return null;
        return _fields.GetOrAdd(name, new FieldStatistics(terms, Reader.Norms(name), Reader.MaxDoc));
    }

    /// <summary>A walk over lists of postings, to be turned to a term.</summary>
    public PostingBlocks Blocks() => new(Reader.Postings.DocFile, Reader.Postings.Format, Reader.MaxDoc);

    /// <summary>Looks a term up and weighs it; null when it stands nowhere.</summary>
    public ScoredTerm? Term(TermQuery query)
    {
        if (Field(query.Field) is not { } field || !field.Terms.TryGet(query.Term, out var state))
            return null;
        var idf = Bm25Similarity.Idf(state.DocFreq, field.MaxDoc);
        if (query.NoRarerThan is { } other)
            idf = Math.Min(idf, field.Idf(other));
        return new ScoredTerm(field, state, Bm25Similarity.Weight(idf, query.Boost));
    }
}
