using System.Collections.Frozen;

namespace ServiceBot.Search.Analysis;

/// <summary>A set of folded words that finds those standing at a place in a text.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly WordTrie _trie;
    private readonly int _longest;

    /// <param name="words">Folded; words of one character are left out, they would cut longer ones apart.</param>
    public WordSet(IEnumerable<string> words)
    {
        _words = words.Where(word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);
        _trie = new WordTrie(_words);
        _longest = _words.Count == 0 ? 0 : _words.Max(word => word.Length);
    }

    /// <summary>Every word, in no order.</summary>
    public IEnumerable<string> All => _words;

    /// <summary>Most words that can stand at one place.</summary>
    public int MostAtOnePlace => _trie.MostAtOnePlace;

    public bool Contains(string word) => _words.Contains(word);

    /// <summary>Whether a stretch of the text stands inside a longer word of the set.</summary>
    public bool Covers(string text, int start, int length)
    {
        for (var from = Math.Max(0, start + length - _longest); from <= start; from++)
        {
            if (LengthsAt(text, from).Any(word => word > length && from + word >= start + length))
                return true;
        }

        return false;
    }

    /// <summary>Lengths of the words that stand at <paramref name="index"/>, longest first, in UTF-16 units.</summary>
    public IEnumerable<int> LengthsAt(string text, int index)
    {
        var lengths = new int[MostAtOnePlace];
        var count = LengthsAt(text, index, lengths);
        Array.Reverse(lengths, 0, count);
        return lengths.Take(count);
    }

    /// <summary>The same without allocating, and shortest first.</summary>
    /// <param name="lengths">Room for <see cref="MostAtOnePlace"/>.</param>
    /// <returns>How many there are.</returns>
    public int LengthsAt(ReadOnlySpan<char> text, int index, Span<int> lengths) => _trie.Find(text, index, lengths);
}
