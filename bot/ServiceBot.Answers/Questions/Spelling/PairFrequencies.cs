using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>In how many passages two neighbouring hanzi stand. What was asked lately is kept.</summary>
/// <remarks>Thread-safe: each slot is read and written whole. Takes 128 KB.</remarks>
internal sealed class PairFrequencies(IndexReader index)
{
    private const int SlotBits = 14;

    private static readonly PassageField[] Fields = [PassageField.Body, PassageField.Names, PassageField.Heading, PassageField.Title];

    // The pair in the upper half, its passages in the lower; 0 is empty, and no pair of hanzi.
    private readonly ulong[] _slots = new ulong[1 << SlotBits];

    /// <returns>Passages with the pair in the body, else in the first other field that has it; 0 when it stands nowhere.</returns>
    public int Of(char first, char second)
    {
        var pair = (uint)first << 16 | second;
        ref var slot = ref _slots[pair * 0x9E3779B1 >> (32 - SlotBits)];
        var held = Volatile.Read(ref slot);
        if (held >> 32 == pair)
            return (int)(held & uint.MaxValue);
        var passages = Ask(string.Create(2, (first, second), static (chars, both) => (chars[0], chars[1]) = both));
        Volatile.Write(ref slot, (ulong)pair << 32 | (uint)passages);
        return passages;
    }

    /// <summary>Whether every pair of hanzi in a word stands in the texts.</summary>
    public bool HoldEachOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (Sounds.IsHanzi(word[i]) && Sounds.IsHanzi(word[i + 1]) && Of(word[i], word[i + 1]) == 0)
                return false;
        }

        return true;
    }

    private int Ask(string pair)
    {
        foreach (var field in Fields)
        {
            if (index.PassageFrequency(field, pair, bigrams: true) is > 0 and var passages)
                return passages;
        }

        return 0;
    }
}
