using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Retrieval.Queries;

/// <summary>A term in many documents: its list is read a block at a time, and only blocks that are asked for; frequencies only when a document of the block is.</summary>
internal sealed class DenseCursor(PostingBlocks blocks, PostingBounds bounds, int maxDoc) : TermCursor(maxDoc)
{
    // Scores of the lowest frequencies are worked out beforehand, for every norm byte.
    private const int TabledFreqs = 8;

    private readonly float[] _table = new float[TabledFreqs * 256];
    private readonly int[] _docs = new int[ForBlock.Size];
    private readonly int[] _freqs = new int[ForBlock.Size];
    private byte[] _norms = [];
    private ScoredTerm _term;
    private TermBounds _bounds;

    // The block that is read, its number of documents, and the last document before it and in it.
    private int _block;
    private int _count;
    private int _before;
    private int _last;
    private bool _hasFreqs;

    public void Reset(in ScoredTerm term, in TermBounds termBounds)
    {
        (_term, _bounds, _norms) = (term, termBounds, term.Field.Norms);
        (_block, _count, _before, _last) = (-1, 0, -1, -1);
        DocFreq = term.State.DocFreq;
        Scale = ScoreFactor.Scale(term.Weight);
        MaxScore = Scale * termBounds.MaxFactor;
        bounds.Factors(termBounds).CopyTo(Factors);
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
        var place = SortedDocs.CountBelowInBlock(_docs, doc);
        if (_docs[place] != doc)
            return 0;
        ReadFreqs();
        return Score(_freqs[place], _norms[doc]);
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
        for (var there = MoveTo(from); there; there = _last < to - 1 && ReadBlock(_block + 1))
        {
            var start = _before + 1 >= from ? 0 : SortedDocs.CountBelowInBlock(_docs, from);
            var end = _last < to ? _count : SortedDocs.CountBelowInBlock(_docs, to);
            if (start >= end)
                continue;
            ReadFreqs();
            JoinTo<TJoin>(window, _docs.AsSpan(start, end - start), _freqs.AsSpan(start, end - start));
        }
    }

    private void JoinTo<TJoin>(ScoreWindow window, ReadOnlySpan<int> docs, ReadOnlySpan<int> freqs)
        where TJoin : IScoreJoin
    {
        var (sums, seen, first, norms) = (window.Scores, window.Seen, window.First, _norms);
        for (var i = 0; i < docs.Length; i++)
        {
            var place = docs[i] - first;
            ref var sum = ref sums[place];
            sum = TJoin.Join(sum, Score(freqs[i], norms[docs[i]]));
            seen[place >> 6] |= 1ul << place;
        }
    }

    /// <summary>Goes to the block that has the first document from <paramref name="doc"/> on; false when there is none.</summary>
    private bool MoveTo(int doc)
    {
        if (doc > _before && doc <= _last)
            return true;
        return ReadBlock(SortedDocs.CountBelowFrom(bounds.LastDocs(_bounds), doc > _last ? _block + 1 : 0, doc));
    }

    private bool ReadBlock(int block)
    {
        if (block == _bounds.BlockCount)
            return false;
        var lastDocs = bounds.LastDocs(_bounds);
        var before = block == 0 ? -1 : lastDocs[block - 1];
        if (block != blocks.NextIndex)
            blocks.Seek(_term.State.DocStart + bounds.BlockOffsets(_bounds)[block], before, block);
        _count = blocks.NextBlock(_docs);
        if (_docs[_count - 1] != lastDocs[block])
            throw bounds.Corrupt($"says a block ends at document {lastDocs[block]}, not {_docs[_count - 1]}");
        _docs.AsSpan(_count).Fill(DocsEnum.NoMoreDocs);
        (_block, _before, _last, _hasFreqs) = (block, before, lastDocs[block], false);
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
