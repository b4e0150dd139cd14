using ServiceBot.Search.Lucene.Store;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>Writes <c>.pos</c> and <c>.pay</c> for <see cref="PostingsWriter"/>: groups of 128 positions that run across the documents of a term.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class PositionsWriter : IDisposable
{
    private readonly IndexOutput _pos;
    private readonly IndexOutput? _pay;
    private readonly int[] _deltas = new int[ForBlock.Size];
    private readonly int[] _starts = new int[ForBlock.Size];
    private readonly int[] _lengths = new int[ForBlock.Size];
    private bool _hasOffsets;
    private long _start;
    private int _lastPosition;
    private int _lastStart;

    /// <param name="payPath">Null when no field has offsets.</param>
    public PositionsWriter(string posPath, string? payPath)
    {
        _pos = new IndexOutput(posPath);
        CodecHeader.Write(_pos, PostingsFiles.PosCodec, PostingsFiles.Version);
        if (payPath is null)
            return;
        _pay = new IndexOutput(payPath);
        CodecHeader.Write(_pay, PostingsFiles.PayCodec, PostingsFiles.Version);
    }

    /// <summary>Where the group that is being filled will begin in <c>.pos</c>.</summary>
    public long Position => _pos.Position;

    /// <summary>Where its offsets will begin in <c>.pay</c>; 0 without that file.</summary>
    public long OffsetsPosition => _pay?.Position ?? 0;

    /// <summary>Positions in that group so far, 0 to 127.</summary>
    public int Pending { get; private set; }

    public void StartTerm(FieldInfo field)
    {
        if (field.HasOffsets && _pay is null)
            throw new InvalidOperationException($"Field '{field.Name}' has offsets; the writer was made without.");
        (_hasOffsets, _start, Pending) = (field.HasOffsets, _pos.Position, 0);
    }

    public void StartDoc() => (_lastPosition, _lastStart) = (0, 0);

    public void Add(int position, int startOffset, int endOffset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, _lastPosition);
        _deltas[Pending] = position - _lastPosition;
        _lastPosition = position;
        if (_hasOffsets)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(startOffset, _lastStart);
            ArgumentOutOfRangeException.ThrowIfLessThan(endOffset, startOffset);
            _starts[Pending] = startOffset - _lastStart;
            _lengths[Pending] = endOffset - startOffset;
            _lastStart = startOffset;
        }

        if (++Pending == ForBlock.Size)
            WriteGroup();
    }

    /// <returns>From the start of the term's positions to the rest; -1 when nobody needs to know.</returns>
    public long FinishTerm(bool isLong)
    {
        var rest = isLong ? _pos.Position - _start : -1;
        WriteRest();
        return rest;
    }

    public void Finish()
    {
        _pos.WriteFooterAndFlush();
        _pay?.WriteFooterAndFlush();
    }

    public void Dispose()
    {
        _pos.Dispose();
        _pay?.Dispose();
    }

    private void WriteGroup()
    {
        Pending = 0;
        ForBlock.Write(_deltas, _pos);
        if (!_hasOffsets)
            return;
        ForBlock.Write(_starts, _pay!);
        ForBlock.Write(_lengths, _pay!);
    }

    private void WriteRest()
    {
        var lastLength = -1;
        for (var i = 0; i < Pending; i++)
        {
            _pos.WriteVInt(_deltas[i]);
            if (!_hasOffsets)
                continue;
            if (_lengths[i] == lastLength)
            {
                _pos.WriteVInt(_starts[i] << 1);
                continue;
            }

            lastLength = _lengths[i];
            _pos.WriteVInt(_starts[i] << 1 | 1);
            _pos.WriteVInt(lastLength);
        }

        Pending = 0;
    }
}
