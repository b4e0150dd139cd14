using System.Collections.Frozen;

namespace ServiceBot.Search.Analysis;

/// <summary>Another word to look for, and how much it counts beside the word itself (0 to 1).</summary>
public readonly record struct Synonym(string Term, double Weight);

/// <summary>A sub-district, what people call it, and what lies in it.</summary>
public sealed record Place(string Street, string District, IReadOnlyList<string> Aliases, IReadOnlyList<string> Inside);

/// <summary>The lists of words the analyzer and the question reader work with. All terms are folded.</summary>
/// <remarks>Immutable, thread-safe. Files and line forms: <c>knowledge/README.md</c>.</remarks>
public sealed class Lexicon
{
    /// <summary>A lexicon with nothing in it.</summary>
    public static Lexicon Empty { get; } = new([], [], [], [], [], [], []);

    private readonly FrozenDictionary<string, IReadOnlyList<Synonym>> _synonyms;
    private readonly FrozenSet<string> _stopwords;
    private readonly PhraseSet _phrases;

    internal Lexicon(
        IReadOnlyList<string> words,
        IReadOnlyList<string> serviceNames,
        IReadOnlyList<SynonymSet> synonyms,
        IEnumerable<string> stopwords,
        IReadOnlyList<Place> places,
        IReadOnlyList<(string Spoken, string Standard)> spoken,
        IReadOnlyList<string> sensitive)
    {
        WordList = words;
        ServiceNames = serviceNames;
        SynonymSets = synonyms;
        Places = places;
        Spoken = spoken;
        Sensitive = sensitive;
        _stopwords = stopwords.Select(Folded).ToFrozenSet(StringComparer.Ordinal);
        Stopwords = new WordSet(_stopwords);
        var expanded = Expand(synonyms);
        _synonyms = expanded.Where(pair => !GappedPhrase.IsOne(pair.Key)).ToFrozenDictionary(StringComparer.Ordinal);
        FieldWords = new WordSet(words.Concat(places.SelectMany(place => place.Inside)).Select(Folded));
        _phrases = new PhraseSet(expanded.Where(pair => GappedPhrase.IsOne(pair.Key))
            .Select(pair => new GappedPhrase(pair.Key.Split(GappedPhrase.Gap), pair.Value))
            .Concat(SpreadPhrases.Of(_synonyms, FieldWords))
            .OrderBy(phrase => phrase.Name, StringComparer.Ordinal));
        Words = new WordSet(words
            .Concat(serviceNames)
            .Concat(synonyms.SelectMany(set => set.From.Concat(set.To)).Where(term => !GappedPhrase.IsOne(term)))
            .Concat(places.SelectMany(place => place.Aliases.Concat(place.Inside).Append(place.Street)))
            .Select(Folded)
            .Where(word => !_stopwords.Contains(word)));
    }

    /// <summary>Words the tokenizer keeps whole: the word list, short names of services, both sides of every synonym, and place names.</summary>
    public WordSet Words { get; }

    /// <summary>Words of our field: the word list and the places inside sub-districts, without everyday words that only lead to them.</summary>
    public WordSet FieldWords { get; }

    /// <summary>The lines of <c>words.txt</c>.</summary>
    public IReadOnlyList<string> WordList { get; }

    /// <summary>Short names of services that came from their front matter.</summary>
    public IReadOnlyList<string> ServiceNames { get; }

    /// <summary>Every synonym set, those of service descriptions last.</summary>
    public IReadOnlyList<SynonymSet> SynonymSets { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>Spoken or dialect forms, longest first, with the standard form; an empty one is taken off.</summary>
    public IReadOnlyList<(string Spoken, string Standard)> Spoken { get; }
    public IReadOnlyList<string> Sensitive { get; }

    /// <summary>Stop words of two characters and more, to find them in a text.</summary>
    public WordSet Stopwords { get; }

    /// <summary>Different stop words.</summary>
    public int StopwordCount => _stopwords.Count;

    /// <summary>Whether a folded term says nothing about the subject of a question.</summary>
    public bool IsStopword(string term) => _stopwords.Contains(term);

    /// <summary>Other terms to look for beside <paramref name="term"/>; empty when there are none.</summary>
    public IReadOnlyList<Synonym> SynonymsOf(string term) => _synonyms.GetValueOrDefault(term, []);

    /// <summary>Gapped phrases that stand in a folded text, in the order they begin there.</summary>
    public IReadOnlyList<GappedPhrase> PhrasesIn(ReadOnlySpan<char> folded) => _phrases.StandingIn(folded);

    /// <summary>Folded but for the gaps of a phrase.</summary>
    internal static string Folded(string text) =>
        GappedPhrase.IsOne(text) ? string.Join(GappedPhrase.Gap, text.Split(GappedPhrase.Gap, StringSplitOptions.TrimEntries).Select(Folded)) : TextFolder.Fold(text).Text;

    private static Dictionary<string, IReadOnlyList<Synonym>> Expand(IReadOnlyList<SynonymSet> sets)
    {
        var expanded = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            foreach (var from in set.From.Select(Folded))
            {
                var others = expanded.TryGetValue(from, out var known) ? known : expanded[from] = new(StringComparer.Ordinal);
                foreach (var to in set.To.Select(Folded).Where(to => to != from))
                    others[to] = Math.Max(others.GetValueOrDefault(to), set.Weight);
            }
        }

        return expanded.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<Synonym>)pair.Value
                .Select(other => new Synonym(other.Key, other.Value))
                .OrderByDescending(other => other.Weight).ThenBy(other => other.Term, StringComparer.Ordinal)
                .ToList(),
            StringComparer.Ordinal);
    }
}
