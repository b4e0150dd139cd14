using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Analysis;

/// <summary>The characters of everyday text and what each folds to, so that most of a text is folded by one look-up a character.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class FoldedCharacters
{
    private static readonly (int First, int Last)[] Everyday =
    [
        (0x0001, 0x007F), // ASCII
        (0x2010, 0x203A), // quotation marks, dashes
        (0x2460, 0x2473), // ① to ⑳, where one digit comes of them
        (0x3000, 0x3029), // punctuation for hanzi
        (0xFF01, 0xFF5E), // full-width forms
    ];

    private readonly Dictionary<char, char> _simplified = SimplifiedCharacters.Load();
    private readonly char[] _folded = new char[char.MaxValue + 1];

    private FoldedCharacters()
    {
        for (var c = '\u4E00'; c <= '\u9FFF'; c++)
            _folded[c] = c;
        foreach (var (first, last) in Everyday)
        {
            for (var c = first; c <= last; c++)
            {
                var text = Normalize(((char)c).ToString());
                if (text.Length == 1 && CharUnicodeInfo.GetUnicodeCategory((char)c) != UnicodeCategory.NonSpacingMark)
                    _folded[c] = text[0];
            }
        }

        foreach (var (traditional, simplified) in _simplified)
            _folded[traditional] = simplified;
    }

    /// <summary>Made at the first use; that takes milliseconds.</summary>
    public static FoldedCharacters Shared => Made.Instance;

    /// <summary>What the character folds to alone, when it is an everyday one; otherwise U+0000. An everyday character is never a combining mark.</summary>
    public char this[char c] => _folded[c];

    /// <summary>The simplified form, or the character itself.</summary>
    public char Simplify(char c) => _simplified.GetValueOrDefault(c, c);

    /// <summary>NFKC and lower case of a character with its marks; it may be several. No unpaired surrogate.</summary>
    public static string Normalize(string cluster) => cluster.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static class Made
    {
        public static readonly FoldedCharacters Instance = new();
    }
}
