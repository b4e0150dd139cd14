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
    public static Lexicon Empty { get; } = new([], [], [], [], [], []);

    private readonly FrozenDictionary<string, IReadOnlyList<Synonym>> _synonyms;
    private readonly FrozenSet<string> _stopwords;

    internal Lexicon(
        IEnumerable<string> words,
        IEnumerable<SynonymRule> synonyms,
        IEnumerable<string> stopwords,
        IReadOnlyList<Place> places,
        IReadOnlyList<(string Spoken, string Standard)> spoken,
        IReadOnlyList<string> sensitive)
    {
        var rules = synonyms.ToList();
        Places = places;
        Spoken = spoken;
        Sensitive = sensitive;
        _stopwords = stopwords.Select(Folded).ToFrozenSet(StringComparer.Ordinal);
        Stopwords = new WordSet(_stopwords);
        _synonyms = Expand(rules);
        words = words.ToList();
        FieldWords = new WordSet(words.Concat(places.SelectMany(place => place.Inside)).Select(Folded));
        Words = new WordSet(words
            .Concat(rules.SelectMany(rule => rule.From.Concat(rule.To)))
            .Concat(places.SelectMany(place => place.Aliases.Concat(place.Inside).Append(place.Street)))
            .Select(Folded)
            .Where(word => !_stopwords.Contains(word)));
    }

    /// <summary>Words the tokenizer keeps whole: the word list, both sides of every synonym, and place names.</summary>
    public WordSet Words { get; }

    /// <summary>Words of our field: the word list and the places inside sub-districts, without everyday words that only lead to them.</summary>
    public WordSet FieldWords { get; }
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Spoken or dialect forms, longest first, with the standard form; an empty one is taken off.</summary>
    public IReadOnlyList<(string Spoken, string Standard)> Spoken { get; }
    public IReadOnlyList<string> Sensitive { get; }

    /// <summary>Stop words of two characters and more, to find them in a text.</summary>
    public WordSet Stopwords { get; }

    /// <summary>Whether a folded term says nothing about the subject of a question.</summary>
    public bool IsStopword(string term) => _stopwords.Contains(term);

    /// <summary>Other terms to look for beside <paramref name="term"/>; empty when there are none.</summary>
    public IReadOnlyList<Synonym> SynonymsOf(string term) => _synonyms.GetValueOrDefault(term, []);

    internal static string Folded(string text) => TextFolder.Fold(text).Text;

    private static FrozenDictionary<string, IReadOnlyList<Synonym>> Expand(List<SynonymRule> rules)
    {
        var expanded = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var from in rule.From.Select(Folded))
            {
                var others = expanded.TryGetValue(from, out var known) ? known : expanded[from] = new(StringComparer.Ordinal);
                foreach (var to in rule.To.Select(Folded).Where(to => to != from))
                    others[to] = Math.Max(others.GetValueOrDefault(to), rule.Weight);
            }
        }

        return expanded.ToFrozenDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<Synonym>)pair.Value
                .Select(other => new Synonym(other.Key, other.Value))
                .OrderByDescending(other => other.Weight).ThenBy(other => other.Term, StringComparer.Ordinal)
                .ToList(),
            StringComparer.Ordinal);
    }
}

/// <summary>One line of <c>synonyms.txt</c>; in a two-way set both sides are the same.</summary>
internal sealed record SynonymRule(IReadOnlyList<string> From, IReadOnlyList<string> To, double Weight);
