namespace ServiceBot.Search.Analysis;

/// <summary>Words as a tree of their characters, to find all that begin at a place in one walk.</summary>
/// <remarks>Immutable, thread-safe. Edges stand in one hash table, open addressing.</remarks>
internal sealed class WordTrie
{
    private const int PairBits = 16;
    private const long NoEdge = -1;

    // One bit for each hash of the first two characters: hardly any place in a text gets past it that has no word.
    private readonly ulong[] _pairs = new ulong[(1 << PairBits) / 64];
    private readonly long[] _edges;
    private readonly int[] _targets;
    private readonly bool[] _isWord;

    /// <param name="words">Of two UTF-16 units and more, each once.</param>
    public WordTrie(IReadOnlyCollection<string> words)
    {
        var most = 1 + words.Sum(word => word.Length);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * most));
        _edges = new long[size];
        _targets = new int[size];
        Array.Fill(_edges, NoEdge);
        var isWord = new List<bool> { false };
        foreach (var word in words)
        {
            var node = 0;
            foreach (var c in word)
            {
                var slot = Slot(node, c);
                if (_edges[slot] == NoEdge)
                {
                    (_edges[slot], _targets[slot]) = (Edge(node, c), isWord.Count);
                    isWord.Add(false);
                }

                node = _targets[slot];
            }

            isWord[node] = true;
            var pair = Pair(word[0], word[1]);
            _pairs[pair / 64] |= 1UL << (pair % 64);
        }

        _isWord = isWord.ToArray();
        MostAtOnePlace = words.Count == 0 ? 0 : words.Max(word => CountAt(word));
    }

    /// <summary>Most words that can begin at one place.</summary>
    public int MostAtOnePlace { get; }

    /// <summary>Lengths of the words that stand at <paramref name="index"/>, shortest first, in UTF-16 units.</summary>
    /// <param name="lengths">Room for <see cref="MostAtOnePlace"/>.</param>
    /// <returns>How many there are.</returns>
    public int Find(ReadOnlySpan<char> text, int index, Span<int> lengths)
    {
        if (index + 1 >= text.Length || !MayBegin(text[index], text[index + 1]))
            return 0;

        var count = 0;
        var node = 0;
        for (var i = index; i < text.Length && (node = Follow(node, text[i])) > 0; i++)
        {
            if (_isWord[node])
                lengths[count++] = i + 1 - index;
        }

        return count;
    }

    private int CountAt(string word)
    {
        var count = 0;
        var node = 0;
        foreach (var c in word)
            count += _isWord[node = Follow(node, c)] ? 1 : 0;
        return count;
    }

    private bool MayBegin(char first, char second)
    {
        var pair = Pair(first, second);
        return (_pairs[pair / 64] >> (pair % 64) & 1) != 0;
    }

    /// <summary>The node reached; 0, the root, when there is none.</summary>
    private int Follow(int node, char c)
    {
        var slot = Slot(node, c);
        return _edges[slot] == NoEdge ? 0 : _targets[slot];
    }

    /// <summary>Where the edge stands, or the free place where it would.</summary>
    private int Slot(int node, char c)
    {
        var edge = Edge(node, c);
        var mask = _edges.Length - 1;
        var slot = (int)((ulong)edge * 0x9E3779B97F4A7C15 >> 32) & mask;
        while (_edges[slot] != edge && _edges[slot] != NoEdge)
            slot = (slot + 1) & mask;
        return slot;
    }

    private static long Edge(int node, char c) => (long)node << 16 | c;

    private static int Pair(char first, char second) => (int)(((uint)first << 16 | second) * 0x9E3779B1 >> (32 - PairBits));
}
