using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Documents that match any clause. The score is the sum of the clauses that match, or the best of them.</summary>
/// <param name="takesBest">Whether the best clause counts, instead of the sum.</param>
internal sealed class DisjunctionScorer(Scorer[] clauses, bool takesBest) : Scorer
{
    // Where each clause stands, side by side for the search of the smallest.
    private readonly int[] _docs = [.. clauses.Select(clause => clause.Doc)];
    private int _doc = -1;

    public override int Doc => _doc;

    public override long Cost { get; } = clauses.Sum(clause => clause.Cost);

    public override int NextDoc() => Advance(_doc + 1);

    public override int Advance(int target)
    {
        var least = DocsEnum.NoMoreDocs;
        for (var i = 0; i < _docs.Length; i++)
        {
            if (_docs[i] < target)
                _docs[i] = clauses[i].Advance(target);
            least = Math.Min(least, _docs[i]);
        }

        return _doc = least;
    }

    public override float Score() => takesBest ? Best() : Sum();

    /// <summary>In double, in the order of the clauses, cast once: as Lucene adds up.</summary>
    private float Sum()
    {
        var sum = 0d;
        for (var i = 0; i < _docs.Length; i++)
        {
            if (_docs[i] == _doc)
                sum += clauses[i].Score();
        }

        return (float)sum;
    }

    private float Best()
    {
        var best = 0f;
        for (var i = 0; i < _docs.Length; i++)
        {
            if (_docs[i] == _doc)
                best = Math.Max(best, clauses[i].Score());
        }

        return best;
    }
}
