using ServiceBot.Answers.Questions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Evidence;

/// <summary>Chooses the stretch of clauses to quote: the one that can be expected to share most with the answer.</summary>
/// <remarks>Where the answer begins is as likely as the clauses' scores say (softmax); after each clause it goes on or ends (logistic). Of all stretches
/// the one with the greatest expected F1 over characters is chosen: long enough for a list, short enough for a figure.</remarks>
internal sealed class AnswerSpan(Question question, EvidenceOptions options)
{
    // Beginnings less likely than the first few change nothing.
    private const int MostBeginnings = 6;
    private const int MostCharacters = 400;

    // An answer this much less likely than its beginning is not followed further.
    private const double LeastLikelihood = 0.01;

    private readonly double _goOn = options.GoOn
        + (question.Kind.HasFlag(QuestionKind.Which) ? options.GoOnWhich : 0)
        + (question.Kind.HasFlag(QuestionKind.HowTo) ? options.GoOnHowTo : 0)
        + (AskedAttribute.HasFormOf(question.Kind) ? options.GoOnForm : 0);

    /// <summary>The stretch to quote, as one sentence: the sentence it begins in, with its span.</summary>
    /// <param name="beginning">Sentences the answer may begin in, at least one.</param>
    /// <param name="all">All sentences found; one of them may go on with the answer.</param>
    public Sentence Choose(IReadOnlyList<Sentence> beginning, IReadOnlyList<Sentence> all)
    {
        var most = beginning.Max(sentence => sentence.Score);
        var beginnings = beginning
            .SelectMany(sentence => sentence.Clauses.Select((clause, index) => (Sentence: sentence, Index: index, clause.Score)))
            .OrderByDescending(one => one.Score)
            .ThenBy(one => one.Sentence.Passage.Id, StringComparer.Ordinal).ThenBy(one => one.Sentence.Clauses[one.Index].Span.Start)
            .Take(MostBeginnings)
            .Select(one => (Likelihood: Math.Exp(one.Score - most), Steps: Steps(one.Sentence, one.Index, all)))
            .ToList();
        var answers = beginnings.SelectMany(one => Answers(one.Likelihood, one.Steps)).ToList();

        (double Value, Sentence? First, TextSpan Span) best = (-1, null, default);
        foreach (var (_, steps) in beginnings)
        {
            foreach (var step in steps)
            {
                var span = new TextSpan(steps[0].Clause.Span.Start, step.Clause.Span.End);
                if (step != steps[0] && span.Length > MostCharacters)
                    break;
                var value = answers.Where(answer => answer.Passage == step.Sentence.Passage.Id).Sum(answer => answer.Likelihood * F1(span, answer.Span));
                if (value > best.Value)
                    best = (value, steps[0].Sentence, span);
            }
        }

        return best.First! with { Span = best.Span, Folded = new FoldedPassageText(best.Span.Of(best.First.Passage.Text)) };
    }

    /// <summary>The clauses from a beginning on, each with how likely the answer reaches it from the one before.</summary>
    private List<Step> Steps(Sentence first, int index, IReadOnlyList<Sentence> all)
    {
        var steps = new List<Step>();
        var following = all.Where(sentence => sentence.Passage.Id == first.Passage.Id && sentence.Year == first.Year && sentence.Span.Start > first.Span.Start)
            .OrderBy(sentence => sentence.Span.Start);
        var (before, end) = (first, 0);
        foreach (var sentence in following.Prepend(first))
        {
            if (sentence != first && AnythingBetween(sentence.Passage.Text, end, sentence.Span.Start))
                break;
            foreach (var clause in sentence == first ? sentence.Clauses.Skip(index) : sentence.Clauses)
            {
                var goesOn = steps.Count == 0 ? 1 : GoesOn(steps[^1].Clause, clause, sentence != before);
                steps.Add(new Step(sentence, clause, goesOn));
                before = sentence;
                if (clause.Span.End - steps[0].Clause.Span.Start > 2 * MostCharacters)
                    return steps;
            }

            end = sentence.Span.End;
        }

        return steps;
    }

    private static bool AnythingBetween(string text, int from, int to) => text.AsSpan(from, to - from).Trim().Length > 0;

    private double GoesOn(Clause clause, Clause next, bool isNewSentence)
    {
        var odds = _goOn + options.GoOnScore * (next.Score - clause.Score) + (isNewSentence ? options.GoOnSentence : 0);
        return 1 / (1 + Math.Exp(-odds));
    }

    private static IEnumerable<(string Passage, TextSpan Span, double Likelihood)> Answers(double likelihood, IReadOnlyList<Step> steps)
    {
        var left = likelihood;
        for (var i = 0; i < steps.Count && left >= LeastLikelihood * likelihood; i++)
        {
            var goesOn = i + 1 < steps.Count ? steps[i + 1].GoesOn : 0;
            yield return (steps[0].Sentence.Passage.Id, new TextSpan(steps[0].Clause.Span.Start, steps[i].Clause.Span.End), left * (1 - goesOn));
            left *= goesOn;
        }
    }

    /// <summary>Twice what two stretches share, by the sum of their lengths.</summary>
    private static double F1(TextSpan one, TextSpan other) =>
        2.0 * Math.Max(0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / (one.Length + other.Length);

    private sealed record Step(Sentence Sentence, Clause Clause, double GoesOn);
}
