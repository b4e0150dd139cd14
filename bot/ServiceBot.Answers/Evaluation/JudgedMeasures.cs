namespace ServiceBot.Answers.Evaluation;

/// <summary>What is measured on a group of judged questions; a measure without a question to measure on has no value.</summary>
public sealed record JudgedMeasures
{
    private const int FirstHits = 5;

    public required int Questions { get; init; }

    /// <summary>Share of answerable questions with a gold place in the first passage; only those whose report the index holds in the original's words.</summary>
    public required Measure HitAt1 { get; init; }

    /// <summary>The same among the first five.</summary>
    public required Measure HitAt5 { get; init; }

    /// <summary>Mean of 1 / rank of the first hit, 0 without one.</summary>
    public required Measure Mrr { get; init; }

    /// <summary>Share of the gold places among the first five passages, on compare and list questions.</summary>
    public required Measure CoverageAt5 { get; init; }

    /// <summary>Share of answerable questions answered rightly: all that is required, nothing forbidden, a gold report cited.</summary>
    public required Measure Correct { get; init; }

    /// <summary>Share of <c>no_answer</c> and <c>out_of_scope</c> questions declined without a forbidden word.</summary>
    public required Measure CorrectRefusal { get; init; }
    public required Measure NoAnswerRefusal { get; init; }
    public required Measure OutOfScopeRefusal { get; init; }

    /// <summary>Share of answerable questions declined.</summary>
    public required Measure FalseRefusal { get; init; }

    /// <summary>Share of ambiguous questions asked back.</summary>
    public required Measure Clarification { get; init; }

    /// <summary>Share of answerable questions met with a question.</summary>
    public required Measure NeedlessClarification { get; init; }

    /// <summary>Share of greetings met with a greeting that cites nothing.</summary>
    public required Measure Greeting { get; init; }

    internal static JudgedMeasures Of(IReadOnlyList<JudgedReply> replies)
    {
        var answerable = replies.Where(reply => reply.Question.IsAnswerable).ToList();
        var measurable = answerable.Where(reply => reply.IsMeasurable).ToList();
        var spread = measurable.Where(reply => reply.Question.Type is QuestionType.Compare or QuestionType.List);
        return new JudgedMeasures
        {
            Questions = replies.Count,
            HitAt1 = Measure.Share(measurable.Select(reply => reply.IsHitWithin(1))),
            HitAt5 = Measure.Share(measurable.Select(reply => reply.IsHitWithin(FirstHits))),
            Mrr = Measure.Mean(measurable.Select(reply => 1.0 / reply.HitRank ?? 0)),
            CoverageAt5 = Measure.Mean(spread.Select(reply => reply.Coverage)),
            Correct = Measure.Share(answerable.Select(reply => reply.IsCorrect)),
            CorrectRefusal = Correct(reply => reply.Question.IsToBeDeclined),
            NoAnswerRefusal = Correct(reply => reply.Question.Type == QuestionType.NoAnswer),
            OutOfScopeRefusal = Correct(reply => reply.Question.Type == QuestionType.OutOfScope),
            FalseRefusal = Measure.Share(answerable.Select(reply => reply.IsDeclined)),
            Clarification = Correct(reply => reply.Question.Type == QuestionType.Ambiguous),
            NeedlessClarification = Measure.Share(answerable.Select(reply => reply.Answer.Status == AnswerStatus.Clarify)),
            Greeting = Correct(reply => reply.Question.Type == QuestionType.Greeting),
        };

        Measure Correct(Func<JudgedReply, bool> counts) => Measure.Share(replies.Where(counts).Select(reply => reply.IsCorrect));
    }
}
