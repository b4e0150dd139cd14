using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Guarding;

/// <summary>A typed text as the guards read it: what is put between or on characters to get past them is taken off.</summary>
/// <param name="Folded">Folded, without combining marks; Latin look-alikes of Cyrillic and Greek are Latin.</param>
/// <param name="Joined">The same with Chinese characters and spelt-out Latin letters brought together: 法.轮 功, i g n o r e. Marks that end a clause stay.</param>
internal sealed partial record GuardText(string Folded, string Joined)
{
    private const string LookAlikes = "аеорсухіјѕһԁԛѡνοιακτρυχ";
    private const string LookAlikeLetters = "aeopcyxijshdqwvoiaktpux";

    /// <summary>Never fails, whatever was typed.</summary>
    public static GuardText Of(string typed)
    {
        var folded = Plain(TextFolder.Fold(typed).Text);
        var joined = BetweenChinese().Replace(folded, "");
        joined = BetweenSingleChinese().Replace(joined, "");
        return new GuardText(folded, Spelt().Replace(joined, word => Separators().Replace(word.Value, "")));
    }

    private static string Plain(string folded)
    {
        var plain = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
                continue;
            var lookAlike = LookAlikes.IndexOf(c, StringComparison.Ordinal);
            plain.Append(lookAlike < 0 ? c : LookAlikeLetters[lookAlike]);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})(?:[^\p{L}\p{N}，。、；：！？…,;:!?\n]){1,8}(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex BetweenChinese();

    // 法，轮，功: each character by itself.
    [GeneratedRegex(@"(?<=(?<!\p{L})\p{IsCJKUnifiedIdeographs})[^\p{L}\p{N}]{1,4}(?=\p{IsCJKUnifiedIdeographs}(?!\p{L}))")]
    private static partial Regex BetweenSingleChinese();

    [GeneratedRegex(@"(?<![a-z])[a-z](?:[ ._*-]{1,3}[a-z](?![a-z])){3,}")]
    private static partial Regex Spelt();

    [GeneratedRegex("[ ._*-]+")]
    private static partial Regex Separators();
}
