using System.Runtime.CompilerServices;

namespace ServiceBot.Answers.Evidence;

/// <summary>Tells at once of most texts that another does not hold them: a Bloom filter of its characters with one hash, the low eight bits of the UTF-16 unit.</summary>
internal readonly struct CharacterFilter
{
    private readonly Bits _bits;

    public CharacterFilter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
            _bits[WordOf(character)] |= BitOf(character);
    }

    /// <summary>False when a character of the part is certainly not in the text.</summary>
    public bool MayHold(ReadOnlySpan<char> part)
    {
        foreach (var character in part)
        {
            if ((_bits[WordOf(character)] & BitOf(character)) == 0)
                return false;
        }

        return true;
    }

    private static int WordOf(char character) => (character >> 6) & 3;

    private static ulong BitOf(char character) => 1UL << (character & 63);

    [InlineArray(4)]
    private struct Bits
    {
        private ulong _first;
    }
}
