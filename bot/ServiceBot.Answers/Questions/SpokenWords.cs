using System.Text;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions;

/// <summary>A question in standard words.</summary>
/// <param name="Words">Each spoken word with its standard one, in reading order.</param>
internal sealed record SpokenReading(string Text, IReadOnlyList<WordReading> Words);

/// <summary>Puts spoken and dialect words of the lexicon into standard ones.</summary>
/// <remarks>
/// A spoken word that stands in the texts is kept with its standard one behind it; a single character that stands there with its neighbour (弗 in 弗兰克)
/// is no dialect. Quotations stay as they are. Thread-safe; made once for an index version.
/// </remarks>
internal sealed class SpokenWords
{
    private readonly PhraseTable<string> _rules;
    private readonly WordSet _words;
    private readonly Predicate<string> _isInTexts;

    /// <param name="isInTexts">Whether a word of two characters and more stands in the texts.</param>
    public SpokenWords(Lexicon lexicon, Predicate<string> isInTexts)
    {
        _words = lexicon.Words;
        _isInTexts = isInTexts;
        _rules = new PhraseTable<string>(lexicon.Spoken.Where(rule => rule.Standard.Length > 0));
    }

    /// <param name="folded">Folded question.</param>
    /// <returns>The question in standard words; what is replaced is not looked at again.</returns>
    public SpokenReading Standardise(string folded)
    {
        List<WordReading>? words = null;
        StringBuilder? standard = null;
        for (var i = 0; i < folded.Length;)
        {
            var quoted = Quotes.EndAt(folded, i) - i;
            if (quoted > 0 || RuleAt(folded, i) is not { } rule)
            {
                standard?.Append(folded, i, Math.Max(quoted, 1));
                i += Math.Max(quoted, 1);
                continue;
            }

            if (rule.Value != rule.Phrase)
            {
                standard ??= new StringBuilder(folded, 0, i, folded.Length + 8);
                (words ??= []).Add(new WordReading(rule.Phrase, rule.Value));
            }

            standard?.Append(Standard(rule.Phrase, rule.Value));
            i += rule.Phrase.Length;
        }

        return new SpokenReading(standard?.ToString() ?? folded, words ?? []);
    }

    /// <summary>What takes the place of a spoken word: the standard one, and the word itself where the texts have it.</summary>
    private string Standard(string spoken, string standard) =>
        spoken.Length == 1 || standard.Contains(spoken, StringComparison.Ordinal) || !_isInTexts(spoken) ? standard
        : spoken.Contains(standard, StringComparison.Ordinal) ? spoken
        : $"{spoken} {standard} ";

    private PhraseTable<string>.Entry? RuleAt(string text, int at)
    {
        foreach (var entry in _rules.CandidatesAt(text, at))
        {
            if (entry.StandsAt(text, at) && !_words.Covers(text, at, entry.Phrase.Length) && !IsInLongerWord(text, at, entry.Phrase))
                return entry;
        }

        return null;
    }

    /// <summary>Whether a character, or a word of the texts, stands there together with its neighbour: 弗 in 弗兰克, 阿拉 in 阿拉巴马.</summary>
    private bool IsInLongerWord(string text, int at, string word) =>
        (word.Length == 1 || _isInTexts(word)) && (StandsWithNext(text, at - 1) || StandsWithNext(text, at + word.Length - 1));

    private bool StandsWithNext(string text, int at) =>
        at >= 0 && at + 1 < text.Length && char.IsLetter(text[at]) && char.IsLetter(text[at + 1]) && _isInTexts(text.Substring(at, 2));
}
