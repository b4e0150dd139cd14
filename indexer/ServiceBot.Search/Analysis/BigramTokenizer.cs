using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Overlapping pairs of neighbouring characters; a number or a Latin word counts as one character.</summary>
/// <remarks>Pairs do not reach over punctuation or white space. A run of a single character is a token by itself. Thread-safe.</remarks>
internal static class BigramTokenizer
{
    /// <summary>In reading order.</summary>
    public static List<TextSpan> Tokenize(ReadOnlySpan<char> folded)
    {
        var pairs = new List<TextSpan>(folded.Length);
        var previous = default(TextSpan);
        var paired = true;
        for (var i = 0; i < folded.Length;)
        {
            var unit = new TextSpan(i, i + UnitLength(folded, i));
            i = unit.End;
            if (!IsWord(folded, unit))
                continue;

            if (previous.End == unit.Start && previous.Length > 0)
            {
                pairs.Add(new TextSpan(previous.Start, unit.End));
                paired = true;
            }
            else
            {
                if (!paired)
                    pairs.Add(previous);
                paired = false;
            }

            previous = unit;
        }

        if (!paired)
            pairs.Add(previous);
        return pairs;
    }

    /// <summary>Whether a token is a pair, not a single character, number or Latin word by itself.</summary>
    public static bool IsPair(ReadOnlySpan<char> folded, TextSpan token) => UnitLength(folded, token.Start) < token.Length;

    private static int UnitLength(ReadOnlySpan<char> folded, int start)
    {
        var first = folded[start];
        if (!char.IsAsciiLetterOrDigit(first))
            return char.IsHighSurrogate(first) && start + 1 < folded.Length && char.IsLowSurrogate(folded[start + 1]) ? 2 : 1;

        var digits = char.IsAsciiDigit(first);
        var end = start + 1;
        while (end < folded.Length && (IsSameKind(folded[end], digits) || WordCharacters.IsDecimalPoint(folded, end)))
            end++;
        return end - start;
    }

    private static bool IsWord(ReadOnlySpan<char> folded, TextSpan unit) =>
        WordCharacters.IsHanzi(folded[unit.Start]) || folded[unit.Start..unit.End].ContainsWord();

    private static bool IsSameKind(char c, bool digits) => digits ? char.IsAsciiDigit(c) : char.IsAsciiLetter(c);
}
