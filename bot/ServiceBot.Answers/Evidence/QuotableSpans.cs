using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>Stretches of a passage that can be quoted by themselves: sentences, long ones cut at their semicolons.</summary>
internal static class QuotableSpans
{
    // A half shorter than this leans on the rest of its sentence.
    private const int ShortestPart = 14;

    public static IEnumerable<TextSpan> Of(string text)
    {
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var start = sentence.Start;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (text[i] is not ('；' or ';') || i + 1 - start < ShortestPart || sentence.End - i < ShortestPart)
                    continue;
                yield return new TextSpan(start, i + 1);
                start = i + 1;
                while (char.IsWhiteSpace(text[start]))
                    start++;
            }

            yield return new TextSpan(start, sentence.End);
        }
    }
}
