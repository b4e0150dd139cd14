using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The documents of one term, by rising number. Not thread-safe. Every member may throw <see cref="CorruptIndexException"/>.</summary>
internal sealed class DocsEnum
{
    /// <summary>What <see cref="Doc"/> is behind the last document.</summary>
    public const int NoMoreDocs = int.MaxValue;

    private readonly PostingsReader _postings;
    private readonly FieldInfo _field;
    private readonly TermState _term;
    private readonly PostingBlocks _blocks;
    private readonly PositionAnchor? _anchor;
    private readonly int[] _docs = new int[ForBlock.Size];
    private int[]? _freqs;
    private bool _hasReadFreqs;
    private SkipReader? _skip;
    private int _size;
    private int _at;
    private int _last = -1;
    private int _summed;
    private long _sum;

    /// <param name="anchor">Is kept at the positions of the current block of documents; null when nobody will ask for positions.</param>
    internal DocsEnum(PostingsReader postings, FieldInfo field, in TermState term, PositionAnchor? anchor)
    {
        (_postings, _field, _term, _anchor) = (postings, field, term, anchor);
        _blocks = postings.Blocks(field, term);
    }

    /// <summary>-1 before the first.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>Occurrences in the document; 1 where frequencies are not kept.</summary>
    public int Freq => Freqs[_at];

    public int DocFreq => _blocks.DocFreq;

    public int NextDoc()
    {
        if (++_at < _size)
            return Doc = _docs[_at];
        PassBlock();
        return ReadBlock() ? Doc = _docs[0] : NoMore();
    }

    /// <summary>Moves to the first document from <paramref name="target"/> on, but always one step at least; uses the skip data.</summary>
    public int Advance(int target)
    {
        if (target <= Doc)
            return NextDoc();
        if (target > _last)
        {
            if (!SkipToBlock(target))
                return NoMore();
            _at = -1;
        }

        // The block's last document is no lower than the target, so the search ends within it.
        _at = FirstFrom(target, _at + 1);
        return Doc = _docs[_at];
    }

    /// <summary>Occurrences in the documents of the current block before this one.</summary>
    internal long FreqsBefore()
    {
        var freqs = Freqs.AsSpan(_summed, _at - _summed);
        for (; freqs.Length >= Vector256<int>.Count; freqs = freqs[Vector256<int>.Count..])
        {
            var (low, high) = Vector256.Widen(Vector256.Create<int>(freqs));
            _sum += Vector256.Sum(low + high);
        }

        foreach (var freq in freqs)
            _sum += freq;
        _summed = _at;
        return _sum;
    }

    private int[] Freqs
    {
        get
        {
            if (_hasReadFreqs)
                return _freqs!;
            _blocks.ReadFreqs(_freqs ??= new int[ForBlock.Size]);
            _hasReadFreqs = true;
            return _freqs;
        }
    }

    private int NoMore()
    {
        // From now on every search finds the first place, and every step a block that is not there.
        _docs.AsSpan().Fill(NoMoreDocs);
        (_size, _at, _last) = (0, 0, NoMoreDocs);
        return Doc = NoMoreDocs;
    }

    private bool SkipToBlock(int target)
    {
        var next = _blocks.NextIndex;
        if (_term.DocFreq > ForBlock.Size && next < _blocks.Count - 1 && !IsNear(target))
        {
            ref readonly var entry = ref (_skip ??= new SkipReader(_postings, _field, _term)).SkipTo(target);
            if (entry.Block >= next && entry.Block > 0)
                return Jump(entry) && ReadUntil(target);
        }

        PassBlock();
        return ReadBlock() && ReadUntil(target);
    }

    // Decoding the next block takes less time than reading skip data when the target is likely to be there.
    private bool IsNear(int target) => _size > 0 && target - _last <= _last - _docs[0];

    private bool Jump(in SkipEntry entry)
    {
        _blocks.Seek(entry.DocOffset, entry.Doc, entry.Block);
        _anchor?.JumpTo(entry);
        if (!ReadBlock())
            return false;
        ref readonly var behind = ref _skip!.Next;
        return behind.Block != entry.Block + 1 || (behind.Doc == _last && behind.DocOffset == _blocks.NextOffset)
            ? true
            : throw new CorruptIndexException(_postings.DocFile.Path, $"has skip data that does not agree with the block of documents at {entry.DocOffset}");
    }

    private bool ReadUntil(int target)
    {
        while (_last < target)
        {
            PassBlock();
            if (!ReadBlock())
                return false;
        }

        return true;
    }

    // What is known of the block is needed for the last time: how many positions lie behind its documents.
    private void PassBlock()
    {
        if (_anchor is null || _size == 0)
            return;
        _at = _size;
        _anchor.Pass(FreqsBefore());
    }

    private bool ReadBlock()
    {
        _size = _blocks.NextBlock(_docs);
        (_at, _summed, _sum, _hasReadFreqs) = (0, 0, 0, false);
        if (_size == 0)
            return false;
        _last = _docs[_size - 1];
        _docs.AsSpan(_size).Fill(NoMoreDocs);
        return true;
    }

    private int FirstFrom(int target, int from)
    {
        var wanted = Vector256.Create(target);
        var vectors = MemoryMarshal.Cast<int, Vector256<int>>(_docs);
        for (var i = from / Vector256<int>.Count; ; i++)
        {
            var found = Vector256.GreaterThanOrEqual(vectors[i], wanted).ExtractMostSignificantBits();
            if (found != 0)
                return i * Vector256<int>.Count + BitOperations.TrailingZeroCount(found);
        }
    }
}
