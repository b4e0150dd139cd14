using ServiceBot.Search.Corpus;

namespace ServiceBot.Benchmarks.Data;

/// <summary>Numbers terms in the order in which they first come.</summary>
internal sealed class TermNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TermNumbers() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    /// <summary>By rising number.</summary>
    public IEnumerable<string> Terms => _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>The tokens that stand at some places of a text.</summary>
    public List<(int Term, int Start, int End)> Tokens(string text, IReadOnlyList<TextSpan> spans)
    {
        var tokens = new List<(int, int, int)>(spans.Count);
        foreach (var span in spans)
            tokens.Add((Number(text.AsSpan(span.Start, span.Length)), span.Start, span.End));
        return tokens;
    }

    private int Number(ReadOnlySpan<char> term)
    {
        if (!_lookup.TryGetValue(term, out var number))
            _numbers.Add(term.ToString(), number = _numbers.Count);
        return number;
    }
}
