using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>Clauses of a sentence: stretches that end with a comma, a semicolon or a colon.</summary>
internal static class ClauseSpans
{
    // What is shorter leans on its neighbour.
    private const int ShortestClause = 5;
    private const string Marks = "，,；;：:";

    /// <summary>In order, without gaps: they hold every character of the sentence.</summary>
    public static IEnumerable<TextSpan> Of(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End - ShortestClause; i++)
        {
            if (!Marks.Contains(text[i]) || i + 1 - start < ShortestClause || IsInNumber(text, i))
                continue;
            yield return new TextSpan(start, i + 1);
            start = i + 1;
        }

        yield return new TextSpan(start, sentence.End);
    }

    // 1,200 and 8:30 are no two clauses.
    private static bool IsInNumber(string text, int mark) =>
        text[mark] is ',' or ':' && char.IsAsciiLetterOrDigit(text[mark + 1]) && mark > 0 && char.IsAsciiLetterOrDigit(text[mark - 1]);
}
