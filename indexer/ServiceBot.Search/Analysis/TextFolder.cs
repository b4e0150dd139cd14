using System.Globalization;
using System.Text;

namespace ServiceBot.Search.Analysis;

/// <summary>Folds width, case, script and numerals: NFKC, lower case, simplified characters, Arabic numerals.</summary>
/// <remarks>Thread-safe. A character folds the same wherever it stands, except for numerals, which need a neighbour.</remarks>
public static class TextFolder
{
    // No script puts more marks on a letter; sorting a run of a million would take hours.
    private const int LongestCluster = 32;

    private static readonly Lazy<Dictionary<char, char>> Simplified = new(SimplifiedCharacters.Load);

    /// <summary>Never fails: unpaired surrogates stand as they are.</summary>
    public static FoldedText Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);

        for (var i = 0; i < text.Length;)
        {
            var length = ClusterLength(text, i);
            if (length == 1 && IsPlain(text[i]))
                Append(text[i], i, i + 1);
            else
            {
                foreach (var c in Normalize(text.Substring(i, length)))
                    Append(c, i, i + length);
            }

            i += length;
        }

        return Numerals.Fold(folded.ToString(), starts, ends);

        void Append(char c, int start, int end)
        {
            folded.Append(Simplified.Value.GetValueOrDefault(c, c));
            starts.Add(start);
            ends.Add(end);
        }
    }

    // Hanzi and lower-case ASCII are their own normal form.
    private static bool IsPlain(char c) => c is >= '\u4E00' and <= '\u9FFF' or (< '\u0080' and not (>= 'A' and <= 'Z'));

    private static string Normalize(string cluster) =>
        IsNoCharacter(cluster[0]) && cluster.Length == 1 ? cluster : cluster.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

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
