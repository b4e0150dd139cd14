using System.Text;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Evaluation;

/// <summary>How a reply is compared with what it must or must not say, and a passage with the place it should hold.</summary>
/// <remarks>Gives what the question set's reference functions give (<c>normalise</c>, <c>satisfies</c>, <c>must_ok</c>,
/// <c>must_not_ok</c>, <c>is_hit</c>).</remarks>
public static partial class ReplyMatch
{
    /// <summary>Share of a quote's characters that must stand in the passage in one run.</summary>
    public const double LeastOverlap = 0.6;

    /// <summary>NFKC, no white space, lower case, no thousands separators.</summary>
    public static string Normalise(string text)
    {
        var folded = WithoutSpace(Whole(text).Normalize(NormalizationForm.FormKC)).Replace("\u0130", "i\u0307", StringComparison.Ordinal);
        return ThousandsSeparator().Replace(folded.ToLowerInvariant(), "");
    }

    /// <summary>Whether <paramref name="wanted"/> stands in the reply; a digit at its ends ends a number there too.</summary>
    public static bool Satisfies(string reply, string wanted) => Stands(Normalise(reply), Normalise(wanted));

    /// <summary>Whether each requirement is met by one of its alternatives.</summary>
    public static bool MustOk(string reply, IReadOnlyList<IReadOnlyList<string>> must) =>
        must.All(alternatives => alternatives.Any(wanted => Satisfies(reply, wanted)));

    /// <summary>Whether nothing forbidden stands in the reply.</summary>
    public static bool MustNotOk(string reply, IReadOnlyList<string> mustNot) => !mustNot.Any(bad => Satisfies(reply, bad));

    /// <summary>Whether a passage of a report holds a quote of it, or <see cref="LeastOverlap"/> of one in one run.</summary>
    public static bool IsHit(string passage, string report, IReadOnlyList<GoldPlace> gold)
    {
        var places = gold.Where(place => place.Report == report).ToList();
        if (places.Count == 0)
            return false;
        var body = CodePoints(passage);
        return places.Any(place => CodePoints(place.Quote) is var quote && LongestRun(quote, body) >= LeastOverlap * quote.Length);
    }

    internal static string WithoutSpace(string text) => string.Concat(text.Where(c => !IsSpace(c)));

    // The four separators below U+0020 are white space to the reference functions, though not to .NET.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    private static bool Stands(string reply, string wanted)
    {
        if (wanted.Length == 0)
            return false;
        for (var i = reply.IndexOf(wanted, StringComparison.Ordinal); i >= 0; i = reply.IndexOf(wanted, i + 1, StringComparison.Ordinal))
        {
            if (!ContinuesBefore(reply, i, wanted[0]) && !ContinuesBehind(reply, i + wanted.Length, wanted[^1]))
                return true;
        }

        return false;
    }

    private static bool ContinuesBefore(string reply, int start, char first) =>
        char.IsDigit(first)
        && (IsDigitAt(reply, start - 1) || (start > 0 && reply[start - 1] == '.' && IsDigitAt(reply, start - 2)));

    private static bool ContinuesBehind(string reply, int end, char last) =>
        char.IsDigit(last)
        && (IsDigitAt(reply, end) || (end < reply.Length && reply[end] == '.' && IsDigitAt(reply, end + 1)));

    private static bool IsDigitAt(string text, int index) => index >= 0 && index < text.Length && char.IsDigit(text[index]);

    private static int[] CodePoints(string text) => WithoutSpace(text).EnumerateRunes().Select(rune => rune.Value).ToArray();

    /// <summary>Length of the longest stretch that stands in both.</summary>
    private static int LongestRun(int[] quote, int[] body)
    {
        var longest = 0;
        var runs = new int[body.Length + 1];
        foreach (var character in quote)
        {
            for (var i = body.Length; i > 0; i--)
            {
                runs[i] = body[i - 1] == character ? runs[i - 1] + 1 : 0;
                longest = Math.Max(longest, runs[i]);
            }
        }

        return longest;
    }

    /// <summary>Unpaired surrogates, which cannot be normalised, become replacement characters.</summary>
    private static string Whole(string text) =>
        text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes().Select(rune => rune.ToString())) : text;

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex ThousandsSeparator();
}
