using System.Numerics;
using System.Runtime.InteropServices;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Puts the words of one text together: those found in the lexicon, and those ICU's dictionary cuts from what lies between.</summary>
/// <remarks>
/// ICU is asked once for each text, and only for runs it was not asked for lately. Not thread-safe, since ICU's break iterators are not.
/// </remarks>
internal sealed class WordCutter : IDisposable
{
    private readonly CutCache _known = new();

    private readonly IWordBreaks _breaks = WordBreaks.Open();
    private readonly List<Piece> _pieces = [];
    private readonly List<char> _unknown = [];

    private enum PieceKind
    {
        Word,
        WordInside,
        HanziRun,
        MixedRun,
    }

    /// <summary>A word of the lexicon.</summary>
    public void AddWord(TextSpan word) => _pieces.Add(new Piece(word, PieceKind.Word));

    /// <summary>A word of the lexicon inside the one added before: it has the same position.</summary>
    public void AddWordInside(TextSpan word) => _pieces.Add(new Piece(word, PieceKind.WordInside));

    /// <summary>A stretch without words of the lexicon.</summary>
    public void AddStretch(ReadOnlySpan<char> folded, TextSpan stretch)
    {
        var kinds = CharacterKinds.Shared;
        var text = folded[stretch.Start..stretch.End];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var kind = kinds.Of(text, i++);
            var mixed = kind == CharacterKind.Other;
            for (var last = kind; i < text.Length; i++)
            {
                var next = kinds.Of(text, i);
                if (next != last && next != CharacterKind.Other && last != CharacterKind.Other)
                    break;
                mixed |= next == CharacterKind.Other;
                last = next;
            }

            var run = new TextSpan(stretch.Start + start, stretch.Start + i);
            if (mixed)
                AddRun(folded, run, PieceKind.MixedRun);
            else if (kind == CharacterKind.Latin || (kind == CharacterKind.Hanzi && run.Length == 1))
                _pieces.Add(new Piece(run, PieceKind.Word));
            else if (kind == CharacterKind.Hanzi)
                AddRun(folded, run, PieceKind.HanziRun);
        }
    }

    /// <summary>All words of the text, in reading order, with their positions; makes ready for the next text.</summary>
    public List<(TextSpan Span, int Position)> Take(ReadOnlySpan<char> folded)
    {
        var words = new List<(TextSpan Span, int Position)>(_pieces.Count);
        var position = -1;
        var cuts = _unknown.Count == 0 ? default : _breaks.Cut(CollectionsMarshal.AsSpan(_unknown));
        var next = 0;
        var offset = 0;
        foreach (var (span, kind) in _pieces)
        {
            if (kind <= PieceKind.WordInside)
            {
                words.Add((span, kind == PieceKind.Word ? ++position : position));
                continue;
            }

            ushort known = 0;
            var start = span.Start;
            for (; next < cuts.Length && cuts[next] <= offset + span.Length; next++)
            {
                var end = span.Start + cuts[next] - offset;
                if (end <= start)
                    continue;
                if (kind == PieceKind.HanziRun || folded[start..end].ContainsWord())
                    words.Add((new TextSpan(start, end), ++position));
                if (span.Length <= CutCache.LongestRun)
                    known |= (ushort)(1 << (end - span.Start - 1));
                start = end;
            }

            _known.Add(folded[span.Start..span.End], known);
            offset += span.Length + 1;
        }

        _pieces.Clear();
        _unknown.Clear();
        return words;
    }

    public void Dispose() => _breaks.Dispose();

    private void AddRun(ReadOnlySpan<char> folded, TextSpan run, PieceKind kind)
    {
        var text = folded[run.Start..run.End];
        if (_known.TryGet(text, out var cuts))
        {
            for (var from = run.Start; cuts != 0; cuts &= (ushort)(cuts - 1))
            {
                var to = run.Start + BitOperations.TrailingZeroCount(cuts) + 1;
                if (kind == PieceKind.HanziRun || folded[from..to].ContainsWord())
                    _pieces.Add(new Piece(new TextSpan(from, to), PieceKind.Word));
                from = to;
            }

            return;
        }

        _pieces.Add(new Piece(run, kind));
        // ICU takes 1,2 or 3;4 for one number; by then a comma or semicolon between digits only parts two.
        foreach (var c in text)
            _unknown.Add(c is ',' or ';' ? ' ' : c);
        _unknown.Add('\n');
    }

    private readonly record struct Piece(TextSpan Span, PieceKind Kind);
}
