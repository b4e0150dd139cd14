using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Short, and plain text: the limits of design section 6.</summary>
/// <remarks>The first sentence may pass its limit only by a sentence of the texts that cannot be quoted in less: what is composed of it stays short.</remarks>
internal static partial class LengthRule
{
    private const int MostCharacters = 600;
    private const int MostOfFirstSentence = 80;
    private const int MostComposedOfFirstSentence = 40;
    private const int LongestFollowUp = 30;
    private static readonly char[] SentenceEnds = ['。', '！', '？', '\n'];

    public static IEnumerable<string> Faults(Asked asked)
    {
        var text = asked.Answer.Text;
        if (text.Length > MostCharacters)
            yield return $"{text.Length} characters";
        if (text != text.Trim() || text.Contains("\n\n", StringComparison.Ordinal) || text.Any(c => char.IsControl(c) && c != '\n'))
            yield return "is not plain lines";
        if (NumberedLine().IsMatch(text))
            yield return "holds a numbered list";
        var end = text.IndexOfAny(SentenceEnds);
        var first = end < 0 ? text : text[..end];
        if (first.Length > MostOfFirstSentence && ComposedOf(first, asked) is > MostComposedOfFirstSentence and var composed)
            yield return $"first sentence of {first.Length} characters, {composed} of them composed";
        if (asked.Answer.Choices.Concat(asked.Answer.FollowUps).FirstOrDefault(line => line.Length > LongestFollowUp) is { } longest)
            yield return $"a button too long: {longest}";
    }

    /// <summary>Characters that stand in no quote.</summary>
    private static int ComposedOf(string sentence, Asked asked)
    {
        var longest = asked.AllCitations.Select(citation => Common(sentence, citation.Quote)).DefaultIfEmpty(0).Max();
        return sentence.Length - longest;
    }

    /// <summary>Length of the longest stretch both have.</summary>
    private static int Common(string one, string other)
    {
        var (longest, before) = (0, new int[other.Length + 1]);
        foreach (var c in one)
        {
            var lengths = new int[other.Length + 1];
            for (var j = 0; j < other.Length; j++)
            {
                lengths[j + 1] = c == other[j] ? before[j] + 1 : 0;
                longest = Math.Max(longest, lengths[j + 1]);
            }

            before = lengths;
        }

        return longest;
    }

    [GeneratedRegex(@"(?m)^\s*(?:[0-9]{1,2}[.、．)）](?![0-9])|[①-⑳⑴-⒇]|[-*•] )")]
    private static partial Regex NumberedLine();
}
