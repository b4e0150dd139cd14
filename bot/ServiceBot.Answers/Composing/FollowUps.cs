using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>Questions that lead on from an answer: what else the texts tell of the same matter, and the same matter in other years and other sub-districts.</summary>
/// <remarks>Each was asked, as the next message of the talk, and answered with something new.</remarks>
/// <param name="suggestions">Questions the index was found to answer when it was built.</param>
/// <param name="ask">Answers a message without leading on from it.</param>
internal sealed class FollowUps(EvidenceFinder finder, Suggestions suggestions, Func<AskRequest, Answer> ask)
{
    private const int MostDetails = 1;
    private const int MostYears = 2;
    private const int MostFollowUps = 3;

    // Asking takes time: so many are tried, whatever comes of them.
    private const int MostAsked = 5;

    private static readonly (QuestionKind Kind, string Question)[] Details =
    [
        (QuestionKind.Phone, "电话是多少？"), (QuestionKind.Address, "地址在哪里？"), (QuestionKind.Money, "要多少钱？"), (QuestionKind.Papers, "要带什么材料？"),
    ];

    // A question for one of these has been answered with it.
    private const QuestionKind Whereabouts = QuestionKind.Where | QuestionKind.Address;

    /// <summary>Questions to begin with, for one who greets or asks what is not ours.</summary>
    public IReadOnlyList<string> Suggested(AskRequest request, Answer answer) =>
        answer.Status is AnswerStatus.Greeting or AnswerStatus.OutOfScope
            ? suggestions.For(request.Street).Take(MostAsked).Where(next => IsAnswered(request, answer, next, null)).Take(MostFollowUps).ToList()
            : [];

    /// <param name="answer">Given to a question about one place and year; of others there is nothing to lead on to.</param>
    /// <param name="grounds">What it rests on; null when nothing was looked for.</param>
    public IReadOnlyList<string> For(AskRequest request, Answer answer, Question question, Grounds? grounds)
    {
        if (answer.Status != AnswerStatus.Answered || grounds is not var (focus, judge, sentences) || answer.Street is not { } street || answer.Year is not { } year)
            return Suggested(request, answer);
        var everywhere = question.Streets.Count == 0 && question.Years.Count == 0 ? sentences : finder.Find(question, focus, null, []).Sentences;
        var supported = everywhere.Where(judge.LeadsOn).ToList();
        // The next message is read with this question before it: what was not named there must be named in it.
        var place = question.Streets.Count == 0 ? street : "";
        var years = supported.Where(sentence => sentence.Document.Street == street && sentence.Year is { } other && other != year)
            .Select(sentence => $"{place}{sentence.Year}年呢？").Distinct(StringComparer.Ordinal).Take(MostYears);
        var streets = supported.Where(sentence => sentence.Document.Street is { } other && other != street)
            .Where(sentence => question.Years.Count == 0 || sentence.Year == year)
            .DistinctBy(sentence => sentence.Document.Street)
            .Select(sentence => question.Years.Count == 0 && sentence.Year is { } own ? $"{sentence.Document.Street}{own}年呢？" : $"{sentence.Document.Street}呢？");

        var details = DetailsOf(answer, question, focus, judge, sentences).Where(detail => IsAnswered(request, answer, detail, street)).Take(MostDetails).ToList();
        var others = years.Concat(streets).Take(MostAsked - details.Count).Where(other => IsAnswered(request, answer, other, null));
        return details.Concat(others.Take(MostFollowUps - details.Count)).ToList();
    }

    /// <summary>What was not asked for and stands in what was found of the same matter, place and year, unless it is quoted already.</summary>
    private static IEnumerable<string> DetailsOf(Answer answer, Question question, Focus focus, EvidenceJudge judge, IReadOnlyList<Sentence> sentences)
    {
        var untold = sentences
            .Where(sentence => judge.IsOnMatter(sentence) && sentence.Document.Street == answer.Street && sentence.Year == answer.Year && !answer.Text.Contains(sentence.Text, StringComparison.Ordinal))
            .ToList();
        return Details
            .Where(detail => (question.Kind & (detail.Kind == QuestionKind.Address ? Whereabouts : detail.Kind)) == 0)
            .Where(detail => question with { Kind = detail.Kind, Units = [] } is var asked && untold.Exists(sentence => AskedAttribute.IsIn(sentence.Folded.Folded, asked, focus)))
            .Select(detail => detail.Question);
    }

    /// <param name="street">The sub-district it must be answered from; null for any.</param>
    private bool IsAnswered(AskRequest request, Answer answer, string next, string? street)
    {
        var answered = ask(request with { Question = next, History = [], State = answer.State });
        return answered.Status == AnswerStatus.Answered && (street is null || answered.Street == street)
            && answered.Citations.Any(citation => answer.Citations.All(earlier => earlier.Quote != citation.Quote));
    }
}
