using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions.Old;

/// <summary>A text with its slips mended, and what was put in their place.</summary>
internal sealed record OldMended(string Text, IReadOnlyList<string> Words);

/// <summary>Mends slips of typing in words of the lexicon: 廉组房 for 廉租房, 专场招骋会 for 专场招聘会.</summary>
/// <remarks>A stretch is mended only when it stands nowhere in the texts. Thread-safe; made once for an index version.</remarks>
internal sealed class SpellingMender
{
    private const int ShortestWord = 3;
    private const int LongestWord = 8;

    // From this length on, one wrong character is a slip whatever its sound.
    private const int LongWord = 4;

    private readonly IndexReader _index;
    private readonly Dictionary<string, List<string>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byGap = new(StringComparer.Ordinal);

    public SpellingMender(IndexReader index)
    {
        _index = index;
        var words = index.Analyzer.Lexicon.Words.All
            .Where(word => word.Length is >= ShortestWord and <= LongestWord && word.All(IsHanzi))
            .Order(StringComparer.Ordinal).ToList();
        Homophones.Load(words.SelectMany(word => word));
        foreach (var word in words)
        {
            Add(_bySound, Homophones.Of(word), word);
            for (var i = 0; word.Length >= LongWord && i < word.Length; i++)
                Add(_byGap, WithGap(word, i), word);
        }
    }

    /// <param name="folded">Folded question.</param>
    public OldMended Mend(string folded)
    {
        var mended = new List<string>();
        for (var start = 0; start < folded.Length; start++)
        {
            for (var length = Math.Min(LongestWord, folded.Length - start); length >= ShortestWord; length--)
            {
                var typed = folded.Substring(start, length);
                if (!typed.All(IsHanzi) || Find(folded, start, typed) is not { } word)
                    continue;
                folded = string.Concat(folded.AsSpan(0, start), word, folded.AsSpan(start + length));
                mended.Add(word);
                start += length - 1;
                break;
            }
        }

        return new OldMended(folded, mended);
    }

    private string? Find(string folded, int start, string typed)
    {
        if (_index.Analyzer.Lexicon.Words.Contains(typed))
            return null;
        var alike = _bySound.GetValueOrDefault(Homophones.Of(typed), [])
            .Concat(typed.Length < LongWord ? [] : Enumerable.Range(0, typed.Length).SelectMany(gap => _byGap.GetValueOrDefault(WithGap(typed, gap), [])));
        return alike.FirstOrDefault(word => IsSlip(folded, start, typed, word) && StandsInTexts(word));
    }

    /// <summary>Whether no pair with a wrong character stands in the texts, and more is right than wrong.</summary>
    private bool IsSlip(string folded, int start, string typed, string word)
    {
        var wrong = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            if (typed[i] == word[i])
                continue;
            wrong++;
            var at = start + i;
            if ((at > 0 && StandsInTexts(folded.Substring(at - 1, 2))) || (at + 1 < folded.Length && StandsInTexts(folded.Substring(at, 2))))
                return false;
        }

        return wrong > 0 && wrong * 2 < typed.Length && !HoldsWord(typed);
    }

    /// <summary>Whether all but the first or last characters are a word by themselves: 少场招聘会 is 招聘会 behind another word.</summary>
    private bool HoldsWord(string typed) => Enumerable.Range(1, typed.Length - 2)
        .Any(cut => _index.Analyzer.Lexicon.Words.Contains(typed[cut..]) || _index.Analyzer.Lexicon.Words.Contains(typed[..^cut]));

    private bool StandsInTexts(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = text.Substring(i, 2);
            if (_index.PassageFrequency(PassageField.Body, pair, bigrams: true) == 0 && _index.PassageFrequency(PassageField.Names, pair, bigrams: true) == 0)
                return false;
        }

        return true;
    }

    private static string WithGap(string word, int gap) => string.Concat(word.AsSpan(0, gap), "_", word.AsSpan(gap + 1));

    private static bool IsHanzi(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static void Add(Dictionary<string, List<string>> table, string key, string word)
    {
        if (table.TryGetValue(key, out var words))
            words.Add(word);
        else
            table.Add(key, [word]);
    }
}
