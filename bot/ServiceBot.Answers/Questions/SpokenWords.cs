using System.Text;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Questions;

/// <summary>Puts spoken and dialect words of the lexicon into standard ones and takes filler off.</summary>
internal static class SpokenWords
{
    /// <param name="folded">Folded question.</param>
    /// <returns>The question in standard words; what is replaced is not looked at again.</returns>
    public static string Standardise(string folded, Lexicon lexicon)
    {
        var standard = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length;)
        {
            var rule = lexicon.Spoken.FirstOrDefault(rule =>
                string.CompareOrdinal(folded, i, rule.Spoken, 0, rule.Spoken.Length) == 0 && !lexicon.Words.LengthsAt(folded, i).Any(length => length > rule.Spoken.Length));
            if (rule.Spoken is null)
            {
                standard.Append(folded[i++]);
                continue;
            }

            standard.Append(rule.Standard);
            i += rule.Spoken.Length;
        }

        return standard.ToString();
    }
}
