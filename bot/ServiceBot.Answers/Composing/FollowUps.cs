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
        var years = supported.Where(sentence => sentence.Document.Street == street && sentence.Year is { } other && other != year)
            .Select(sentence => $"{sentence.Year}年呢？").Distinct(StringComparer.Ordinal).Take(MostYears);
        var streets = supported.Where(sentence => sentence.Document.Street is { } other && other != street)
            .Select(sentence => $"{sentence.Document.Street}呢？").Distinct(StringComparer.Ordinal);
        return years.Concat(streets).Take(MostFollowUps).ToList();
    }
}
