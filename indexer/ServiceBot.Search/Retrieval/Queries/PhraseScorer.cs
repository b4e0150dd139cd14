using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>Documents where terms follow one another. The frequency in the formula is the number of places where the whole phrase begins.</summary>
internal sealed class PhraseScorer(PositionsEnum[] terms, FieldStatistics field, float weight) : Scorer
{
    private readonly PositionsEnum[] _byRarity = [.. terms.OrderBy(term => term.DocFreq)];
    private int[] _starts = new int[16];
    private int _freq;

    public override int Doc => _byRarity[0].Doc;

    public override long Cost => _byRarity[0].DocFreq;

    public override int NextDoc() => Meet(_byRarity[0].NextDoc());

    public override int Advance(int target) => Meet(_byRarity[0].Advance(target));

    public override float Score() => Bm25Similarity.Score(weight, _freq, field.Norm(Doc));

    private int Meet(int doc)
    {
        var rarest = _byRarity[0];
        while (doc != DocsEnum.NoMoreDocs)
        {
            var target = doc;
            for (var i = 1; i < _byRarity.Length && target == doc; i++)
                target = _byRarity[i].Doc < doc ? _byRarity[i].Advance(doc) : _byRarity[i].Doc;
            if (target != doc)
                doc = rarest.Advance(target);
            else if ((_freq = CountStarts()) > 0)
                break;
            else
                doc = rarest.NextDoc();
        }

        return doc;
    }

    /// <summary>Keeps of the places of the first term those that every other term follows at its distance.</summary>
    private int CountStarts()
    {
        var count = ReadStarts(terms[0]);
        for (var i = 1; i < terms.Length && count > 0; i++)
            count = KeepFollowed(terms[i], distance: i, count);
        return count;
    }

    private int ReadStarts(PositionsEnum first)
    {
        var count = 0;
        for (var left = first.Freq; left > 0; left--)
        {
            var position = first.NextPosition();
            if (count > 0 && _starts[count - 1] == position)
                continue;
            if (count == _starts.Length)
                Array.Resize(ref _starts, count * 2);
            _starts[count++] = position;
        }

        return count;
    }

    private int KeepFollowed(PositionsEnum term, int distance, int count)
    {
        var kept = 0;
        var next = 0;
        for (var left = term.Freq; left > 0 && next < count; left--)
        {
            var start = term.NextPosition() - distance;
            while (next < count && _starts[next] < start)
                next++;
            if (next < count && _starts[next] == start)
                _starts[kept++] = _starts[next++];
        }

        return kept;
    }
}
