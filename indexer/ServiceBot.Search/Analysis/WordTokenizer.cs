using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Cuts folded text into words: words of the lexicon whole, the rest by ICU's dictionary.</summary>
/// <remarks>Thread-safe. What it keeps for the next text is bounded, however many threads come and go.</remarks>
internal sealed class WordTokenizer(WordSet words) : IDisposable
{
    // A cutter takes a little over 1 MB; one that has grown for a longer text is not kept.
    private const int LongestKept = 1 << 16;
    private static readonly int MostIdle = Math.Min(Environment.ProcessorCount, 16);

    private readonly Stack<WordCutter> _idle = new();
    private bool _disposed;

    /// <summary>Cutters kept for the next texts.</summary>
    internal int IdleCount => _idle.Count;

    /// <summary>Words with their spans in the folded text. A word of the lexicon inside a longer one follows it at the same position.</summary>
    public List<(TextSpan Span, int Position)> Tokenize(ReadOnlySpan<char> folded)
    {
        // One that failed on a text is not used again.
        var cutter = Rent();
        AddPieces(cutter, folded);
        var found = cutter.Take(folded);
        Return(cutter, folded.Length);
        return found;
    }

    /// <summary>A text that is being cut is cut to its end.</summary>
    public void Dispose()
    {
        lock (_idle)
        {
            _disposed = true;
            while (_idle.TryPop(out var cutter))
                cutter.Dispose();
        }
    }

    private void AddPieces(WordCutter cutter, ReadOnlySpan<char> folded)
    {
        var lengths = new int[words.MostAtOnePlace];
        var plain = 0;
        for (var i = 0; i < folded.Length;)
        {
            var length = WordLength(folded, i, lengths);
            if (length == 0)
            {
                i++;
                continue;
            }

            if (i > plain)
                cutter.AddStretch(folded, new TextSpan(plain, i));
            cutter.AddWord(new TextSpan(i, i + length));
            AddWordsInside(cutter, folded, new TextSpan(i, i + length), lengths);
            plain = i += length;
        }

        if (folded.Length > plain)
            cutter.AddStretch(folded, new TextSpan(plain, folded.Length));
    }

    /// <summary>Length of the longest word there that cuts no number; 0 when there is none.</summary>
    private int WordLength(ReadOnlySpan<char> folded, int index, int[] lengths)
    {
        var count = words.LengthsAt(folded, index, lengths);
        if (count == 0 || BreaksNumber(folded, index))
            return 0;
        while (count > 0 && BreaksNumber(folded, index + lengths[count - 1]))
            count--;
        return count > 0 ? lengths[count - 1] : 0;
    }

    private void AddWordsInside(WordCutter cutter, ReadOnlySpan<char> folded, TextSpan whole, int[] lengths)
    {
        for (var i = whole.Start; i < whole.End - 1; i++)
        {
            var count = words.LengthsAt(folded[..whole.End], i, lengths);
            while (--count >= 0)
            {
                if (lengths[count] < whole.Length && !BreaksNumber(folded, i) && !BreaksNumber(folded, i + lengths[count]))
                    cutter.AddWordInside(new TextSpan(i, i + lengths[count]));
            }
        }
    }

    private WordCutter Rent()
    {
        lock (_idle)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _idle.TryPop(out var cutter) ? cutter : new WordCutter();
        }
    }

    private void Return(WordCutter cutter, int length)
    {
        lock (_idle)
        {
            if (_disposed || _idle.Count >= MostIdle || length > LongestKept)
                cutter.Dispose();
            else
                _idle.Push(cutter);
        }
    }

    /// <summary>Whether a cut here would stand inside a number or a Latin word.</summary>
    private static bool BreaksNumber(ReadOnlySpan<char> folded, int index) =>
        index > 0 && index < folded.Length
        && ((char.IsAsciiLetterOrDigit(folded[index - 1]) && char.IsAsciiLetterOrDigit(folded[index]))
            || WordCharacters.IsDecimalPoint(folded, index) || WordCharacters.IsDecimalPoint(folded, index - 1));
}
