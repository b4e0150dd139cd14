using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Gathers the terms of one field into blocks by the rule of Lucene 4.8: from 25 entries below a prefix on they are
/// a block, from 49 on a chain of floor blocks; what is left stands in the root.</summary>
/// <remarks>Not thread-safe. Memory grows with the entries below the prefixes of the last term and with the number of blocks.</remarks>
internal sealed class BlockTreeWriter(FieldInfo field, DataOutput output)
{
    private readonly BlockWriter _block = new(field, output);
    private readonly FstWriter _fst = new();
    private readonly List<PendingEntry> _pending = [];
    private readonly ByteStack _texts = new();
    private readonly BufferOutput _code = new();
    private readonly BufferOutput _floor = new();
    private byte[] _last = new byte[16];
    private int _lastLength;
    private int[] _starts = new int[16]; // by length of a prefix of _last, less one: the first entry pending that has it

    public FieldInfo Field { get; } = field;

    public long TermCount { get; private set; }

    public long SumTotalTermFreq { get; private set; }

    public long SumDocFreq { get; private set; }

    /// <exception cref="ArgumentException">The term is too long or not behind the one before, or the state contradicts itself.</exception>
    public void Add(ReadOnlySpan<byte> term, in TermState state)
    {
        if (term.Length > TermsFormat.LongestTerm)
            throw new ArgumentException($"A term of {term.Length} bytes is too long; {TermsFormat.LongestTerm} is the most.", nameof(term));
        var last = _last.AsSpan(0, _lastLength);
        if (TermCount > 0 && term.SequenceCompareTo(last) <= 0)
            throw new ArgumentException("Terms are out of the order of their UTF-8 bytes.", nameof(term));
        if (state.DocFreq < 1 || state.TotalTermFreq < state.DocFreq || (state.DocFreq == 1 && state.SingletonDoc < 0))
            throw new ArgumentException($"The state of a term contradicts itself: {state}.", nameof(state));

        var shared = term.CommonPrefixLength(last);
        ClosePrefixes(shared);
        Keep(term, shared);
        _pending.Add(new PendingEntry { TextStart = _texts.Push(term), TextLength = term.Length, BlockStart = -1, State = state });
        TermCount++;
        SumDocFreq += state.DocFreq;
        SumTotalTermFreq += state.TotalTermFreq;
    }

    /// <summary>Writes the blocks that are left, the root last, and the FST.</summary>
    /// <returns>The root's code.</returns>
    public byte[] Finish(DataOutput index)
    {
        ClosePrefixes(0);
        WriteBlocks(0, 0);
        _fst.Finish(_code.Written, index);
        return _code.Written.ToArray();
    }

    /// <summary>Writes blocks for the prefixes of the last term longer than <paramref name="length"/>, the longest first.</summary>
    private void ClosePrefixes(int length)
    {
        if (length == _lastLength || _pending.Count - _starts[length] < TermsFormat.FewestEntries)
            return;
        for (var prefix = _lastLength; prefix > length; prefix--)
        {
            var first = _starts[prefix - 1];
            if (_pending.Count - first >= TermsFormat.FewestEntries)
                WriteBlocks(first, prefix);
        }
    }

    private void Keep(ReadOnlySpan<byte> term, int shared)
    {
        if (term.Length > _last.Length)
        {
            Array.Resize(ref _last, Math.Max(term.Length, _last.Length * 2));
            Array.Resize(ref _starts, _last.Length);
        }

        term[shared..].CopyTo(_last.AsSpan(shared));
        _starts.AsSpan(shared, term.Length - shared).Fill(_pending.Count);
        _lastLength = term.Length;
    }

    /// <summary>Makes the entries from <paramref name="first"/> on one block, or a floor chain, and that one entry of the block above.</summary>
    private void WriteBlocks(int first, int prefixLength)
    {
        var start = _block.Start;
        if (prefixLength == 0 || _pending.Count - first <= TermsFormat.MostEntries)
            WriteBlock(first, _pending.Count, prefixLength, start);
        else
            WriteFloorBlocks(first, prefixLength, start);

        var textStart = _pending[first].TextStart;
        _texts.CutTo(textStart + prefixLength);
        _pending.RemoveRange(first, _pending.Count - first);
        if (prefixLength == 0)
            return;
        _fst.Add(_texts.Slice(textStart, prefixLength), _code.Written);
        _pending.Add(new PendingEntry { TextStart = textStart, TextLength = prefixLength, BlockStart = start });
    }

    private void WriteBlock(int first, int end, int prefixLength, long start)
    {
        var hasTerms = WriteEntries(first, end, prefixLength);
        _code.Clear();
        _code.WriteVLong(start << 2 | (hasTerms ? 2L : 0));
    }

    /// <summary>Cuts behind 25 entries or more, never between two of one lead byte; at most 48 that are left make the last block.</summary>
    private void WriteFloorBlocks(int first, int prefixLength, long start)
    {
        var cut = Cut(first, prefixLength);
        var firstHasTerms = WriteEntries(first, cut, prefixLength);
        var following = 0;
        _floor.Clear();
        while (cut < _pending.Count)
        {
            var from = cut;
            cut = _pending.Count - from <= TermsFormat.MostEntries ? _pending.Count : Cut(from, prefixLength);
            _floor.WriteByte((byte)LeadByte(from, prefixLength));
            var offset = _block.Start - start;
            var hasTerms = WriteEntries(from, cut, prefixLength);
            _floor.WriteVLong(offset << 1 | (hasTerms ? 1L : 0));
            following++;
        }

        _code.Clear();
        _code.WriteVLong(start << 2 | (firstHasTerms ? 2L : 0) | 1);
        _code.WriteVInt(following);
        _code.WriteBytes(_floor.Written);
    }

    private int Cut(int from, int prefixLength)
    {
        var end = Math.Min(from + TermsFormat.FewestEntries, _pending.Count);
        while (end < _pending.Count && LeadByte(end, prefixLength) == LeadByte(end - 1, prefixLength))
            end++;
        return end;
    }

    /// <summary>The byte right behind the prefix; -1 for the term that is the prefix.</summary>
    private int LeadByte(int entry, int prefixLength)
    {
        var pending = _pending[entry];
        return pending.TextLength == prefixLength ? -1 : _texts.Slice(pending.TextStart + prefixLength, 1)[0];
    }

    /// <summary>Writes one block; returns whether it holds a term.</summary>
    private bool WriteEntries(int first, int end, int prefixLength)
    {
        _block.Begin(isLeaf: _pending.FindIndex(first, end - first, entry => entry.IsBlock) < 0);
        for (var i = first; i < end; i++)
        {
            var entry = _pending[i];
            var suffix = _texts.Slice(entry.TextStart + prefixLength, entry.TextLength - prefixLength);
            if (entry.IsBlock)
                _block.AddBlock(suffix, entry.BlockStart);
            else
                _block.AddTerm(suffix, entry.State);
        }

        _block.Write(isLast: end == _pending.Count);
        return _block.HasTerms;
    }
}
