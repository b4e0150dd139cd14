using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Lucene.PostingLists;

/// <summary>The documents of one term with its positions in each. Not thread-safe. Every member may throw <see cref="CorruptIndexException"/>.</summary>
/// <remarks>Positions are decoded when they are asked for, offsets likewise; those of documents passed by are gone over by whole groups.</remarks>
internal sealed class PositionsEnum
{
    private readonly PositionAnchor _anchor;
    private readonly DocsEnum _docs;
    private readonly PositionGroups _positions;
    private readonly OffsetGroups? _offsets;
    private readonly PostingsReader _postings;
    private bool _isAtDoc;
    private int _left;
    private int _position;
    private long _nextOffset;
    private long _start;
    private long _end;

    internal PositionsEnum(PostingsReader postings, FieldInfo field, in TermState term)
    {
        _postings = postings;
        _anchor = new PositionAnchor { PosOffset = term.PosStart, PayOffset = term.PayStart };
        _docs = new DocsEnum(postings, field, term, _anchor);
        _positions = new PositionGroups(postings.PosFile, postings.Format, field, term);
        if (field.HasOffsets)
            _offsets = new OffsetGroups(postings.PayFile, postings.PosFile, postings.Format, _positions);
    }

    /// <summary>-1 before the first, <see cref="DocsEnum.NoMoreDocs"/> behind the last.</summary>
    public int Doc => _docs.Doc;

    /// <summary>Occurrences in the document.</summary>
    public int Freq => _docs.Freq;

    public int DocFreq => _docs.DocFreq;

    public int NextDoc()
    {
        _isAtDoc = false;
        return _docs.NextDoc();
    }

    /// <summary>Moves to the first document from <paramref name="target"/> on, but always one step at least; uses the skip data.</summary>
    public int Advance(int target)
    {
        _isAtDoc = false;
        return _docs.Advance(target);
    }

    /// <summary>The next position in the document, from 0, never lower than the one before; to be called at most <see cref="Freq"/> times.</summary>
    public int NextPosition()
    {
        if (!_isAtDoc)
            BeginDoc();
        if (_left == 0)
            throw new InvalidOperationException("All positions of the document have been read.");
        _left--;
        _position = unchecked(_position + _positions.Next());
        return _position >= 0
            ? _position
            : throw new CorruptIndexException(_postings.PosFile.Path, $"has a position too large in document {Doc}");
    }

    /// <summary>Start of the occurrence <see cref="NextPosition"/> came to, in UTF-16 units of the field's text; -1 where offsets are not kept.</summary>
    public int StartOffset => ReadOffsets() ? (int)_start : -1;

    /// <summary>End of the occurrence, exclusive; -1 where offsets are not kept.</summary>
    public int EndOffset => ReadOffsets() ? (int)_end : -1;

    private void BeginDoc()
    {
        if (Doc is -1 or DocsEnum.NoMoreDocs)
            throw new InvalidOperationException("There is no document to read positions of.");
        if (_anchor.TakeJump())
        {
            _positions.Reset(_anchor.PosOffset);
            _offsets?.Reset(_anchor.PayOffset);
        }

        var number = _anchor.Count + _docs.FreqsBefore();
        _positions.SkipTo(number);
        (_isAtDoc, _left, _position) = (true, Freq, 0);
        (_nextOffset, _start, _end) = (number, 0, 0);
    }

    // The start of an occurrence is the sum of the differences of all before it in the document.
    private bool ReadOffsets()
    {
        if (_offsets is null || !_isAtDoc)
            return false;
        for (; _nextOffset < _positions.Number; _nextOffset++)
        {
            var (start, length) = _offsets.At(_nextOffset);
            _start += start;
            _end = _start + length;
            if (_end > int.MaxValue)
                throw new CorruptIndexException(_postings.PayFile.Path, $"has an offset too large in document {Doc}");
        }

        return true;
    }
}
