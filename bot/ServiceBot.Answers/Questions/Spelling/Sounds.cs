using Icu;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Says how hanzi sound: pinyin without tones by ICU's <c>Han-Latin; Latin-ASCII</c>, further readings by <see cref="Polyphones"/>.</summary>
/// <remarks>Immutable, thread-safe. Made at the first use; that takes some ten milliseconds.</remarks>
internal sealed class Sounds
{
    private const char First = '\u4E00';
    private const char Last = '\u9FA5';

    private readonly string[] _syllables = Transliterate();
    private readonly ushort[] _exact = new ushort[Last - First + 1];
    private readonly ushort[] _near = new ushort[Last - First + 1];
    private readonly Dictionary<char, (ushort Exact, ushort Near)[]> _readings = [];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal) { [""] = 0 };

    private Sounds()
    {
        for (var i = 0; i < _syllables.Length; i++)
            (_exact[i], _near[i]) = NumbersOf(_syllables[i]);
        foreach (var (c, readings) in Polyphones.Readings)
            _readings[c] = readings.Select(reading => reading.Replace('v', 'u')).Append(_syllables[c - First]).Distinct(StringComparer.Ordinal).Select(NumbersOf).ToArray();
    }

    public static Sounds Shared => Made.Instance;

    /// <summary>Whether it is a hanzi whose sound may be known.</summary>
    public static bool IsHanzi(char c) => c is >= First and <= Last;

    /// <summary>How a hanzi is read most often; empty when that is not known. ü is written u.</summary>
    public string SyllableOf(char hanzi) => IsHanzi(hanzi) ? _syllables[hanzi - First] : "";

    /// <summary>A number for each class of syllables that are easily taken for one another; 0 when the sound is not known.</summary>
    public int ClassOf(char hanzi) => IsHanzi(hanzi) ? _near[hanzi - First] : 0;

    /// <summary>The classes of all readings of a hanzi, when it has several; empty otherwise.</summary>
    public IEnumerable<int> ClassesOf(char hanzi) => _readings.TryGetValue(hanzi, out var readings) ? readings.Select(reading => (int)reading.Near).Distinct() : [];

    /// <summary>How much two characters are alike in some reading of each, or as a family.</summary>
    public Likeness Compare(char one, char other)
    {
        if (!IsHanzi(one) || !IsHanzi(other))
            return Likeness.None;
        var likeness = CharacterFamilies.AreKin(one, other) ? Likeness.Same : Compare(Of(one), Of(other));
        if (likeness == Likeness.Same || (!_readings.ContainsKey(one) && !_readings.ContainsKey(other)))
            return likeness;
        foreach (var left in _readings.GetValueOrDefault(one) ?? [Of(one)])
        {
            foreach (var right in _readings.GetValueOrDefault(other) ?? [Of(other)])
                likeness = (Likeness)Math.Max((int)likeness, (int)Compare(left, right));
        }

        return likeness;
    }

    private static Likeness Compare((ushort Exact, ushort Near) one, (ushort Exact, ushort Near) other) =>
        one.Exact == 0 ? Likeness.None : one.Exact == other.Exact ? Likeness.Same : one.Near == other.Near ? Likeness.Near : Likeness.None;

    private (ushort Exact, ushort Near) Of(char hanzi) => (_exact[hanzi - First], _near[hanzi - First]);

    // Classes get a mark in front, so that none has the number of a syllable.
    private (ushort Exact, ushort Near) NumbersOf(string syllable) =>
        syllable.Length == 0 ? ((ushort)0, (ushort)0) : (NumberOf(syllable), NumberOf('~' + NearSounds.ClassOf(syllable)));

    private ushort NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
            _numbers.Add(name, number = (ushort)_numbers.Count);
        return number;
    }

    private static string[] Transliterate()
    {
        var all = string.Join('\n', Enumerable.Range(First, Last - First + 1).Select(c => (char)c));
        using var pinyin = Transliterator.CreateInstance("Han-Latin; Latin-ASCII");
        var sounds = pinyin.Transliterate(all).Split('\n');
        return Enumerable.Range(0, Last - First + 1).Select(i => i < sounds.Length && IsSyllable(sounds[i].Trim()) ? sounds[i].Trim() : "").ToArray();
    }

    private static bool IsSyllable(string sound) => sound.Length > 0 && sound.All(char.IsAsciiLetterLower);

    private static class Made
    {
        public static readonly Sounds Instance = new();
    }
}
