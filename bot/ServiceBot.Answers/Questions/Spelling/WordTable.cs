namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Finds the words a typed stretch may be a slip of: by what is left when one character is taken out, and by sound.</summary>
/// <remarks>Immutable, thread-safe. Takes about 12 bytes for each character of all words.</remarks>
internal sealed class WordTable
{
    private const uint LetterSeed = 17;
    private const uint SoundSeed = 31;
    private const uint Factor = 0x01000193;

    // Words with more polyphones are looked up by their most frequent readings alone.
    private const int MostPolyphones = 2;

    private readonly Sounds _sounds;
    private readonly int[] _heads;
    private readonly List<Entry> _entries = [];
    private readonly int _shift;

    /// <param name="words">Each once, of 2 to 63 characters.</param>
    public WordTable(IReadOnlyList<CandidateWord> words, Sounds sounds)
    {
        Words = words;
        _sounds = sounds;
        var bits = 10;
        while (1 << bits < words.Sum(word => word.Text.Length + 2))
            bits++;
        _heads = new int[1 << bits];
        _shift = 32 - bits;
        for (var number = 0; number < words.Count; number++)
            Add(number, words[number].Text);
        _entries.TrimExcess();
    }

    public IReadOnlyList<CandidateWord> Words { get; }

    /// <summary>Adds the numbers of words that are near the stretch, some perhaps twice and some not near at all.</summary>
    public void Find(ReadOnlySpan<char> typed, List<int> found)
    {
        Collect(SoundHash(typed, 0, 0), found);
        if (typed.Length < 3)
            return;
        Collect(Hash(typed, typed.Length), found);
        for (var gap = 0; gap < typed.Length; gap++)
        {
            // Taking out either of two alike leaves the same.
            if (gap == 0 || typed[gap] != typed[gap - 1])
                Collect(Hash(typed, gap), found);
        }
    }

    private void Add(int number, string word)
    {
        foreach (var hash in SoundHashes(word))
            Add(hash, number);
        if (word.Length < 3)
            return;
        Add(Hash(word, word.Length), number);
        for (var gap = 0; gap < word.Length; gap++)
        {
            if (gap == 0 || word[gap] != word[gap - 1])
                Add(Hash(word, gap), number);
        }
    }

    private HashSet<uint> SoundHashes(string word)
    {
        var hashes = new HashSet<uint> { SoundHash(word, 0, 0) };
        foreach (var place in Enumerable.Range(0, word.Length).Where(i => _sounds.ClassesOf(word[i]).Any()).Take(MostPolyphones))
        {
            foreach (var reading in _sounds.ClassesOf(word[place]))
                hashes.Add(SoundHash(word, place, reading));
        }

        return hashes;
    }

    private void Add(uint hash, int word)
    {
        ref var head = ref _heads[Slot(hash)];
        _entries.Add(new Entry(hash, word, head));
        head = _entries.Count;
    }

    private void Collect(uint hash, List<int> found)
    {
        for (var at = _heads[Slot(hash)]; at > 0; at = _entries[at - 1].Next)
        {
            if (_entries[at - 1].Hash == hash)
                found.Add(_entries[at - 1].Word);
        }
    }

    private uint Slot(uint hash) => hash * 0x9E3779B1 >> _shift;

    private static uint Hash(ReadOnlySpan<char> text, int gap)
    {
        var hash = LetterSeed;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != gap)
                hash = (hash ^ text[i]) * Factor;
        }

        return hash;
    }

    /// <param name="reading">Class of sounds the character at <paramref name="place"/> is read with; 0 for its most frequent one.</param>
    private uint SoundHash(ReadOnlySpan<char> text, int place, int reading)
    {
        var hash = SoundSeed;
        for (var i = 0; i < text.Length; i++)
        {
            var sound = i == place && reading != 0 ? reading : _sounds.ClassOf(text[i]);
            hash = (hash ^ (uint)(sound == 0 ? text[i] : sound)) * Factor;
        }

        return hash;
    }

    /// <param name="Next">1 and the entry before it in the same slot; 0 ends.</param>
    private readonly record struct Entry(uint Hash, int Word, int Next);
}
