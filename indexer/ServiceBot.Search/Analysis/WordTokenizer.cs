using Icu;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Cuts folded text into words: words of the lexicon whole, the rest by ICU's dictionary.</summary>
/// <remarks>Thread-safe: each thread has a break iterator of its own, since ICU's are not.</remarks>
internal sealed class WordTokenizer(WordSet words) : IDisposable
{
    private readonly ThreadLocal<BreakIterator> _breaks = new(() => BreakIterator.CreateWordInstance(new Locale("zh")), trackAllValues: true);

    /// <summary>Words with their spans in the folded text. A word of the lexicon inside a longer one follows it at the same position.</summary>
    public IEnumerable<(TextSpan Span, int Position)> Tokenize(string folded)
    {
        var position = 0;
        foreach (var stretch in Stretches(folded))
        {
            if (!stretch.FromLexicon)
            {
                foreach (var span in IcuWords(folded, stretch.Span))
                    yield return (span, position++);
                continue;
            }

            yield return (stretch.Span, position);
            foreach (var inner in Inner(folded, stretch.Span))
                yield return (inner, position);
            position++;
        }
    }

    public void Dispose()
    {
        foreach (var breaks in _breaks.Values)
            breaks.Dispose();
        _breaks.Dispose();
    }

    private IEnumerable<(TextSpan Span, bool FromLexicon)> Stretches(string folded)
    {
        var plain = 0;
        for (var i = 0; i < folded.Length;)
        {
            var length = BreaksNumber(folded, i) ? 0 : words.LengthsAt(folded, i).FirstOrDefault(length => !BreaksNumber(folded, i + length));
            if (length == 0)
            {
                i++;
                continue;
            }

            if (i > plain)
                yield return (new TextSpan(plain, i), false);
            yield return (new TextSpan(i, i + length), true);
            plain = i += length;
        }

        if (folded.Length > plain)
            yield return (new TextSpan(plain, folded.Length), false);
    }

    private IEnumerable<TextSpan> Inner(string folded, TextSpan whole)
    {
        for (var i = whole.Start; i < whole.End - 1; i++)
        {
            foreach (var length in words.LengthsAt(folded, i))
            {
                if (i + length <= whole.End && length < whole.Length && !BreaksNumber(folded, i) && !BreaksNumber(folded, i + length))
                    yield return new TextSpan(i, i + length);
            }
        }
    }

    // ICU takes 1,2 or 3;4 for one number; by then a comma or semicolon between digits only parts two.
    private List<TextSpan> IcuWords(string folded, TextSpan stretch)
    {
        var spans = new List<TextSpan>();
        var breaks = _breaks.Value!;
        breaks.SetText(folded[stretch.Start..stretch.End].Replace(',', ' ').Replace(';', ' '));
        var start = breaks.MoveFirst();
        for (var end = breaks.MoveNext(); end != BreakIterator.DONE; end = breaks.MoveNext())
        {
            var span = new TextSpan(stretch.Start + start, stretch.Start + end);
            if (folded.AsSpan(span.Start, span.Length).ContainsWord())
                spans.Add(span);
            start = end;
        }

        return spans;
    }

    /// <summary>Whether a cut here would stand inside a number or a Latin word.</summary>
    private static bool BreaksNumber(string folded, int index) =>
        index > 0 && index < folded.Length
        && ((char.IsAsciiLetterOrDigit(folded[index - 1]) && char.IsAsciiLetterOrDigit(folded[index]))
            || WordCharacters.IsDecimalPoint(folded, index) || WordCharacters.IsDecimalPoint(folded, index - 1));
}
