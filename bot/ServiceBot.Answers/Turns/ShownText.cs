using System.Text;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Turns;

/// <summary>Remembers which clauses a person has been shown, by a fingerprint of each, so that 还有呢 never shows one again.</summary>
/// <remarks>
/// A state must stay small, and a caller who keeps the replies themselves must get the same answers: both have the text of a reply, and this is
/// made from nothing else. Marks, spaces and words written before a quote (place, year, 计划) do not disturb it.
/// </remarks>
internal static class ShownText
{
    // 30 bits each.
    private const int Length = 5;
    private const int MostClauses = 80;

    // A shorter clause says too little to be told from another.
    private const int ShortestClause = 4;
    private const double ShownShare = 0.8;

    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>What was shown with a further reply; the oldest clauses go when there are too many.</summary>
    public static string With(string shown, string reply)
    {
        var known = Split(shown).ToList();
        foreach (var (print, _) in Clauses(reply))
        {
            if (!known.Contains(print, StringComparer.Ordinal))
                known.Add(print);
        }

        return string.Concat(known.Skip(known.Count - MostClauses));
    }

    /// <summary>Whether a sentence has been shown, all of it or nearly so.</summary>
    public static bool Holds(string shown, string sentence)
    {
        var (seen, all) = (0, 0);
        var known = Split(shown).ToHashSet(StringComparer.Ordinal);
        foreach (var (print, length) in Clauses(sentence))
            (seen, all) = (seen + (known.Contains(print) ? length : 0), all + length);
        return all > 0 && seen >= ShownShare * all;
    }

    /// <summary>The same without what can be no fingerprint; empty when it was made by something else.</summary>
    public static string Sound(string shown) =>
        shown.Length % Length == 0 && shown.Length <= Length * MostClauses && shown.All(c => Digits.Contains(c)) ? shown : "";

    private static IEnumerable<string> Split(string shown) => Enumerable.Range(0, shown.Length / Length).Select(i => shown.Substring(i * Length, Length));

    private static IEnumerable<(string Print, int Length)> Clauses(string text)
    {
        var clause = new StringBuilder();
        foreach (var c in TextFolder.Fold(QuestionCleaner.Clean(text)).Text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                clause.Append(c);
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '.' or '%' or '"' or '“' or '”' or '《' or '》' or '、' or '(' or ')')
                continue;
            if (clause.Length >= ShortestClause)
                yield return (Print(clause), clause.Length);
            clause.Clear();
        }

        if (clause.Length >= ShortestClause)
            yield return (Print(clause), clause.Length);
    }

    /// <summary>FNV-1a, folded to 30 bits.</summary>
    private static string Print(StringBuilder clause)
    {
        var hash = 2166136261u;
        for (var i = 0; i < clause.Length; i++)
            hash = unchecked((hash ^ clause[i]) * 16777619u);
        hash = (hash >> 30) ^ (hash & 0x3FFFFFFF);
        return string.Create(Length, hash, static (digits, value) =>
        {
            for (var i = 0; i < digits.Length; i++)
                digits[i] = Digits[(int)(value >> (6 * i)) & 63];
        });
    }
}
