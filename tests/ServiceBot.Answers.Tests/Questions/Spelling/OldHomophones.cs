using System.Collections.Concurrent;
using Icu;

namespace ServiceBot.Answers.Questions.Old;

/// <summary>Says how hanzi sound: pinyin without tones, by ICU's <c>Han-Latin; Latin-ASCII</c>.</summary>
/// <remarks>Thread-safe; each character is looked up once.</remarks>
internal static class Homophones
{
    private static readonly ConcurrentDictionary<char, string> Sounds = new();
    private static readonly Lock Gate = new();
    private static readonly Lazy<Transliterator> Pinyin = new(() => Transliterator.CreateInstance("Han-Latin; Latin-ASCII"));

    /// <summary>Looks many characters up at once, which is much faster than one by one.</summary>
    public static void Load(IEnumerable<char> characters)
    {
        var missing = characters.Where(c => !Sounds.ContainsKey(c)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        lock (Gate)
        {
            var sounds = Pinyin.Value.Transliterate(string.Join('\n', missing)).Split('\n');
            for (var i = 0; i < missing.Count; i++)
                Sounds[missing[i]] = i < sounds.Length ? sounds[i].Trim() : "";
        }
    }

    /// <summary>The sound of a word, syllables joined by a space.</summary>
    public static string Of(string word)
    {
        Load(word);
        return string.Join(' ', word.Select(c => Sounds.GetValueOrDefault(c, "")));
    }
}
