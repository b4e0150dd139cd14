using System.Collections.Frozen;

namespace ServiceBot.Search.Analysis;

/// <summary>A set of folded words that finds those standing at a place in a text.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly FrozenDictionary<char, int[]> _lengths;
    private readonly int _longest;

    /// <param name="words">Folded; words of one character are left out, they would cut longer ones apart.</param>
    public WordSet(IEnumerable<string> words)
    {
        _words = words.Where(word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);
        _spans = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _words.Count == 0 ? 0 : _words.Max(word => word.Length);
        _lengths = _words.GroupBy(word => word[0])
            .ToFrozenDictionary(group => group.Key, group => group.Select(word => word.Length).Distinct().OrderDescending().ToArray());
    }

    /// <summary>Every word, in no order.</summary>
    public IEnumerable<string> All => _words;

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
        if (!_lengths.TryGetValue(text[index], out var lengths))
            yield break;
        foreach (var length in lengths)
        {
            if (index + length <= text.Length && _spans.Contains(text.AsSpan(index, length)))
                yield return length;
        }
    }
}
