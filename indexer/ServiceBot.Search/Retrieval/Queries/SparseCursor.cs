using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A term in few documents: its whole list is read and scored before anything else.</summary>
internal sealed class SparseCursor(PostingBlocks blocks, int maxDoc) : TermCursor
{
    private readonly byte[] _factors = new byte[DocRanges.Count(maxDoc)];
    private readonly int[] _freqs = new int[ForBlock.Size];
    private int[] _docs = new int[ForBlock.Size];
    private float[] _scores = new float[ForBlock.Size];
    private int _next;

    public override ReadOnlySpan<byte> Factors => _factors;

    public void Reset(in ScoredTerm term)
    {
        DocFreq = term.State.DocFreq;
        Scale = ScoreFactor.Scale(term.Weight);
        MaxScore = 0;
        _next = 0;
        Array.Clear(_factors);
        blocks.Reset(term.Field.Terms.Field, term.State);
        var space = blocks.Count * ForBlock.Size;
        if (_docs.Length < space)
            (_docs, _scores) = (new int[space], new float[space]);
        for (var read = 0; read < DocFreq;)
            read += ReadBlock(term, read);
    }

    public override void AddTo(ScoreWindow window, int from, int to) => JoinTo<ScoreSum>(window, from, to);

    public override void RaiseTo(ScoreWindow window, int from, int to) => JoinTo<ScoreMaximum>(window, from, to);

    public override float ScoreOf(int doc)
    {
        MoveTo(doc);
        return _next < DocFreq && _docs[_next] == doc ? _scores[_next] : 0;
    }

    private int ReadBlock(in ScoredTerm term, int read)
    {
        var count = blocks.NextBlock(_docs.AsSpan(read));
        blocks.ReadFreqs(_freqs);
        var (field, weight) = (term.Field, term.Weight);
        var toFactor = 1 / weight;
        for (var i = 0; i < count; i++)
        {
            var doc = _docs[read + i];
            var score = Bm25Similarity.Score(weight, _freqs[i], field.Norm(doc));
            _scores[read + i] = score;
            MaxScore = Math.Max(MaxScore, score);
            ref var factor = ref _factors[doc >> DocRanges.RangeBits];
            factor = Math.Max(factor, ScoreFactor.Quantize(score * toFactor));
        }

        return count;
    }

    private void JoinTo<TJoin>(ScoreWindow window, int from, int to)
        where TJoin : IScoreJoin
    {
        MoveTo(from);
        var docs = _docs.AsSpan(0, DocFreq);
        var scores = _scores.AsSpan(0, DocFreq);
        var sums = window.Scores;
        var seen = window.Seen;
        var next = _next;
        for (; next < docs.Length && docs[next] < to; next++)
        {
            var place = docs[next] - window.First;
            ref var sum = ref sums[place];
            sum = TJoin.Join(sum, scores[next]);
            seen[place >> 6] |= 1ul << place;
        }

        _next = next;
    }

    /// <summary>Steps that double until the document is passed, then halves the last one.</summary>
    private void MoveTo(int doc)
    {
        var docs = _docs.AsSpan(0, DocFreq);
        if (_next > 0 && docs[_next - 1] >= doc)
            _next = 0;
        if (_next == docs.Length || docs[_next] >= doc)
            return;
        var step = 1;
        var low = _next;
        while (low + step < docs.Length && docs[low + step] < doc)
        {
            low += step;
            step *= 2;
        }

        _next = low + 1 + SortedDocs.CountBelow(docs[(low + 1)..Math.Min(low + step, docs.Length)], doc);
    }
}
