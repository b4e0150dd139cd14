using System.Text;

namespace ServiceBot.Search.Analysis;

/// <summary>What both tokenizers know of the characters of folded text.</summary>
internal static class WordCharacters
{
    /// <summary>Whether it is one of the hanzi every version of Unicode in use knows as a letter.</summary>
    public static bool IsHanzi(char c) => c is >= '\u4E00' and <= '\u9FA5';

    /// <summary>Whether there is a letter, a digit or a hanzi in it.</summary>
    public static bool ContainsWord(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }

    /// <summary>Whether a full stop between two digits stands there.</summary>
    public static bool IsDecimalPoint(ReadOnlySpan<char> folded, int index) =>
        folded[index] == '.' && index > 0 && index + 1 < folded.Length
        && char.IsAsciiDigit(folded[index - 1]) && char.IsAsciiDigit(folded[index + 1]);
}
