using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The documents of one term, a block at a time: 128 documents in each block but the last, which has the rest.</summary>
/// <remarks>Not thread-safe. Can be turned to another term by <see cref="Reset"/>; allocates nothing for a term or a block after the first.
/// A list that is not as it should be throws <see cref="CorruptIndexException"/> when the fault is met.</remarks>
internal sealed class PostingBlocks
{
    private readonly MappedFile _file;
    private readonly ForBlock _blocks;
    private readonly int _maxDoc;
    private readonly int[] _restFreqs = new int[ForBlock.Size];
    private bool _hasFreqs;
    private TermState _term;
    private int _previousDoc;
    private int _size;
    private long _freqsOffset;

    internal PostingBlocks(MappedFile file, ForBlock blocks, int maxDoc) => (_file, _blocks, _maxDoc) = (file, blocks, maxDoc);

    public int DocFreq => _term.DocFreq;

    /// <summary>Blocks of the list, the rest counted as one.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the block that <see cref="NextBlock"/> will read, from 0; <see cref="Count"/> behind the last one.</summary>
    public int NextIndex { get; private set; }

    /// <summary>Offset in <c>.doc</c> of the block that <see cref="NextBlock"/> will read. Worth nothing for a term in a single document.</summary>
    public long NextOffset { get; private set; }

    /// <summary>Turns to the beginning of a term's list.</summary>
    /// <exception cref="CorruptIndexException">What the terms dictionary says of the term cannot be.</exception>
    public void Reset(FieldInfo field, in TermState term)
    {
        if (term.DocFreq < 1 || term.DocFreq > _maxDoc || term.TotalTermFreq < term.DocFreq)
            throw Corrupt($"is said to have {term.TotalTermFreq} occurrences in {term.DocFreq} of {_maxDoc} documents");
        if (term.DocFreq == 1 && (term.SingletonDoc < 0 || term.SingletonDoc >= _maxDoc || term.TotalTermFreq > int.MaxValue))
            throw Corrupt($"is said to have document {term.SingletonDoc} with {term.TotalTermFreq} occurrences");
        if (term.DocStart < 0 || term.DocStart > _file.DataLength)
            throw Corrupt($"is said to have a list at offset {term.DocStart}, behind its end");
        (_term, _hasFreqs) = (term, field.HasFreqs);
        Count = (term.DocFreq + ForBlock.Size - 1) / ForBlock.Size;
        (NextIndex, NextOffset, _previousDoc, _size) = (0, term.DocStart, -1, 0);
    }

    /// <summary>Goes to a block whose place is known from elsewhere, so that <see cref="NextBlock"/> reads it.</summary>
    /// <param name="offset">Where it begins in <c>.doc</c>.</param>
    /// <param name="previousDoc">The last document of the block before; passed over for block 0.</param>
    /// <param name="index">Its number.</param>
    public void Seek(long offset, int previousDoc, int index)
    {
        if (index < 0 || index > Count || offset < _term.DocStart || offset > _file.DataLength || (index > 0 && (previousDoc < 0 || previousDoc >= _maxDoc)))
            throw Corrupt($"is said to have block {index} of {Count} at offset {offset}, behind document {previousDoc}");
        (NextIndex, NextOffset, _previousDoc, _size) = (index, offset, index == 0 ? -1 : previousDoc, 0);
    }

    /// <summary>Reads the documents of the next block, rising.</summary>
    /// <param name="docs">At least 128.</param>
    /// <returns>How many there are: 128, fewer in the last block, 0 behind it.</returns>
    public int NextBlock(Span<int> docs)
    {
        _size = 0;
        if (NextIndex == Count)
            return 0;
        var size = Math.Min(ForBlock.Size, _term.DocFreq - NextIndex * ForBlock.Size);
        if (_term.DocFreq == 1)
            ReadSingleton(docs);
        else if (size == ForBlock.Size)
            ReadFull(docs);
        else
            ReadRest(docs[..size]);
        _previousDoc = docs[size - 1];
        if (_previousDoc >= _maxDoc)
            throw Corrupt($"has document {_previousDoc} in a list; there are {_maxDoc}");
        NextIndex++;
        return _size = size;
    }

    /// <summary>Reads how often the term stands in each document of the block that <see cref="NextBlock"/> read last: 1 or more;
    /// always 1 where frequencies are not kept.</summary>
    /// <param name="freqs">At least 128.</param>
    public void ReadFreqs(Span<int> freqs)
    {
        if (!_hasFreqs)
            freqs[.._size].Fill(1);
        else if (_size < ForBlock.Size)
            _restFreqs.AsSpan(0, _size).CopyTo(freqs);
        else
            ReadFullFreqs(freqs[..ForBlock.Size]);
    }

    private void ReadSingleton(Span<int> docs)
    {
        docs[0] = _term.SingletonDoc;
        _restFreqs[0] = (int)_term.TotalTermFreq;
    }

    private void ReadFull(Span<int> docs)
    {
        var source = SliceOfBlock(NextOffset);
        var length = _blocks.Decode(source, docs);
        // The first difference of a list is the document itself: a difference from -1 when it is one more.
        if (NextIndex == 0)
            docs[0] = unchecked(docs[0] + 1);
        if (!DocDeltas.TryAddUp(docs, _previousDoc))
            throw Corrupt($"has a list whose documents do not rise, at {NextOffset}");
        NextOffset += length;
        if (!_hasFreqs)
            return;
        _freqsOffset = NextOffset;
        NextOffset += _blocks.Length(SliceOfBlock(_freqsOffset));
    }

    private void ReadFullFreqs(Span<int> freqs)
    {
        _blocks.Decode(SliceOfBlock(_freqsOffset), freqs);
        if (freqs.Contains(0))
            throw Corrupt($"has a document without an occurrence, before {NextOffset}");
    }

    private void ReadRest(Span<int> docs)
    {
        var source = _file.Slice(NextOffset, (int)Math.Min(_file.DataLength - NextOffset, RestBlock.MostBytes(docs.Length)));
        var length = RestBlock.Decode(source, _previousDoc, docs, _hasFreqs ? _restFreqs.AsSpan(0, docs.Length) : []);
        if (length < 0)
            throw Corrupt($"has a list that ends too soon, does not rise or has a document without an occurrence, from {NextOffset}");
        NextOffset += length;
    }

    private ReadOnlySpan<byte> SliceOfBlock(long offset) => _file.Slice(offset, (int)Math.Min(_file.DataLength - offset, ForBlock.MostBytes));

    private CorruptIndexException Corrupt(string reason) => new(_file.Path, reason);
}
