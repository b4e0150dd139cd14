namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Finds the words a typed stretch may be a slip of: by what is left when one character is taken out, and by sound.</summary>
/// <remarks>Immutable, thread-safe. Takes about 12 bytes for each character of all words.</remarks>
internal sealed class WordTable
{
    // Words with more polyphones are looked up by their most frequent readings alone.
    private const int MostPolyphones = 2;

    // Sounds and characters are both small numbers: this keeps them apart.
    private const uint SoundMark = 0x5BD1E995;

    private const int FilterBits = 19;

    private readonly Sounds _sounds;

    // One bit for each key: hardly any stretch that is near no word gets past it.
    private readonly ulong[] _filter = new ulong[(1 << FilterBits) / 64];
    private readonly int[] _heads;
    private readonly int _shift;
    private readonly List<Entry> _entries = [];

    /// <param name="words">Each once, of 2 to 63 characters.</param>
    public WordTable(IReadOnlyList<CandidateWord> words, Sounds sounds)
    {
        sounds.Load(words.SelectMany(word => word.Text));
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

    /// <summary>Makes a text ready to have its stretches looked up.</summary>
    public StretchKeys Keys(string text) => new(text, _sounds);

    /// <summary>Adds the numbers of words that are near a stretch, some perhaps twice and some not near at all.</summary>
    public void Find(StretchKeys keys, int start, int end, List<int> found)
    {
        Collect(keys.Sound(start, end) ^ SoundMark, found);
        if (end - start < 3)
            return;
        Collect(keys.Whole(start, end), found);
        for (var gap = start; gap < end; gap++)
            Collect(keys.Without(start, end, gap), found);
    }

    private void Add(int number, string word)
    {
        var keys = Keys(word);
        foreach (var key in SoundKeys(word, keys))
            Add(key ^ SoundMark, number);
        if (word.Length < 3)
            return;
        Add(keys.Whole(0, word.Length), number);
        for (var gap = 0; gap < word.Length; gap++)
        {
            // Taking out either of two alike leaves the same.
            if (gap == 0 || word[gap] != word[gap - 1])
                Add(keys.Without(0, word.Length, gap), number);
        }
    }

    private HashSet<uint> SoundKeys(string word, StretchKeys keys)
    {
        var sound = keys.Sound(0, word.Length);
        var all = new HashSet<uint> { sound };
        foreach (var place in Enumerable.Range(0, word.Length).Where(i => _sounds.ClassesOf(word[i]).Any()).Take(MostPolyphones))
        {
            foreach (var reading in _sounds.ClassesOf(word[place]))
                all.Add(keys.ReadAs(sound, word.Length, place, reading));
        }

        return all;
    }

    private void Add(uint key, int word)
    {
        var spread = Spread(key);
        _filter[spread >> (32 - FilterBits + 6)] |= 1UL << (int)(spread >> (32 - FilterBits) & 63);
        ref var head = ref _heads[spread >> _shift];
        _entries.Add(new Entry(key, word, head));
        head = _entries.Count;
    }

    private void Collect(uint key, List<int> found)
    {
        var spread = Spread(key);
        if ((_filter[spread >> (32 - FilterBits + 6)] >> (int)(spread >> (32 - FilterBits) & 63) & 1) == 0)
            return;
        for (var at = _heads[spread >> _shift]; at > 0; at = _entries[at - 1].Next)
        {
            if (_entries[at - 1].Key == key)
                found.Add(_entries[at - 1].Word);
        }
    }

    private static uint Spread(uint key)
    {
        key = (key ^ key >> 15) * 0x85EBCA6B;
        return (key ^ key >> 13) * 0xC2B2AE35;
    }

    /// <param name="Next">1 and the entry before it in the same slot; 0 ends.</param>
    private readonly record struct Entry(uint Key, int Word, int Next);
}
