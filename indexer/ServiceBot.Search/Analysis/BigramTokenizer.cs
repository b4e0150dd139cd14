using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Overlapping pairs of neighbouring characters; a number or a Latin word counts as one character.</summary>
/// <remarks>Pairs do not reach over punctuation or white space. A run of a single character is a token by itself.</remarks>
internal static class BigramTokenizer
{
    public static IEnumerable<TextSpan> Tokenize(string folded)
    {
        TextSpan? previous = null;
        var paired = false;
        foreach (var unit in Units(folded))
        {
            if (previous is { } left && left.End == unit.Start)
            {
                yield return new TextSpan(left.Start, unit.End);
                paired = true;
            }
            else
            {
                if (previous is { } alone && !paired)
                    yield return alone;
                paired = false;
            }

            previous = unit;
        }

        if (previous is { } last && !paired)
            yield return last;
    }

    private static IEnumerable<TextSpan> Units(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var end = i + 1;
            if (char.IsAsciiLetterOrDigit(folded[i]))
            {
                var digits = char.IsAsciiDigit(folded[i]);
                while (end < folded.Length && (IsSameKind(folded[end], digits) || WordCharacters.IsDecimalPoint(folded, end)))
                    end++;
            }
            else if (char.IsSurrogatePair(folded, i))
            {
                end = i + 2;
            }

            if (folded.AsSpan(i, end - i).ContainsWord())
                yield return new TextSpan(i, end);
            i = end;
        }
    }

    private static bool IsSameKind(char c, bool digits) => digits ? char.IsAsciiDigit(c) : char.IsAsciiLetter(c);
}
