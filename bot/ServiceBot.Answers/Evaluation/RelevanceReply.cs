using System.Globalization;
using ServiceBot.Answers.Searching;

namespace ServiceBot.Answers.Evaluation;

/// <summary>How one question of an outside set went.</summary>
internal sealed record RelevanceReply
{
    private const int Ranks = 100;

    // What a resident reads first: the length of a direct answer.
    private const int FirstCharacters = 80;

    public required RelevanceQuestion Question { get; init; }

    /// <summary>Rank of the first relevant document, from 1; null when it is not among the documents of the first hundred passages.</summary>
    public required int? Rank { get; init; }

    /// <summary>Null when the question says no answers.</summary>
    public required Answer? Answer { get; init; }
    public required bool Contains { get; init; }

    /// <summary>Whether the first 80 characters of the reply contain an answer.</summary>
    public required bool StartContains { get; init; }
    public required double F1 { get; init; }

    /// <summary>Of the citations' quotes, joined; 0 without one.</summary>
    public required double QuoteF1 { get; init; }

    public static RelevanceReply Of(RelevanceQuestion question, Answerer answerer)
    {
        var answer = question.Answers.Count > 0 ? answerer.Ask(question.Request) : null;
        return new RelevanceReply
        {
            Question = question,
            Rank = question.Relevant.Count > 0 ? RankOf(question, answerer.Passages) : null,
            Answer = answer,
            Contains = answer is not null && AnswerOverlap.Contains(answer.Text, question.Answers),
            StartContains = answer is not null && AnswerOverlap.Contains(Start(answer.Text), question.Answers),
            F1 = answer is null ? 0 : AnswerOverlap.BestF1(answer.Text, question.Answers),
            QuoteF1 = answer is null ? 0 : AnswerOverlap.BestF1(string.Concat(answer.Citations.Select(citation => citation.Quote)), question.Answers),
        };
    }

    public IReadOnlyList<MissReason> Reasons()
    {
        var reasons = new List<MissReason>();
        if (Question.Relevant.Count > 0 && Rank != 1)
            reasons.Add(new MissReason(MissCode.NotFirst, Rank?.ToString(CultureInfo.InvariantCulture) ?? ""));
        if (Answer is not null && !Contains)
            reasons.Add(new MissReason(MissCode.AnswerNotContained, Question.Answers[0]));
        return reasons;
    }

    private static string Start(string text) => string.Concat(text.EnumerateRunes().Take(FirstCharacters));

    private static int? RankOf(RelevanceQuestion question, PassageFinder passages)
    {
        var found = passages.Find(new FindRequest(question.Request) { Limit = Ranks }).Hits
            .Select(hit => hit.Document.Id).Distinct(StringComparer.Ordinal).ToList();
        var index = found.FindIndex(document => question.Relevant.Contains(document, StringComparer.Ordinal));
        return index < 0 ? null : index + 1;
    }
}
