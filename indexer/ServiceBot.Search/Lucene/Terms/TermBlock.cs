using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.Terms;

/// <summary>One block of <c>.tim</c>, read entry by entry; the states of its terms are decoded when asked for.</summary>
/// <remarks>Not thread-safe. Every member may throw <see cref="CorruptIndexException"/>.</remarks>
internal struct TermBlock
{
    private readonly FieldTerms _terms;
    private readonly bool _isLeaf;
    private IndexInput _suffixes;
    private TermStateReader _states;
    private int _termsRead;
    private int _statesRead;

    /// <param name="start">Offset in <c>.tim</c>.</param>
    /// <param name="prefixLength">Bytes of the prefix that all entries share.</param>
    public TermBlock(FieldTerms terms, long start, int prefixLength)
    {
        _terms = terms;
        Start = start;
        PrefixLength = prefixLength;
        var input = terms.OpenBlocks(start);
        var entries = (uint)input.ReadVInt();
        EntriesLeft = (int)(entries >> 1);
        IsLast = (entries & 1) != 0;
        if (EntriesLeft == 0)
            throw input.Corrupt($"has an empty block at {start}");
        var suffixes = (uint)input.ReadVInt();
        _isLeaf = (suffixes & 1) != 0;
        _suffixes = Take(ref input, (int)(suffixes >> 1));
        var stats = Take(ref input, input.ReadVInt());
        var metadata = Take(ref input, input.ReadVInt());
        _states = new TermStateReader(terms.Field, terms.MaxDoc, stats, metadata);
        End = input.Position;
    }

    /// <summary>Offset in <c>.tim</c>.</summary>
    public long Start { get; }

    /// <summary>Offset behind it, where the next floor block begins unless it <see cref="IsLast"/>.</summary>
    public long End { get; }

    public bool IsLast { get; }

    public int PrefixLength { get; }

    public int EntriesLeft { get; private set; }

    /// <summary>Reads the next entry; there must be one.</summary>
    /// <param name="blockStart">Offset of the block it leads to, below <see cref="Start"/>; -1 for a term.</param>
    /// <returns>Its bytes behind the prefix.</returns>
    public ReadOnlySpan<byte> ReadEntry(out long blockStart)
    {
        blockStart = -1;
        ReadOnlySpan<byte> suffix;
        var head = (uint)_suffixes.ReadVInt();
        if (_isLeaf)
        {
            suffix = _suffixes.ReadBytes((int)head);
            _termsRead++;
        }
        else
        {
            suffix = _suffixes.ReadBytes((int)(head >> 1));
            if ((head & 1) == 0)
                _termsRead++;
            else
                blockStart = ReadBlockStart(suffix);
        }

        if (--EntriesLeft == 0 && !_suffixes.IsAtEnd)
            throw _suffixes.Corrupt($"has a block at {Start} with more bytes than entries");
        return suffix;
    }

    /// <summary>Looks for the term with these bytes behind the prefix among the entries left.</summary>
    public bool TryFind(ReadOnlySpan<byte> suffix, out TermState state)
    {
        var suffixes = _suffixes; // a copy, which the compiler can keep in registers
        var flagBits = _isLeaf ? 0 : 1;
        while (EntriesLeft > 0)
        {
            EntriesLeft--;
            var head = (uint)suffixes.ReadVInt();
            var found = suffixes.ReadBytes((int)(head >> flagBits));
            if ((head & flagBits) != 0)
            {
                suffixes.ReadVLong();
                continue;
            }

            _termsRead++;
            if (found.Length != suffix.Length || (found.Length > 0 && found[^1] != suffix[^1]) || !found.SequenceEqual(suffix))
                continue; // the last byte tells most of them apart
            _suffixes = suffixes;
            state = ReadState();
            return true;
        }

        if (!suffixes.IsAtEnd)
            throw suffixes.Corrupt($"has a block at {Start} with more bytes than entries");
        state = default;
        return false;
    }

    /// <summary>State of the term read last.</summary>
    public TermState ReadState()
    {
        _states.Read(_termsRead - _statesRead);
        _statesRead = _termsRead;
        if (EntriesLeft == 0 && !_states.IsAtEnd)
            throw _suffixes.Corrupt($"has a block at {Start} with more numbers than terms");
        return _states.State;
    }

    private long ReadBlockStart(ReadOnlySpan<byte> suffix)
    {
        var distance = _suffixes.ReadVLong();
        if (suffix.IsEmpty || distance == 0 || distance > Start)
            throw _suffixes.Corrupt($"has a block at {Start} that leads to no block");
        return Start - distance;
    }

    private readonly IndexInput Take(ref IndexInput input, int length)
    {
        var start = input.Position;
        input.ReadBytes(length);
        return _terms.OpenBlocks(start, start + length);
    }
}
