namespace ServiceBot.Answers.Evaluation;

/// <summary>What is measured on the questions of an outside set.</summary>
public sealed record RelevanceMeasures
{
    public required int Questions { get; init; }

    /// <summary>Share of questions with a relevant document in the first place.</summary>
    public required Measure HitAt1 { get; init; }
    public required Measure HitAt5 { get; init; }
    public required Measure HitAt10 { get; init; }

    /// <summary>Mean of 1 / rank of the first relevant document, 0 without one among the documents of the first hundred passages.</summary>
    public required Measure Mrr { get; init; }

    /// <summary>Share of questions whose reply contains one of the answers.</summary>
    public required Measure Containment { get; init; }

    /// <summary>Share of questions the first 80 characters of whose reply contain one of the answers.</summary>
    public required Measure StartContainment { get; init; }

    /// <summary>Mean of the best character F1 of the reply's text.</summary>
    public required Measure F1 { get; init; }

    /// <summary>Mean of the best character F1 of the citations' quotes, joined.</summary>
    public required Measure QuoteF1 { get; init; }

    /// <summary>Share of questions that got an answer at all.</summary>
    public required Measure Answered { get; init; }

    internal static RelevanceMeasures Of(IReadOnlyList<RelevanceReply> replies)
    {
        var ranked = replies.Where(reply => reply.Question.Relevant.Count > 0).ToList();
        var answered = replies.Where(reply => reply.Answer is not null).ToList();
        return new RelevanceMeasures
        {
            Questions = replies.Count,
            HitAt1 = HitAt(1),
            HitAt5 = HitAt(5),
            HitAt10 = HitAt(10),
            Mrr = Measure.Mean(ranked.Select(reply => 1.0 / reply.Rank ?? 0)),
            Containment = Measure.Share(answered.Select(reply => reply.Contains)),
            StartContainment = Measure.Share(answered.Select(reply => reply.StartContains)),
            F1 = Measure.Mean(answered.Select(reply => reply.F1)),
            QuoteF1 = Measure.Mean(answered.Select(reply => reply.QuoteF1)),
            Answered = Measure.Share(answered.Select(reply => reply.Answer!.Status == AnswerStatus.Answered)),
        };

        Measure HitAt(int ranks) => Measure.Share(ranked.Select(reply => reply.Rank <= ranks));
    }
}
