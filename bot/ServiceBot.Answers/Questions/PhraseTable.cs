using System.Collections.Frozen;

namespace ServiceBot.Answers.Questions;

/// <summary>Phrases that may stand at a place in a text, looked up by their first character.</summary>
/// <remarks>Immutable, thread-safe. A look-up allocates nothing.</remarks>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<char, Entry[]> _byFirst;

    /// <param name="phrases">Folded; empty ones are left out, and of equal ones the first counts.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases) => _byFirst = phrases
        .Where(one => one.Phrase.Length > 0)
        .DistinctBy(one => one.Phrase, StringComparer.Ordinal)
        .GroupBy(one => one.Phrase[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(one => one.Phrase.Length).Select(one => new Entry(one.Phrase, one.Value)).ToArray());

    /// <summary>Phrases that begin as the text does at <paramref name="at"/>, longest first; each is still to be compared with <see cref="Entry.StandsAt"/>.</summary>
    public ReadOnlySpan<Entry> CandidatesAt(string text, int at) => _byFirst.TryGetValue(text[at], out var entries) ? entries : default;

    /// <summary>The longest phrase at <paramref name="at"/>; null when none stands there.</summary>
    public Entry? LongestAt(string text, int at)
    {
        foreach (var entry in CandidatesAt(text, at))
        {
            if (entry.StandsAt(text, at))
                return entry;
        }

        return null;
    }

    internal sealed record Entry(string Phrase, T Value)
    {
        public bool StandsAt(string text, int at) => string.CompareOrdinal(text, at, Phrase, 0, Phrase.Length) == 0;
    }
}
