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
    private readonly Predicate<string> _standsInTexts;

    /// <param name="standsInTexts">Whether a run of two characters and more stands in the texts.</param>
    public SpokenWords(Lexicon lexicon, Predicate<string> standsInTexts)
    {
        _words = lexicon.Words;
        _standsInTexts = standsInTexts;
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

    private string Standard(string spoken, string standard) =>
        spoken.Length > 1 && !standard.Contains(spoken, StringComparison.Ordinal) && !spoken.Contains(standard, StringComparison.Ordinal) && _standsInTexts(spoken)
            ? $"{spoken} {standard} " : standard;

    private PhraseTable<string>.Entry? RuleAt(string text, int at)
    {
        foreach (var entry in _rules.CandidatesAt(text, at))
        {
            if (entry.StandsAt(text, at) && !_words.Covers(text, at, entry.Phrase.Length) && !(entry.Phrase.Length == 1 && StandsWithNeighbour(text, at)))
                return entry;
        }

        return null;
    }

    private bool StandsWithNeighbour(string text, int at) =>
        (at > 0 && char.IsLetter(text[at - 1]) && _standsInTexts(text.Substring(at - 1, 2)))
        || (at + 1 < text.Length && char.IsLetter(text[at + 1]) && _standsInTexts(text.Substring(at, 2)));
}
