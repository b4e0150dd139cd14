using System.Globalization;
using System.Text;

namespace ServiceBot.Answers.Questions;

/// <summary>Why a question cannot be read.</summary>
internal enum InvalidReason { Empty, TooLong, NoWord }

/// <summary>Takes from a typed question what carries no text, and says when nothing to read is left.</summary>
public static class QuestionCleaner
{
    /// <summary>Longest question, in code points.</summary>
    public const int MostCodePoints = 300;

    /// <summary>Without control, zero-width and unassigned characters and unpaired surrogates, so that it can be normalised; white space folded to single spaces.</summary>
    public static string Clean(string typed)
    {
        var text = new StringBuilder(typed.Length);
        for (var i = 0; i < typed.Length; i++)
        {
            if (char.IsSurrogatePair(typed, i))
            {
                if (!IsInvisible(CharUnicodeInfo.GetUnicodeCategory(typed, i)))
                    text.Append(typed, i, 2);
                i++;
            }
            else if (char.IsWhiteSpace(typed[i]))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (!IsInvisible(char.GetUnicodeCategory(typed[i])) && !IsFiller(typed[i]))
            {
                text.Append(typed[i]);
            }
        }

        return text.ToString().Trim();
    }

    /// <summary>Null when the cleaned text can be read as a question.</summary>
    internal static InvalidReason? Check(string cleaned)
    {
        if (cleaned.Length == 0)
            return InvalidReason.Empty;
        var (codePoints, hasWord) = (0, false);
        foreach (var rune in cleaned.EnumerateRunes())
        {
            codePoints++;
            hasWord |= Rune.IsLetterOrDigit(rune);
        }

        return codePoints > MostCodePoints ? InvalidReason.TooLong : hasWord ? null : InvalidReason.NoWord;
    }

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // Letters by their category that show nothing.
    private static bool IsFiller(char c) => c is '\u115F' or '\u1160' or '\u3164' or '\uFFA0';
}
