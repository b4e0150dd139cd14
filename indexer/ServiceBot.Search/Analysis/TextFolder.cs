using System.Globalization;

namespace ServiceBot.Search.Analysis;

/// <summary>Folds width, case, script and numerals: NFKC, lower case, simplified characters, Arabic numerals.</summary>
/// <remarks>Thread-safe. A character folds the same wherever it stands, except for numerals, which need a neighbour.</remarks>
public static class TextFolder
{
    // No script puts more marks on a letter; sorting a run of a million would take hours.
    private const int LongestCluster = 32;

    /// <summary>Never fails: unpaired surrogates stand as they are.</summary>
    public static FoldedText Fold(string text) => FoldToBuffer(text).ToFoldedText();

    /// <summary>The same, before it is copied.</summary>
    internal static FoldingBuffer FoldToBuffer(string text)
    {
        var characters = FoldedCharacters.Shared;
        var folded = new FoldingBuffer(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var everyday = characters[text[i]];
            if (everyday != '\0' && (i + 1 == text.Length || characters[text[i + 1]] != '\0'))
            {
                folded.Append(everyday, i, ++i);
                continue;
            }

            var length = ClusterLength(text, i);
            if (length == 1 && IsNoCharacter(text[i]))
                folded.Append(text[i], i, i + 1);
            else
            {
                foreach (var c in FoldedCharacters.Normalize(text.Substring(i, length)))
                    folded.Append(characters.Simplify(c), i, i + length);
            }

            i += length;
        }

        return Numerals.Fold(folded);
    }

    // Normalisation refuses an unpaired surrogate and the byte order mark read the wrong way round.
    private static bool IsNoCharacter(char c) => char.IsSurrogate(c) || c == '\uFFFE';

    /// <summary>One character with the combining marks behind it, in UTF-16 units.</summary>
    private static int ClusterLength(string text, int index)
    {
        var length = char.IsSurrogatePair(text, index) ? 2 : 1;
        if (length == 1 && IsNoCharacter(text[index]))
            return 1;
        while (index + length < text.Length && length < LongestCluster
            && CharUnicodeInfo.GetUnicodeCategory(text[index + length]) == UnicodeCategory.NonSpacingMark)
            length++;
        return length;
    }
}
