namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>Each status comes with its own citations, related places, choices and follow-ups, and with no others.</summary>
internal static class StatusRule
{
    private const int MostCitations = 3;
    private const int MostRelated = 2;
    private const int FewestChoices = 2;
    private const int MostChoices = 5;
    private const int MostFollowUps = 3;

    public static IEnumerable<string> Faults(Asked asked)
    {
        var answer = asked.Answer;
        if (answer.Text.Length == 0 || answer.Status == AnswerStatus.Error)
            yield return "says nothing";
        if (answer.Status == AnswerStatus.Answered ? answer.Citations.Count is 0 or > MostCitations : answer.Citations.Count > (answer.Status == AnswerStatus.Clarify ? MostCitations : 0))
            yield return $"{answer.Citations.Count} citations";
        if (answer.Related.Count > (answer.Status == AnswerStatus.NoMatch ? MostRelated : 0))
            yield return $"{answer.Related.Count} related";
        if (answer.Status == AnswerStatus.Clarify ? answer.Choices.Count is < FewestChoices or > MostChoices : answer.Choices.Count > 0)
            yield return $"{answer.Choices.Count} choices";
        if (answer.FollowUps.Count > (answer.Status is AnswerStatus.Answered or AnswerStatus.NoMatch or AnswerStatus.Greeting or AnswerStatus.OutOfScope ? MostFollowUps : 0))
            yield return $"{answer.FollowUps.Count} follow-ups";
        if (answer.Choices.Concat(answer.FollowUps).Any(string.IsNullOrWhiteSpace) || answer.Choices.Distinct().Count() < answer.Choices.Count || answer.FollowUps.Distinct().Count() < answer.FollowUps.Count)
            yield return "a choice or follow-up is empty or comes twice";
        if (answer.AiGenerated || answer.ConversationId is not null || answer.AnswerId.Length == 0 || answer.IndexVersion != asked.Index.Manifest.Version)
            yield return "is not marked as what it is";
    }
}
