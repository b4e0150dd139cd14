using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A term in few documents: its whole list is read and scored before anything else.</summary>
internal sealed class SparseCursor(PostingBlocks blocks, int maxDoc) : TermCursor(maxDoc)
{
    private readonly int[] _freqs = new int[ForBlock.Size];
    private int[] _docs = new int[ForBlock.Size];
    private float[] _scores = new float[ForBlock.Size];
    private int _next;

    public void Reset(in ScoredTerm term)
    {
        DocFreq = term.State.DocFreq;
        Scale = ScoreFactor.Scale(term.Weight);
        _next = 0;
        Array.Clear(Factors);
        blocks.Reset(term.Field.Terms.Field, term.State);
        var space = blocks.Count * ForBlock.Size;
        if (_docs.Length < space)
            (_docs, _scores) = (new int[space], new float[space]);
        var most = 0f;
        for (var read = 0; read < DocFreq;)
            read += ReadBlock(term, read, ref most);
        MaxScore = most;
    }

    public override void AddTo(ScoreWindow window, int from, int to) => JoinTo<ScoreSum>(window, from, to);

    public override void RaiseTo(ScoreWindow window, int from, int to) => JoinTo<ScoreMaximum>(window, from, to);

    public override float ScoreOf(int doc)
    {
        MoveTo(doc);
        return _next < DocFreq && _docs[_next] == doc ? _scores[_next] : 0;
    }

    private int ReadBlock(in ScoredTerm term, int read, ref float most)
    {
        var count = blocks.NextBlock(_docs.AsSpan(read));
        blocks.ReadFreqs(_freqs);
        var docs = _docs.AsSpan(read, count);
        var scores = _scores.AsSpan(read, count);
        var norms = term.Field.Norms;
        var normOfByte = term.Field.NormOfByte;
        var (weight, toFactor) = (term.Weight, 1 / term.Weight);
        for (var i = 0; i < docs.Length; i++)
        {
            var score = Bm25Similarity.Score(weight, _freqs[i], normOfByte[norms[docs[i]]]);
            scores[i] = score;
            most = Math.Max(most, score);
            var factor = ScoreFactor.Quantize(score * toFactor);
            ref var largest = ref Factors[docs[i] >> DocRanges.RangeBits];
            if (largest < factor)
                largest = factor;
        }

        return count;
    }

    private void JoinTo<TJoin>(ScoreWindow window, int from, int to)
        where TJoin : IScoreJoin
    {
        MoveTo(from);
        var docs = _docs.AsSpan(0, DocFreq);
        var scores = _scores.AsSpan(0, DocFreq);
        var (sums, seen, first) = (window.Scores, window.Seen, window.First);
        var next = _next;
        for (; next < docs.Length && docs[next] < to; next++)
        {
            var place = docs[next] - first;
            ref var sum = ref sums[place];
            sum = TJoin.Join(sum, scores[next]);
            seen[place >> 6] |= 1ul << place;
        }

        _next = next;
    }

    private void MoveTo(int doc)
    {
        var docs = _docs.AsSpan(0, DocFreq);
        _next = SortedDocs.CountBelowFrom(docs, _next > 0 && docs[_next - 1] >= doc ? 0 : _next, doc);
    }
}
