using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A term in many documents: its list is read a block at a time, and only blocks that are asked for; frequencies only when a document of the block is.</summary>
internal sealed class DenseCursor(PostingBlocks blocks, PostingBounds bounds) : TermCursor
{
    // Scores of the lowest frequencies are worked out beforehand, for every norm byte.
    private const int TabledFreqs = 8;

    private readonly float[] _table = new float[TabledFreqs * 256];
    private readonly int[] _docs = new int[ForBlock.Size];
    private readonly int[] _freqs = new int[ForBlock.Size];
    private ScoredTerm _term;
    private TermBounds _bounds;
    private int _block;
    private int _count;
    private bool _hasFreqs;

    public override ReadOnlySpan<byte> Factors => bounds.Factors(_bounds);

    public void Reset(in ScoredTerm term, in TermBounds termBounds)
    {
        _term = term;
        _bounds = termBounds;
        _block = -1;
        _count = 0;
        DocFreq = term.State.DocFreq;
        Scale = ScoreFactor.Scale(term.Weight);
        MaxScore = Scale * termBounds.MaxFactor;
        blocks.Reset(term.Field.Terms.Field, term.State);
        if (blocks.Count != termBounds.BlockCount)
            throw bounds.Corrupt($"has {termBounds.BlockCount} blocks for a list of {blocks.Count}");
        FillTable();
    }

    public override void AddTo(ScoreWindow window, int from, int to) => JoinTo<ScoreSum>(window, from, to);

    public override void RaiseTo(ScoreWindow window, int from, int to) => JoinTo<ScoreMaximum>(window, from, to);

    public override float ScoreOf(int doc)
    {
        if (!MoveTo(doc))
            return 0;
        var place = SortedDocs.CountBelow(_docs.AsSpan(0, _count), doc);
        if (_docs[place] != doc)
            return 0;
        ReadFreqs();
        return Score(_freqs[place], _term.Field.Norms[doc]);
    }

    private void FillTable()
    {
        var field = _term.Field;
        for (var freq = 1; freq <= TabledFreqs; freq++)
        {
            var row = _table.AsSpan((freq - 1) * 256, 256);
            row[0] = Bm25Similarity.Score(_term.Weight, freq, field.NormOfByte[0]);
            for (var norm = (int)field.LeastNorm; norm <= field.GreatestNorm; norm++)
                row[norm] = Bm25Similarity.Score(_term.Weight, freq, field.NormOfByte[norm]);
        }
    }

    private float Score(int freq, byte norm) => freq <= TabledFreqs
        ? _table[((freq - 1) * 256) + norm]
        : Bm25Similarity.Score(_term.Weight, freq, _term.Field.NormOfByte[norm]);

    private void JoinTo<TJoin>(ScoreWindow window, int from, int to)
        where TJoin : IScoreJoin
    {
        for (var there = MoveTo(from); there; there = _docs[_count - 1] < to - 1 && MoveToBlock(_block + 1))
        {
            var docs = _docs.AsSpan(0, _count);
            var start = docs[0] >= from ? 0 : SortedDocs.CountBelow(docs, from);
            var end = docs[^1] < to ? docs.Length : SortedDocs.CountBelow(docs, to);
            if (start == end)
                continue;
            ReadFreqs();
            JoinTo<TJoin>(window, docs[start..end], _freqs.AsSpan(start, end - start));
        }
    }

    private void JoinTo<TJoin>(ScoreWindow window, ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs)
        where TJoin : IScoreJoin
    {
        var sums = window.Scores;
        var seen = window.Seen;
        var norms = _term.Field.Norms;
        for (var i = 0; i < docs.Length; i++)
        {
            var place = docs[i] - window.First;
            ref var sum = ref sums[place];
            sum = TJoin.Join(sum, Score(freqs[i], norms[docs[i]]));
            seen[place >> 6] |= 1ul << place;
        }
    }

    /// <summary>Goes to the block that has the first document from <paramref name="doc"/> on; false when there is none.</summary>
    private bool MoveTo(int doc)
    {
        var lastDocs = bounds.LastDocs(_bounds);
        var block = Math.Max(_block, 0);
        if (_block > 0 && lastDocs[_block - 1] >= doc)
            block = SortedDocs.CountBelow(lastDocs[.._block], doc);
        else if (lastDocs[block] < doc)
            block = BlockBehind(lastDocs, block, doc);
        return MoveToBlock(block);
    }

    /// <summary>Steps that double until the document is passed, then halves the last one.</summary>
    private static int BlockBehind(ReadOnlySpan<int> lastDocs, int block, int doc)
    {
        var step = 1;
        while (block + step < lastDocs.Length && lastDocs[block + step] < doc)
        {
            block += step;
            step *= 2;
        }

        return block + 1 + SortedDocs.CountBelow(lastDocs[(block + 1)..Math.Min(block + step, lastDocs.Length)], doc);
    }

    private bool MoveToBlock(int block)
    {
        if (block == _block)
            return true;
        if (block >= _bounds.BlockCount)
            return false;
        var lastDocs = bounds.LastDocs(_bounds);
        if (block != blocks.NextIndex)
            blocks.Seek(_term.State.DocStart + bounds.BlockOffsets(_bounds)[block], block == 0 ? -1 : lastDocs[block - 1], block);
        _count = blocks.NextBlock(_docs);
        _hasFreqs = false;
        _block = block;
        if (_docs[_count - 1] != lastDocs[block])
            throw bounds.Corrupt($"says a block ends at document {lastDocs[block]}, not {_docs[_count - 1]}");
        return true;
    }

    private void ReadFreqs()
    {
        if (_hasFreqs)
            return;
        blocks.ReadFreqs(_freqs);
        _hasFreqs = true;
    }
}
