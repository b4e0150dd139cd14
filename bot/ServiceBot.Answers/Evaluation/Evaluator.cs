namespace ServiceBot.Answers.Evaluation;

/// <summary>Asks every question of a set and measures the replies.</summary>
/// <remarks>Questions are asked in parallel; the report is the same as if they had been asked one after the other.</remarks>
public sealed class Evaluator(Answerer answerer)
{
    private const int Threads = 2;

    /// <exception cref="OperationCanceledException">Asked to stop.</exception>
    public EvaluationReport Run(QuestionSet questions, CancellationToken cancellationToken = default)
    {
        var index = answerer.Searcher.Index;
        var judged = AskAll(questions.Judged, question => JudgedReply.Of(question, answerer.Trace(question.Request), index), cancellationToken);
        var relevance = AskAll(questions.Relevance, question => RelevanceReply.Of(question, answerer), cancellationToken);
        return new EvaluationReport(
            EvaluationReport.CurrentSchema,
            index.Manifest.Version,
            questions.Count,
            judged.Length > 0 ? Report(judged) : null,
            relevance.Length > 0 ? Report(relevance) : null,
            [.. judged.Select(MissOf).OfType<Miss>(), .. relevance.Select(MissOf).OfType<Miss>()]);
    }

    private static TReply[] AskAll<TQuestion, TReply>(IReadOnlyList<TQuestion> questions, Func<TQuestion, TReply> ask, CancellationToken cancellationToken)
    {
        var replies = new TReply[questions.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellationToken };
        Parallel.For(0, questions.Count, options, i => replies[i] = ask(questions[i]));
        return replies;
    }

    private JudgedReport Report(JudgedReply[] replies)
    {
        var answerable = replies.Where(reply => reply.Question.IsAnswerable).ToList();
        var unmeasured = answerable.Where(reply => !reply.IsMeasurable).ToList();
        var restated = unmeasured.Count(reply => reply.Question.Gold.Any(place => answerer.Searcher.Index.Document(place.Report) is not null));
        return new JudgedReport(
            JudgedMeasures.Of(replies),
            replies.GroupBy(reply => reply.Question.Type).OrderBy(group => group.Key)
                .ToDictionary(group => QuestionTypes.NameOf(group.Key), group => JudgedMeasures.Of([.. group])),
            replies.GroupBy(reply => reply.Question.Topic, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => JudgedMeasures.Of([.. group])),
            new RetrievalMeasurability(answerable.Count - unmeasured.Count, restated, unmeasured.Count - restated));
    }

    private RelevanceReport Report(RelevanceReply[] replies) => new(
        RelevanceMeasures.Of(replies),
        replies.Count(reply => reply.Question.Relevant.Count > 0
            && reply.Question.Relevant.All(document => answerer.Searcher.Index.Document(document) is null)));

    private static Miss? MissOf(JudgedReply reply) => reply.Reasons.Count == 0 ? null : new Miss(
        reply.Question.Id, QuestionTypes.NameOf(reply.Question.Type), reply.Question.Topic,
        reply.Question.Request.Question, reply.Answer.Status, reply.Reasons, reply.Answer.Text);

    private static Miss? MissOf(RelevanceReply reply) => reply.Reasons() is { Count: > 0 } reasons
        ? new Miss(reply.Question.Id, "relevance", "other", reply.Question.Request.Question, reply.Answer?.Status, reasons, reply.Answer?.Text ?? "")
        : null;
}
