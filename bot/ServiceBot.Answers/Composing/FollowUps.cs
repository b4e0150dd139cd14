using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Questions that lead on from an answer: the same matter in other years and other sub-districts. Each can be answered.</summary>
internal sealed class FollowUps(EvidenceFinder finder)
{
    private const int MostYears = 2;
    private const int MostFollowUps = 3;

    /// <param name="answer">Given to a question about one place and year; of others there is nothing to lead on to.</param>
    public IReadOnlyList<string> For(Answer answer, Question question, Focus focus, EvidenceJudge judge)
    {
        if (answer.Street is not { } street || answer.Year is not { } year)
            return [];
        var supported = finder.Find(question, focus, null, []).Sentences.Where(judge.LeadsOn).ToList();
        // The next message is read with this question before it: what was not named there must be named in it.
        var place = question.Streets.Count == 0 ? street : "";
        var years = supported.Where(sentence => sentence.Document.Street == street && sentence.Year is { } other && other != year)
            .Select(sentence => $"{place}{sentence.Year}年呢？").Distinct(StringComparer.Ordinal).Take(MostYears);
        var streets = supported.Where(sentence => sentence.Document.Street is { } other && other != street)
            .Where(sentence => question.Years.Count == 0 || sentence.Year == year)
            .DistinctBy(sentence => sentence.Document.Street)
            .Select(sentence => question.Years.Count == 0 && sentence.Year is { } own ? $"{sentence.Document.Street}{own}年呢？" : $"{sentence.Document.Street}呢？");
        return years.Concat(streets).Take(MostFollowUps).ToList();
    }
}
