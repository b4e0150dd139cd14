using ServiceBot.Search.Lucene.Store;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The positions of one term in groups of 128 that run across documents; the last group has the rest.</summary>
/// <remarks>Not thread-safe; only goes forward. Positions are numbered from where <see cref="Reset"/> was told to begin.</remarks>
internal sealed class PositionGroups
{
    /// <summary>What <see cref="RestNumber"/> is while it is not known.</summary>
    public const long Unknown = long.MaxValue;

    private readonly MappedFile _file;
    private readonly ForBlock _blocks;
    private readonly bool _hasOffsets;
    private readonly int[] _deltas = new int[ForBlock.Size];
    private long _next;
    private long _first;
    private int _size;
    private int _at;

    /// <exception cref="CorruptIndexException">What the terms dictionary says of the term cannot be.</exception>
    public PositionGroups(MappedFile file, ForBlock blocks, FieldInfo field, in TermState term)
    {
        (_file, _blocks, _hasOffsets) = (file, blocks, field.HasOffsets);
        RestSize = (int)(term.TotalTermFreq % ForBlock.Size);
        var full = term.TotalTermFreq > ForBlock.Size ? term.LastPosBlockOffset : 0;
        if (term.PosStart < 0 || full < 0 || term.PosStart > file.DataLength || full > file.DataLength - term.PosStart)
            throw new CorruptIndexException(file.Path, $"is said to have positions at {term.PosStart} and {full} bytes behind it, beyond its end");
        // A single full group has no offset that says where it ends; then there is no rest.
        RestOffset = term.TotalTermFreq == ForBlock.Size ? Unknown : term.PosStart + full;
        Reset(term.PosStart);
    }

    /// <summary>Where the rest begins in <c>.pos</c>.</summary>
    public long RestOffset { get; private set; }

    public int RestSize { get; }

    /// <summary>Number of the first position of the rest, once it has been come to.</summary>
    public long RestNumber { get; private set; }

    /// <summary>Number of the position that <see cref="Next"/> will read.</summary>
    public long Number => _first + _at;

    /// <summary>Goes to the beginning of a group, whose first position gets number 0.</summary>
    public void Reset(long offset) => (_next, _first, _size, _at, RestNumber) = (offset, 0, 0, 0, Unknown);

    /// <summary>Goes forward to the position with a number, over whole groups without decoding them.</summary>
    public void SkipTo(long number)
    {
        if (number >= _first + _size)
        {
            var first = _first + _size;
            for (; number - first >= ForBlock.Size; first += ForBlock.Size)
                PassFull(_blocks.Length(FullGroup()));
            (_first, _size) = (first, 0);
            Load();
            if (number - _first >= _size)
                throw Corrupt();
        }

        _at = (int)(number - _first);
    }

    /// <summary>The difference between a position and the one before it in the document.</summary>
    public int Next()
    {
        if (_at >= _size)
            Load();
        return _deltas[_at++];
    }

    private void Load()
    {
        _first += _size;
        _at = 0;
        if (_next == RestOffset)
        {
            ReadRest();
            return;
        }

        PassFull(_blocks.Decode(FullGroup(), _deltas));
        _size = ForBlock.Size;
    }

    private ReadOnlySpan<byte> FullGroup() => _next < RestOffset
        ? _file.Slice(_next, (int)Math.Min(_file.DataLength - _next, ForBlock.MostBytes))
        : throw Corrupt();

    private void PassFull(int length)
    {
        _next += length;
        if (RestOffset == Unknown)
            RestOffset = _next;
    }

    private void ReadRest()
    {
        if (RestSize == 0 || RestNumber != Unknown)
            throw Corrupt();
        RestNumber = _first;
        var input = _file.OpenInput(_next);
        for (var i = 0; i < RestSize; i++)
        {
            _deltas[i] = input.ReadCount(int.MaxValue, "a position");
            if (_hasOffsets && (input.ReadVInt() & 1) != 0)
                input.ReadVInt();
        }

        _size = RestSize;
    }

    private CorruptIndexException Corrupt() => new(_file.Path, $"has fewer positions before {_next} than its documents have occurrences");
}
