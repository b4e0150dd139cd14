using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Evidence;

/// <summary>Chooses the sentences to quote: the best one, then those that speak of what it leaves out.</summary>
internal static class Selection
{
    private const int MostSentences = 3;

    // A further sentence must speak of at least this share of the focus that those before it leave out …
    private const double LeastGain = 0.12;

    // … more when it stands elsewhere …
    private const double LeastGainElsewhere = 0.25;

    // … and must not be much worse than the best one.
    private const double LeastScoreShare = 0.6;

    // Neighbours in a passage whose scores differ by less say the same thing of two stages; both are quoted.
    private const double Tie = 0.06;

    // Short sentences say a thing in steps: those beside the best one are quoted with it up to this many characters …
    private const int WantedCharacters = 120;

    // … when they answer nearly as well, and up to this many when they answer as well.
    private const double NeighbourScoreShare = 0.75;
    private const double EqualScoreShare = 0.95;
    private const int MostCharacters = 200;

    /// <param name="best">The sentence that answers best.</param>
    /// <param name="others">Further sentences, best first; those of another year or sub-district are passed over.</param>
    /// <returns>At most three: the best one first, then those of its passage in reading order.</returns>
    public static IReadOnlyList<Sentence> Pick(Sentence best, IEnumerable<Sentence> others, Focus focus, Question question)
    {
        var picked = new List<Sentence> { best };
        foreach (var sentence in others.Where(sentence => sentence.Score >= LeastScoreShare * best.Score && sentence.Year == best.Year && sentence.Document.Street == best.Document.Street))
        {
            if (picked.Count == MostSentences)
                break;
            if (picked.All(one => one.Text != sentence.Text) && (Gain(sentence, picked, focus) >= (sentence.Passage.Id == best.Passage.Id ? LeastGain : LeastGainElsewhere) || IsNextStage(sentence, best, question) || IsNeighbour(sentence, picked, question)))
                picked.Add(sentence);
        }

        return picked.OrderBy(sentence => sentence == best ? 0 : sentence.Passage.Id == best.Passage.Id ? 1 : 2)
            .ThenBy(sentence => sentence.Passage.Position).ThenBy(sentence => sentence.Span.Start).ToList();
    }

    private static double Gain(Sentence sentence, List<Sentence> picked, Focus focus) =>
        focus.Coverage(focus.Terms.Select(term => Math.Max(0, sentence.Folded.Matches(term) - picked.Max(one => one.Folded.Matches(term)))).ToArray());

    private static bool IsNextStage(Sentence sentence, Sentence best, Question question) =>
        question.Kind.HasFlag(QuestionKind.HowMany) && sentence.HasAttribute
        && sentence.Passage.Id == best.Passage.Id && sentence.Span.Start == best.Span.End
        && best.Score - sentence.Score < Tie;

    private static bool IsNeighbour(Sentence sentence, List<Sentence> picked, Question question) =>
        !question.Kind.HasFlag(QuestionKind.HowMany)
        && sentence.Passage.Id == picked[0].Passage.Id
        && sentence.Score >= NeighbourScoreShare * picked[0].Score
        && picked.Sum(one => one.Span.Length) + sentence.Span.Length <= (sentence.Score >= EqualScoreShare * picked[0].Score ? MostCharacters : WantedCharacters);
}
