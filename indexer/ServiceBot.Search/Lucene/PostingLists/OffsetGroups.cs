using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The offsets of one term's positions, in the same groups as these: full groups in <c>.pay</c>, the rest among the positions.</summary>
/// <remarks>Not thread-safe; only goes forward. Follows <see cref="PositionGroups"/> and never goes beyond it.</remarks>
internal sealed class OffsetGroups(MappedFile pay, MappedFile pos, ForBlock blocks, PositionGroups positions)
{
    private readonly int[] _starts = new int[ForBlock.Size];
    private readonly int[] _lengths = new int[ForBlock.Size];
    private long _next;
    private long _first;
    private int _size;

    /// <summary>Goes to the beginning of a group, whose first position has number 0.</summary>
    /// <exception cref="CorruptIndexException">The offset is outside the file.</exception>
    public void Reset(long offset)
    {
        if (offset < 0 || offset > pay.DataLength)
            throw new CorruptIndexException(pay.Path, $"is said to have offsets at {offset}, beyond its end");
        (_next, _first, _size) = (offset, 0, 0);
    }

    /// <summary>Start (as the difference from the one before it in the document) and length of the position with a number, in UTF-16 units.</summary>
    public (int Start, int Length) At(long number)
    {
        while (number >= _first + _size)
            Move(number);
        return (_starts[number - _first], _lengths[number - _first]);
    }

    private void Move(long number)
    {
        _first += _size;
        if (_first == positions.RestNumber)
        {
            ReadRest();
        }
        else if (number - _first >= ForBlock.Size)
        {
            _next += blocks.Length(Slice());
            _next += blocks.Length(Slice());
            (_first, _size) = (_first + ForBlock.Size, 0);
        }
        else
        {
            _next += blocks.Decode(Slice(), _starts);
            _next += blocks.Decode(Slice(), _lengths);
            _size = ForBlock.Size;
        }
    }

    private void ReadRest()
    {
        var input = pos.OpenInput(positions.RestOffset);
        var length = -1;
        for (var i = 0; i < positions.RestSize; i++)
        {
            input.ReadVInt();
            var code = (uint)input.ReadVInt();
            if ((code & 1) != 0)
                length = input.ReadVInt();
            if (length < 0)
                throw input.Corrupt($"has an occurrence without a length before {input.Position}");
            (_starts[i], _lengths[i]) = ((int)(code >> 1), length);
        }

        _size = positions.RestSize;
    }

    private ReadOnlySpan<byte> Slice() => pay.Slice(_next, (int)Math.Min(pay.DataLength - _next, ForBlock.MostBytes));
}
