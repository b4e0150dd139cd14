using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Evaluation;

/// <summary>How one question went.</summary>
internal sealed record JudgedReply
{
    private const int FirstHits = 5;

    public required JudgedQuestion Question { get; init; }
    public required Answer Answer { get; init; }

    /// <summary>Whether the passages can be compared with the gold quotes: the index holds a gold report in the original's words.</summary>
    public required bool IsMeasurable { get; init; }

    /// <summary>Rank of the first passage that is a hit, from 1; null when none is.</summary>
    public required int? HitRank { get; init; }

    /// <summary>Share of the gold places hit among the first five passages.</summary>
    public required double Coverage { get; init; }
    public required IReadOnlyList<MissReason> Reasons { get; init; }

    public bool IsCorrect { get; init; }

    /// <summary>Whether the reply gives no answer and asks nothing back.</summary>
    public bool IsDeclined => Answer.Status
        is AnswerStatus.NoMatch or AnswerStatus.OutOfScope or AnswerStatus.Blocked or AnswerStatus.Crisis or AnswerStatus.Invalid;

    public bool IsHitWithin(int ranks) => HitRank <= ranks;

    public static JudgedReply Of(JudgedQuestion question, AnswerTrace trace, IndexReader index)
    {
        var gold = question.Gold.Where(place => index.Document(place.Report)?.TextKind == TextKind.Verbatim).ToList();
        var reply = new JudgedReply
        {
            Question = question,
            Answer = trace.Answer,
            IsMeasurable = question.IsAnswerable && gold.Count > 0,
            HitRank = FirstRank(trace, gold),
            Coverage = gold.Count == 0 ? 0 : gold.Count(place => IsCovered(trace, place)) / (double)gold.Count,
            Reasons = [],
        };
        var failures = reply.Failures().ToList();
        var noHit = new MissReason(MissCode.NoHit, reply.HitRank?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
        return reply with
        {
            IsCorrect = failures.All(failure => failure.Code is MissCode.Declined or MissCode.AskedBack),
            Reasons = reply.IsMeasurable && !reply.IsHitWithin(FirstHits) ? [noHit, .. failures] : failures,
        };
    }

    private static int? FirstRank(AnswerTrace trace, List<GoldPlace> gold)
    {
        for (var i = 0; i < trace.Hits.Count; i++)
        {
            if (ReplyMatch.IsHit(trace.Hits[i].Passage.Text, trace.Hits[i].Document.Id, gold))
                return i + 1;
        }

        return null;
    }

    private static bool IsCovered(AnswerTrace trace, GoldPlace place) =>
        trace.Hits.Take(FirstHits).Any(hit => ReplyMatch.IsHit(hit.Passage.Text, hit.Document.Id, [place]));

    /// <summary>What the reply should have done and did not. By the set's rules the status alone makes no answer wrong: what it
    /// says and cites does.</summary>
    private IEnumerable<MissReason> Failures()
    {
        var reply = new Reply(Answer.Text);
        if (Question.IsAnswerable)
        {
            if (IsDeclined)
                yield return new MissReason(MissCode.Declined);
            if (Answer.Status == AnswerStatus.Clarify)
                yield return new MissReason(MissCode.AskedBack);
            foreach (var missing in reply.Missing(Question.Must))
                yield return new MissReason(MissCode.MustMissing, missing);
            if (!Answer.Citations.Any(citation => Question.Gold.Any(place => place.Report == citation.Document)))
                yield return new MissReason(MissCode.WrongCitation, string.Join(", ", Answer.Citations.Select(citation => citation.Document).Distinct()));
        }
        else if (Question.IsToBeDeclined && !IsDeclined)
            yield return new MissReason(MissCode.NotDeclined);
        else if (Question.Type == QuestionType.Ambiguous && Answer.Status != AnswerStatus.Clarify)
            yield return new MissReason(MissCode.NotAskedBack);
        else if (Question.Type == QuestionType.Greeting
            && (Answer.Status != AnswerStatus.Greeting || Answer.Citations.Count + Answer.Related.Count > 0))
            yield return new MissReason(MissCode.NotGreeted);

        // An ambiguous question is judged by the asking back alone.
        if (Question.Type == QuestionType.Ambiguous)
            yield break;
        foreach (var present in reply.Present(Question.MustNot))
            yield return new MissReason(MissCode.MustNotPresent, present);
    }
}
