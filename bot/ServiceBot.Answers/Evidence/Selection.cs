using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>Chooses what to quote: the stretch that answers, then sentences that speak of what it leaves out.</summary>
internal sealed class Selection(Question question, Focus focus, EvidenceJudge judge, EvidenceOptions options)
{
    private const int MostSentences = 3;

    // A sentence up to this long is quoted whole, so that a clause keeps what it leans on: the length of a direct answer.
    private const int MostOfWhole = 80;

    // A further sentence must speak of at least this share of the focus that those before it leave out …
    private const double LeastGain = 0.12;

    // … more when it stands elsewhere …
    private const double LeastGainElsewhere = 0.25;

    // … and must not be much worse than the best one (difference of scores, as in what follows).
    private const double MostBehind = 3;

    // Neighbours in a passage whose scores differ by less say the same thing of two stages; both are quoted.
    private const double Tie = 0.5;

    // Short sentences say a thing in steps: those beside the best one are quoted with it up to this many characters …
    private const int WantedCharacters = 120;

    // … when they answer nearly as well, and up to this many when they answer as well.
    private const double NeighbourBehind = 2;
    private const double EqualBehind = 0.4;
    private const int MostCharacters = 200;

    private readonly AnswerSpan _span = new(question, options);

    /// <param name="answering">Those that answer, at least one; nothing of another year or sub-district is quoted.</param>
    /// <param name="sentences">All that were found, best first.</param>
    /// <returns>At most three: the best one first, then those of its passage in reading order.</returns>
    public IReadOnlyList<Sentence> Pick(IReadOnlyList<Sentence> answering, IReadOnlyList<Sentence> sentences)
    {
        var about = sentences.Where(sentence => judge.IsAbout(sentence) && answering.Any(one => one.Year == sentence.Year && one.Document.Street == sentence.Document.Street)).ToList();
        // A figure, a sum or a number to call stands in the stretch itself.
        var beginning = about.Where(sentence => sentence.HasAttribute || !(AskedAttribute.IsFigure(question.Kind) || question.Kind.HasFlag(QuestionKind.Phone))).ToList();
        var span = _span.Choose(beginning.Count == 0 ? about : beginning, sentences);
        if (span.Passage.Text.Length > options.LongPassage)
            return [span];
        var best = Whole(span, sentences);
        var picked = new List<Sentence> { best };
        foreach (var sentence in about.Where(sentence => sentence.Score >= best.Score - MostBehind && sentence.Year == best.Year && sentence.Document.Street == best.Document.Street && !IsWithin(sentence, best)))
        {
            if (picked.Count == MostSentences)
                break;
            if (picked.All(one => one.Text != sentence.Text) && (Gain(sentence, picked) >= (sentence.Passage.Id == best.Passage.Id ? LeastGain : LeastGainElsewhere) || IsNextStage(sentence, best) || IsNeighbour(sentence, picked)))
                picked.Add(sentence);
        }

        return picked.OrderBy(sentence => sentence == best ? 0 : sentence.Passage.Id == best.Passage.Id ? 1 : 2)
            .ThenBy(sentence => sentence.Passage.Position).ThenBy(sentence => sentence.Span.Start).ToList();
    }

    /// <summary>The stretch with all of its first and last sentence, where these are short.</summary>
    private static Sentence Whole(Sentence span, IReadOnlyList<Sentence> sentences)
    {
        var parts = sentences.Where(sentence => IsWithin(sentence, span)).OrderBy(sentence => sentence.Span.Start).ToList();
        var whole = new TextSpan(
            parts[0].Span.Length <= MostOfWhole ? parts[0].Span.Start : span.Span.Start,
            parts[^1].Span.Length <= MostOfWhole ? parts[^1].Span.End : span.Span.End);
        return span with { Span = whole, Folded = new FoldedPassageText(whole.Of(span.Passage.Text)) };
    }

    /// <summary>Whether a sentence shares characters with a stretch.</summary>
    private static bool IsWithin(Sentence sentence, Sentence stretch) =>
        sentence.Passage.Id == stretch.Passage.Id && sentence.Span.Start < stretch.Span.End && sentence.Span.End > stretch.Span.Start;

    private double Gain(Sentence sentence, List<Sentence> picked) =>
        focus.Coverage(focus.Terms.Select(term => Math.Max(0, sentence.Folded.Matches(term) - picked.Max(one => one.Folded.Matches(term)))).ToArray());

    private bool IsNextStage(Sentence sentence, Sentence best) =>
        question.Kind.HasFlag(QuestionKind.HowMany) && sentence.HasAttribute
        && sentence.Passage.Id == best.Passage.Id && sentence.Span.Start == best.Span.End
        && best.Score - sentence.Score < Tie;

    private bool IsNeighbour(Sentence sentence, List<Sentence> picked) =>
        !question.Kind.HasFlag(QuestionKind.HowMany)
        && sentence.Passage.Id == picked[0].Passage.Id
        && sentence.Score >= picked[0].Score - NeighbourBehind
        && picked.Sum(one => one.Span.Length) + sentence.Span.Length <= (sentence.Score >= picked[0].Score - EqualBehind ? MostCharacters : WantedCharacters);
}
