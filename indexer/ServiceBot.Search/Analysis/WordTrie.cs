namespace ServiceBot.Search.Analysis;

/// <summary>Words as a tree of their characters, to find all that begin at a place in one walk.</summary>
/// <remarks>Immutable, thread-safe. The children of a node stand side by side, so that one vectorised search finds the next.</remarks>
internal sealed class WordTrie
{
    private const int PairBits = 16;

    // One bit for each hash of the first two characters: hardly any place in a text gets past it that has no word.
    private readonly ulong[] _pairs = new ulong[(1 << PairBits) / 64];
    private readonly int[] _roots;
    private readonly char[] _characters;
    private readonly Node[] _nodes;

    /// <param name="words">Of two UTF-16 units and more, each once.</param>
    public WordTrie(IEnumerable<string> words)
    {
        var sorted = words.Order(StringComparer.Ordinal).ToArray();
        var characters = new List<char> { '\0' };
        var nodes = new List<Node> { default };
        var levels = new Queue<(int Node, int Depth, int From, int To)>([(0, 0, 0, sorted.Length)]);
        while (levels.TryDequeue(out var level))
        {
            var (node, depth, from, to) = level;
            var isWord = from < to && sorted[from].Length == depth;
            nodes[node] = new Node(nodes.Count, 0, isWord);
            for (var i = isWord ? from + 1 : from; i < to;)
            {
                var first = i;
                while (i < to && sorted[i][depth] == sorted[first][depth])
                    i++;
                levels.Enqueue((nodes.Count, depth + 1, first, i));
                characters.Add(sorted[first][depth]);
                nodes.Add(default);
            }

            nodes[node] = nodes[node] with { Children = nodes.Count - nodes[node].FirstChild };
        }

        _characters = characters.ToArray();
        _nodes = nodes.ToArray();
        _roots = new int[sorted.Length == 0 ? 0 : sorted[^1][0] + 1];
        for (var child = 1; child <= _nodes[0].Children; child++)
            _roots[_characters[child]] = child;
        foreach (var word in sorted)
        {
            var pair = Pair(word[0], word[1]);
            _pairs[pair / 64] |= 1UL << (pair % 64);
        }

        MostAtOnePlace = sorted.Select(CountAt).DefaultIfEmpty().Max();
    }

    /// <summary>Most words that can begin at one place.</summary>
    public int MostAtOnePlace { get; }

    /// <summary>Lengths of the words that stand at <paramref name="index"/>, shortest first, in UTF-16 units.</summary>
    /// <param name="lengths">Room for <see cref="MostAtOnePlace"/>.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<char> text, int index, Span<int> lengths) =>
        index + 1 < text.Length && MayBegin(text[index], text[index + 1]) ? Walk(text[index..], lengths) : 0;

    private int Walk(ReadOnlySpan<char> text, Span<int> lengths)
    {
        var count = 0;
        var node = text[0] < _roots.Length ? _roots[text[0]] : 0;
        for (var length = 1; node > 0; length++)
        {
            var (firstChild, children, isWord) = _nodes[node];
            if (isWord)
                lengths[count++] = length;
            if (length == text.Length)
                break;
            var child = _characters.AsSpan(firstChild, children).IndexOf(text[length]);
            node = child < 0 ? 0 : firstChild + child;
        }

        return count;
    }

    private int CountAt(string word)
    {
        var lengths = new int[word.Length];
        return Walk(word, lengths);
    }

    private bool MayBegin(char first, char second)
    {
        var pair = Pair(first, second);
        return (_pairs[pair / 64] >> (pair % 64) & 1) != 0;
    }

    private static int Pair(char first, char second) => (int)(((uint)first << 16 | second) * 0x9E3779B1 >> (32 - PairBits));

    /// <summary>Where its children begin and how many there are; whether a word ends here.</summary>
    private readonly record struct Node(int FirstChild, int Children, bool IsWord);
}
