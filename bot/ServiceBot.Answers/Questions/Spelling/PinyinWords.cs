namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Finds words typed in pinyin without tones: jiazhuang dianti for 加装电梯.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class PinyinWords
{
    // The shortest words of two syllables; less is as likely an English word or an abbreviation.
    private const int FewestLetters = 5;

    // A word typed in pinyin is taken for the more frequent of two only when that stands in so many times the passages.
    private const int ClearlyMore = 4;

    // No word of the table is longer in pinyin.
    private const int MostLetters = CandidateWords.Longest * 6;

    private readonly Dictionary<string, CandidateWord> _words = new(StringComparer.Ordinal);

    public PinyinWords(IReadOnlyList<CandidateWord> words, Sounds sounds)
    {
        sounds.Load(words.SelectMany(word => word.Text));
        foreach (var sound in words.Where(word => word.Passages > 0).GroupBy(word => string.Concat(word.Text.Select(sounds.SyllableOf)), StringComparer.Ordinal))
        {
            var best = sound.OrderByDescending(word => word.Passages).ThenBy(word => word.Text, StringComparer.Ordinal).Take(2).ToList();
            if (best.Count == 1 || best[0].Passages >= ClearlyMore * best[1].Passages)
                _words.Add(sound.Key, best[0]);
        }
    }

    /// <summary>Whether there are letters enough for a word.</summary>
    public static bool MayHold(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
                letters++;
            else if (c is not (' ' or '\''))
                letters = 0;
            if (letters >= FewestLetters)
                return true;
        }

        return false;
    }

    /// <summary>Words in pinyin, the longest first at each place; syllables may be parted by a space or an apostrophe.</summary>
    /// <param name="standsInTexts">Whether a Latin word is one of the texts, and so is no pinyin.</param>
    public IEnumerable<SlipMatch> Find(string text, Func<string, bool> standsInTexts)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetterLower(text[start]) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])))
                continue;
            if (Longest(text, start, standsInTexts) is not { } match)
                continue;
            yield return match;
            start = match.End - 1;
        }
    }

    private SlipMatch? Longest(string text, int start, Func<string, bool> standsInTexts)
    {
        var letters = new char[MostLetters];
        var count = 0;
        SlipMatch? longest = null;
        for (var (at, from) = (start, start); at < text.Length && count < MostLetters; at++)
        {
            if (char.IsAsciiLetterLower(text[at]))
                letters[count++] = text[at];
            else if (text[at] is ' ' or '\'')
                from = at + 1;
            else
                break;
            if (at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]))
                continue;
            if (at >= from && standsInTexts(text[from..(at + 1)]))
                break;
            if (at >= from && count >= FewestLetters && _words.GetValueOrDefault(new string(letters, 0, count)) is { } word)
                longest = new SlipMatch(start, at + 1 - start, word, new Slip(SlipKind.Wrong, 0, 0, 0, true));
        }

        return longest;
    }
}
