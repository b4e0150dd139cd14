using Icu;

namespace ServiceBot.Search.Analysis;

/// <summary>Traditional characters and their simplified forms, from ICU's <c>Hant-Hans</c> transliterator.</summary>
internal static class SimplifiedCharacters
{
    private const int First = 0x4E00;
    private const int Last = 0x9FFF;

    /// <summary>Only characters that change. One at a time, so that a character folds alike wherever it stands.</summary>
    public static Dictionary<char, char> Load()
    {
        var all = string.Create((Last - First + 1) * 2, 0, (buffer, _) =>
        {
            for (var i = 0; i < buffer.Length; i += 2)
                (buffer[i], buffer[i + 1]) = ((char)(First + i / 2), '\n');
        });
        using var transliterator = Transliterator.CreateInstance("Hant-Hans");
        var simplified = transliterator.Transliterate(all).Split('\n');
        var pairs = new Dictionary<char, char>();
        for (var i = 0; i < simplified.Length - 1; i++)
        {
            if (simplified[i].Length == 1 && simplified[i][0] != (char)(First + i))
                pairs.Add((char)(First + i), simplified[i][0]);
        }

        return pairs;
    }
}
