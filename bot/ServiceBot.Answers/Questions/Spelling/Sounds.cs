using System.Globalization;
using System.Text;
using Icu;

namespace ServiceBot.Answers.Questions.Spelling;

/// <summary>Says how hanzi sound: pinyin without tones by ICU's <c>Han-Latin</c>, further readings by <see cref="Polyphones"/>.</summary>
/// <remarks>Thread-safe. Each character is looked up once, which takes some ten microseconds, and many at once take less.</remarks>
internal sealed class Sounds
{
    private const char First = '\u4E00';
    private const char Last = '\u9FA5';

    // ICU moves all that follows at each character it replaces, so that long texts take long.
    private const int AtOnce = 128;

    // Numbers of syllables and classes; there are some 420 syllables.
    private const int MostNames = 2048;
    private const ushort NotAsked = 0;
    private const ushort Unknown = 1;

    private readonly Lock _gate = new();
    private readonly ushort[] _exact = new ushort[Last - First + 1];
    private readonly ushort[] _near = new ushort[Last - First + 1];
    private readonly Dictionary<char, (ushort Exact, ushort Near)[]> _polyphones = [];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly string[] _names = new string[MostNames];
    private Transliterator? _pinyin;

    private Sounds()
    {
        _names[NotAsked] = _names[Unknown] = "";
        foreach (var (c, readings) in Polyphones.Readings)
            _polyphones.Add(c, readings.Select(reading => NumbersOf(WithoutTones(reading))).ToArray());
    }

    public static Sounds Shared { get; } = new();

    /// <summary>Whether it is a hanzi whose sound may be known.</summary>
    public static bool IsHanzi(char c) => c is >= First and <= Last;

    /// <summary>Looks characters up that will be asked for.</summary>
    public void Load(IEnumerable<char> characters)
    {
        foreach (var some in characters.Where(c => IsHanzi(c) && Volatile.Read(ref _exact[c - First]) == NotAsked).Distinct().Chunk(AtOnce))
            Ask(some);
    }

    /// <summary>How a hanzi is read most often; empty when that is not known. ü is written u.</summary>
    public string SyllableOf(char hanzi) => IsHanzi(hanzi) ? _names[Of(hanzi).Exact] : "";

    /// <summary>A number for each class of syllables that are easily taken for one another; 0 when the sound is not known.</summary>
    public int ClassOf(char hanzi) => IsHanzi(hanzi) && Of(hanzi) is { Exact: not Unknown } sound ? sound.Near : 0;

    /// <summary>The classes of all readings of a hanzi, when it has several; empty otherwise.</summary>
    public IEnumerable<int> ClassesOf(char hanzi) => _polyphones.TryGetValue(hanzi, out var readings) ? readings.Select(reading => (int)reading.Near).Distinct() : [];

    /// <summary>How much two characters are alike in some reading of each, or as a family.</summary>
    public Likeness Compare(char one, char other)
    {
        if (!IsHanzi(one) || !IsHanzi(other))
            return Likeness.None;
        var likeness = CharacterFamilies.AreKin(one, other) ? Likeness.Same : Compare(Of(one), Of(other));
        if (likeness == Likeness.Same || (!_polyphones.ContainsKey(one) && !_polyphones.ContainsKey(other)))
            return likeness;
        foreach (var left in _polyphones.GetValueOrDefault(one) ?? [Of(one)])
        {
            foreach (var right in _polyphones.GetValueOrDefault(other) ?? [Of(other)])
                likeness = (Likeness)Math.Max((int)likeness, (int)Compare(left, right));
        }

        return likeness;
    }

    private static Likeness Compare((ushort Exact, ushort Near) one, (ushort Exact, ushort Near) other) =>
        one.Exact == Unknown ? Likeness.None : one.Exact == other.Exact ? Likeness.Same : one.Near == other.Near ? Likeness.Near : Likeness.None;

    private static string WithoutTones(string sound) => string.Concat(sound.Trim().Replace('v', 'u').Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private (ushort Exact, ushort Near) Of(char hanzi)
    {
        ref var exact = ref _exact[hanzi - First];
        if (Volatile.Read(ref exact) == NotAsked)
            Ask([hanzi]);
        return (Volatile.Read(ref exact), _near[hanzi - First]);
    }

    private void Ask(char[] characters)
    {
        lock (_gate)
        {
            _pinyin ??= Transliterator.CreateInstance("Han-Latin");
            var sounds = _pinyin.Transliterate(string.Join('\n', characters)).Split('\n');
            for (var i = 0; i < characters.Length; i++)
            {
                var (exact, near) = i < sounds.Length ? NumbersOf(WithoutTones(sounds[i])) : (Unknown, Unknown);
                _near[characters[i] - First] = near;
                Volatile.Write(ref _exact[characters[i] - First], exact);
            }
        }
    }

    // Classes get a mark in front, so that none has the number of a syllable.
    private (ushort Exact, ushort Near) NumbersOf(string syllable) =>
        syllable.Length > 0 && syllable.All(char.IsAsciiLetterLower) ? (NumberOf(syllable), NumberOf('~' + NearSounds.ClassOf(syllable))) : (Unknown, Unknown);

    private ushort NumberOf(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        number = (ushort)(_numbers.Count + Unknown + 1);
        _names[number] = name;
        _numbers.Add(name, number);
        return number;
    }
}
