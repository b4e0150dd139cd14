using System.Runtime.InteropServices;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Search.Lucene.Inverting;

/// <summary>Turns the texts of one field into postings by term, in memory.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class FieldInverter(FieldInfo field, BytePool pool)
{
    private readonly TermTable _terms = new(pool);
    private readonly int[] _ids = new int[TermTable.MostTokens];
    private readonly byte[] _code = new byte[PostingCode.MostBytes];
    private int _doc = -1;
    private int _positionBase;
    private int _offsetBase;
    private int _lastPosition;
    private int _lastStart;
    private int _lastEnd;
    private int _length;

    /// <summary>The terms since the last <see cref="Clear"/>.</summary>
    public TermTable Terms => _terms;

    /// <summary>Documents that have had a token of this field, over all runs.</summary>
    public int DocCount { get; private set; }

    /// <summary>Length of the field in each document: its tokens, those at the position of the one before not counted.</summary>
    public FieldNorms Norms { get; } = new();

    /// <summary>Memory of the terms, without the pool.</summary>
    public long UsedBytes => _terms.UsedBytes;

    /// <summary>Adds a string as one term. A repeated one counts once.</summary>
    public void AddKeyword(int doc, string value)
    {
        StartValue(doc);
        _length++;
        Add(_terms.GetOrAdd(value), 0, 0, value.Length);
    }

    /// <summary>Adds the tokens of one value; those of the next value of the document follow them.</summary>
    /// <exception cref="ArgumentException">Positions or offsets go backwards.</exception>
    public void AddText(int doc, IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0)
            return;
        StartValue(doc);
        if (tokens is List<Token> list)
            AddTokens(CollectionsMarshal.AsSpan(list));
        else
            AddTokens(tokens as Token[] ?? [.. tokens]);
    }

    /// <summary>To be called behind each document, whether it had the field or not.</summary>
    public void FinishDocument(int doc)
    {
        if (field.HasNorms && doc == _doc)
            Norms.Set(doc, _length);
    }

    /// <summary>Forgets all terms; what is counted over runs stays.</summary>
    public void Clear() => _terms.Clear();

    private void StartValue(int doc)
    {
        if (doc == _doc)
        {
            _positionBase = checked(_lastPosition + 1);
            _offsetBase = checked(_lastEnd + 1);
            return;
        }

        _doc = doc;
        _positionBase = _offsetBase = _lastStart = _lastEnd = 0;
        _lastPosition = -1;
        _length = 0;
        DocCount++;
    }

    private void AddTokens(ReadOnlySpan<Token> tokens)
    {
        while (!tokens.IsEmpty)
        {
            var some = tokens[..Math.Min(tokens.Length, TermTable.MostTokens)];
            tokens = tokens[some.Length..];
            _terms.GetOrAdd(some, _ids);
            for (var i = 0; i < some.Length; i++)
                AddToken(some[i], _ids[i]);
        }
    }

    private void AddToken(in Token token, int id)
    {
        var position = checked(_positionBase + token.Position);
        var start = checked(_offsetBase + token.Start);
        var end = checked(_offsetBase + token.End);
        if (token.Position < 0 || position < _lastPosition)
            throw Wrong(token, "position");
        if (token.Start < 0 || start < _lastStart || end < start)
            throw Wrong(token, "offsets");
        if (position > _lastPosition)
            _length++;
        _lastPosition = position;
        _lastStart = start;
        _lastEnd = Math.Max(_lastEnd, end);
        Add(id, position, start, end);
    }

    private ArgumentException Wrong(in Token token, string what) =>
        new($"The {what} of the token '{token.Term}' ({token.Start} to {token.End} at position {token.Position}) of field '{field.Name}' go back behind those of the token before.");

    private void Add(int id, int position, int start, int end)
    {
        ref var entry = ref _terms[id];
        if (entry.IsNew)
        {
            entry.Postings = pool.StartList();
            entry.FirstSlice = entry.Postings.Next;
            entry.LastDoc = -1;
        }

        if (!field.HasFreqs && entry.LastDoc == _doc)
            return;
        if (entry.Postings.Room >= PostingCode.MostBytes)
        {
            entry.Postings.Next += Encode(pool.From(entry.Postings.Next), ref entry, position, start, end);
            return;
        }

        var length = Encode(_code, ref entry, position, start, end);
        pool.Append(ref entry.Postings, _code.AsSpan(0, length));
    }

    private int Encode(Span<byte> target, ref TermEntry entry, int position, int start, int end)
    {
        var length = 0;
        if (entry.LastDoc != _doc)
        {
            var delta = (uint)(_doc - Math.Max(entry.LastDoc, 0));
            length = PostingCode.WriteVInt(target, field.HasFreqs ? delta << 1 | 1 : delta);
            entry.LastDoc = _doc;
            entry.LastStart = 0;
            if (field.HasPositions)
                length += PostingCode.WriteVInt(target[length..], (uint)position);
        }
        else
        {
            length = PostingCode.WriteVInt(target, field.HasPositions ? (uint)(position - entry.LastPosition) << 1 : 0);
        }

        entry.LastPosition = position;
        if (!field.HasOffsets)
            return length;
        var startDelta = (uint)(start - entry.LastStart) << 1;
        entry.LastStart = start;
        if (end - start == entry.Length)
            return length + PostingCode.WriteVInt(target[length..], startDelta);
        length += PostingCode.WriteVInt(target[length..], startDelta | 1);
        return length + PostingCode.WriteVInt(target[length..], (uint)(end - start));
    }
}
