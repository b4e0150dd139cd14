namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>What was typed and stands in no text never comes back as ours.</summary>
internal static class EchoRule
{
    public static IEnumerable<string> Faults(Asked asked)
    {
        if (asked.Foreign is not { } foreign)
            yield break;
        var answer = asked.Answer;
        foreach (var line in answer.Notes.Concat(answer.Choices).Concat(answer.FollowUps).Append(answer.Text).Append(answer.Street ?? ""))
        {
            if (line.Contains(foreign, StringComparison.OrdinalIgnoreCase))
                yield return $"repeats “{foreign}”";
        }
    }
}
