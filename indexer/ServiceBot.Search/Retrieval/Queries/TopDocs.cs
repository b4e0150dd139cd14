namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>The best documents seen so far: a heap with the worst of them on top. Higher score first, of equal scores the lower document.</summary>
/// <remarks>Not thread-safe. Documents may come in any order.</remarks>
internal sealed class TopDocs(int limit)
{
    private readonly List<ScoreDoc> _heap = [];

    /// <summary>What the score of a document must exceed to get in; 0 as long as any score will do. Never falls for the same document.</summary>
    /// <param name="doc">Holds for all documents from this one on: one before the worst of the best needs only as much as that.</param>
    public float ThresholdFrom(int doc)
    {
        if (_heap.Count < limit)
            return 0;
        return doc < _heap[0].Doc ? Math.Max(0, MathF.BitDecrement(_heap[0].Score)) : _heap[0].Score;
    }

    public void Add(int doc, float score)
    {
        var added = new ScoreDoc(doc, score);
        if (_heap.Count < limit)
        {
            _heap.Add(added);
            Rise(_heap.Count - 1, added);
        }
        else if (IsBetter(added, _heap[0]))
        {
            Sink(added);
        }
    }

    /// <summary>Best first.</summary>
    public IReadOnlyList<ScoreDoc> ToList()
    {
        _heap.Sort(static (one, other) => IsBetter(one, other) ? -1 : 1);
        return _heap;
    }

    private static bool IsBetter(ScoreDoc one, ScoreDoc other) => one.Score > other.Score || (one.Score == other.Score && one.Doc < other.Doc);

    private void Rise(int place, ScoreDoc hit)
    {
        while (place > 0)
        {
            var parent = (place - 1) / 2;
            if (!IsBetter(_heap[parent], hit))
                break;
            _heap[place] = _heap[parent];
            place = parent;
        }

        _heap[place] = hit;
    }

    /// <summary>Puts a hit in the place of the worst.</summary>
    private void Sink(ScoreDoc hit)
    {
        var place = 0;
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _heap.Count)
                break;
            if (child + 1 < _heap.Count && IsBetter(_heap[child], _heap[child + 1]))
                child++;
            if (!IsBetter(hit, _heap[child]))
                break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = hit;
    }
}
