namespace ServiceBot.Search.Lucene.Terms;

/// <summary>Walks the terms of a field in order. Not thread-safe.</summary>
/// <remarks>Every member may throw <see cref="CorruptIndexException"/>. No walk reads more bytes than the blocks of the file have,
/// nor goes deeper than the longest term.</remarks>
internal sealed class TermsEnum(FieldTerms terms)
{
    private TermBlock[] _open = new TermBlock[8]; // the root, the block that leads on in it, and so on
    private int _openCount;
    private byte[] _term = new byte[64];
    private int _length;
    private long _bytesLeft;
    private long _termsRead;
    private bool _isStarted;
    private bool _isSought;
    private bool _isFirst; // of the block just gone into: its prefix itself may be a term

    /// <summary>UTF-8 bytes of the term, until the next move; empty before the first and behind the last.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>State of the term; decoded when asked for.</summary>
    /// <exception cref="InvalidOperationException">There is no term here.</exception>
    public TermState State => _openCount > 0
        ? _open[_openCount - 1].ReadState()
        : throw new InvalidOperationException("The walk stands at no term.");

    /// <summary>Moves to the next term; false behind the last.</summary>
    public bool MoveNext()
    {
        if (!_isStarted)
            Start();
        return MoveTo(default);
    }

    /// <summary>Moves to the first term from <paramref name="term"/> on, from wherever the walk stands; false when there is none.</summary>
    public bool SeekCeil(ReadOnlySpan<byte> term)
    {
        Start();
        _isSought = true;
        return MoveTo(term);
    }

    private void Start()
    {
        _isStarted = true;
        _openCount = 0;
        _length = 0;
        _termsRead = 0;
        _bytesLeft = terms.BlockBytes;
        _isSought = false;
        Open(terms.RootStart(), 0);
    }

    private bool MoveTo(ReadOnlySpan<byte> least)
    {
        while (_openCount > 0)
        {
            ref var block = ref _open[_openCount - 1];
            if (block.EntriesLeft == 0)
            {
                Leave(block);
                continue;
            }

            Take(block.ReadEntry(out var blockStart), block.PrefixLength);
            if (blockStart < 0)
            {
                _termsRead++;
                if (Term.SequenceCompareTo(least) >= 0)
                    return true;
            }
            else if (least.StartsWith(Term) || Term.SequenceCompareTo(least) > 0)
            {
                Open(blockStart, _length);
            }
        }

        _length = 0;
        if (!_isSought && _termsRead != terms.TermCount)
            throw terms.OpenBlocks(terms.RootStart()).Corrupt($"has {_termsRead} terms in field '{terms.Field.Name}', not {terms.TermCount}");
        return false;
    }

    private void Open(long start, int prefixLength)
    {
        if (_openCount == _open.Length)
            Array.Resize(ref _open, _openCount * 2);
        _open[_openCount++] = Read(start, prefixLength);
        _isFirst = true;
    }

    /// <summary>Goes on with the next floor block, or with the block above.</summary>
    private void Leave(in TermBlock block)
    {
        if (block.IsLast)
            _openCount--;
        else
            _open[_openCount - 1] = Read(block.End, block.PrefixLength);
    }

    private TermBlock Read(long start, int prefixLength)
    {
        var block = new TermBlock(terms, start, prefixLength);
        _bytesLeft -= block.End - block.Start;
        if (_bytesLeft < 0)
            throw terms.OpenBlocks(start).Corrupt($"leads twice to a block at or before {start}");
        return block;
    }

    /// <summary>Makes prefix and suffix the term, which must be behind the one before.</summary>
    private void Take(ReadOnlySpan<byte> suffix, int prefixLength)
    {
        var order = suffix.SequenceCompareTo(_term.AsSpan(prefixLength, _length - prefixLength));
        var length = prefixLength + suffix.Length;
        if (order < 0 || order == 0 && !_isFirst || length > TermsFormat.LongestTerm)
            throw terms.OpenBlocks(terms.RootStart()).Corrupt($"has terms of field '{terms.Field.Name}' that are out of order or too long");

        _isFirst = false;
        if (length > _term.Length)
            Array.Resize(ref _term, Math.Max(length, _term.Length * 2));
        suffix.CopyTo(_term.AsSpan(prefixLength));
        _length = length;
    }
}
