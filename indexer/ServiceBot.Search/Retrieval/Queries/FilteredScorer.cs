using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Documents of a query that also match a filter, which does not score.</summary>
internal sealed class FilteredScorer(Scorer query, Scorer filter) : Scorer
{
    public override int Doc => query.Doc;

    public override long Cost => Math.Min(query.Cost, filter.Cost);

    public override int NextDoc() => Meet(query.NextDoc());

    public override int Advance(int target) => Meet(query.Advance(target));

    public override float Score() => query.Score();

    private int Meet(int doc)
    {
        while (doc != DocsEnum.NoMoreDocs)
        {
            var passed = filter.Doc < doc ? filter.Advance(doc) : filter.Doc;
            if (passed == doc)
                break;
            doc = query.Advance(passed);
        }

        return doc;
    }
}
