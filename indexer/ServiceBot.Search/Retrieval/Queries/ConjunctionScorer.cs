using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Documents that match all clauses; the score is their sum in float, rarest clause first, as Lucene adds up.</summary>
internal sealed class ConjunctionScorer(IEnumerable<Scorer> clauses) : Scorer
{
    private readonly Scorer[] _clauses = [.. clauses.OrderBy(clause => clause.Cost)];

    public override int Doc => _clauses[0].Doc;

    public override long Cost => _clauses[0].Cost;

    public override int NextDoc() => Meet(_clauses[0].NextDoc());

    public override int Advance(int target) => Meet(_clauses[0].Advance(target));

    public override float Score()
    {
        var sum = 0f;
        foreach (var clause in _clauses)
            sum += clause.Score();
        return sum;
    }

    /// <summary>Lets the others catch up with the first, and the first with whoever passed it.</summary>
    private int Meet(int doc)
    {
        for (var i = 1; i < _clauses.Length && doc != DocsEnum.NoMoreDocs; i++)
        {
            var clause = _clauses[i];
            var other = clause.Doc < doc ? clause.Advance(doc) : clause.Doc;
            if (other == doc)
                continue;
            doc = _clauses[0].Advance(other);
            i = 0;
        }

        return doc;
    }
}
