namespace ServiceBot.Answers.Evidence;

/// <summary>Chooses the sentences to quote: the best one, then those that speak of what it leaves out.</summary>
internal static class Selection
{
    private const int MostSentences = 3;

    // A further sentence must speak of at least this share of the focus that those before it leave out …
    private const double LeastGain = 0.12;

    // … and must not be much worse than the best one.
    private const double LeastScoreShare = 0.6;

    /// <param name="sentences">Best first; only those good enough to answer.</param>
    public static IReadOnlyList<Sentence> Pick(IReadOnlyList<Sentence> sentences, Focus focus)
    {
        if (sentences.Count == 0)
            return [];
        var picked = new List<Sentence> { sentences[0] };
        foreach (var sentence in sentences.Skip(1).Where(sentence => sentence.Score >= LeastScoreShare * sentences[0].Score))
        {
            if (picked.Count == MostSentences)
                break;
            var gain = focus.Coverage(term => Math.Max(0, sentence.Folded.Matches(term) - picked.Max(one => one.Folded.Matches(term))));
            if (gain >= LeastGain && sentence.Year == picked[0].Year && picked.All(one => one.Text != sentence.Text))
                picked.Add(sentence);
        }

        return picked;
    }
}
