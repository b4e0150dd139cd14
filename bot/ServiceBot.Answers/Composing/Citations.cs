using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Composing;

/// <summary>Turns sentences into citations.</summary>
internal static class Citations
{
    /// <summary>Each once, in their order; neighbours of one year in a passage are one citation.</summary>
    public static IEnumerable<Citation> Of(IEnumerable<Sentence> sentences) => sentences
        .GroupBy(sentence => sentence.Passage.Id, StringComparer.Ordinal)
        .SelectMany(group => Joined(group.DistinctBy(sentence => sentence.Span).OrderBy(sentence => sentence.Span.Start)))
        .Select(part => Citation.Of(part.First.Document, part.First.Passage, part.Span, part.First.Year));

    private static IEnumerable<(Sentence First, TextSpan Span)> Joined(IEnumerable<Sentence> sentences)
    {
        (Sentence First, TextSpan Span)? open = null;
        foreach (var sentence in sentences)
        {
            if (open is { } part && part.Span.End == sentence.Span.Start && part.First.Year == sentence.Year)
            {
                open = (part.First, new TextSpan(part.Span.Start, sentence.Span.End));
                continue;
            }

            if (open is { } done)
                yield return done;
            open = (sentence, sentence.Span);
        }

        if (open is { } last)
            yield return last;
    }
}
