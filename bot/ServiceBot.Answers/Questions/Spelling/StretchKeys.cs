namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Keys of the stretches of one text, alike for stretches of the same characters or classes of sounds.</summary>
/// <remarks>Polynomials over the characters, so that each key is made in a few steps. Immutable, thread-safe.</remarks>
internal sealed class StretchKeys
{
    private const uint Factor = 0x01000193;

    private static readonly uint[] Powers = ReadPowers();

    private readonly uint[] _letters;
    private readonly uint[] _sounds;

    public StretchKeys(string text, Sounds sounds)
    {
        sounds.Load(text);
        _letters = new uint[text.Length + 1];
        _sounds = new uint[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var sound = sounds.ClassOf(text[i]);
            _letters[i + 1] = unchecked(_letters[i] * Factor + text[i]);
            _sounds[i + 1] = unchecked(_sounds[i] * Factor + (uint)(sound == 0 ? text[i] : sound));
        }
    }

    /// <summary>By the characters from <paramref name="start"/> to <paramref name="end"/>, exclusive; at most 63.</summary>
    public uint Whole(int start, int end) => Of(_letters, start, end);

    /// <summary>The key of what is left without the character at <paramref name="gap"/>.</summary>
    public uint Without(int start, int end, int gap) =>
        unchecked(Of(_letters, start, gap) * Powers[end - gap - 1] + Of(_letters, gap + 1, end));

    /// <summary>By classes of sounds.</summary>
    public uint Sound(int start, int end) => Of(_sounds, start, end);

    /// <summary>A key of sounds, had the character at <paramref name="place"/> of the text another one.</summary>
    public uint ReadAs(uint sound, int length, int place, int reading) =>
        unchecked(sound + ((uint)reading - Of(_sounds, place, place + 1)) * Powers[length - 1 - place]);

    private static uint Of(uint[] sums, int start, int end) => unchecked(sums[end] - sums[start] * Powers[end - start]);

    private static uint[] ReadPowers()
    {
        var powers = new uint[64];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
            powers[i] = unchecked(powers[i - 1] * Factor);
        return powers;
    }
}
