using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>Stretches of a passage that can be quoted by themselves: sentences, long ones cut at their semicolons.</summary>
internal static class QuotableSpans
{
    // A half shorter than this leans on the rest of its sentence.
    private const int ShortestPart = 14;

    // What a label of this length and a colon announce (材料：…；…) is one list.
    private const int LongestLabel = 8;

    public static IEnumerable<TextSpan> Of(string text)
    {
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var start = sentence.Start;
            var announced = text.AsSpan(sentence.Start, sentence.Length).IndexOfAny('：', ':');
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (text[i] is not ('；' or ';') || (announced is >= 0 and <= LongestLabel && announced < i - sentence.Start) || i + 1 - start < ShortestPart || sentence.End - i < ShortestPart)
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
