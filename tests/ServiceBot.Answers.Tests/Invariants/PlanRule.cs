using System.Text.RegularExpressions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Invariants;

/// <summary>What is taken from a plan is called one.</summary>
/// <remarks>A restated text says by its own wording what is still to be done: 要推进, 要做好.</remarks>
internal static partial class PlanRule
{
    public static IEnumerable<string> Faults(Asked asked)
    {
        if (asked.Answer.Status == AnswerStatus.Answered
            && asked.Answer.Citations.Any(citation => PlanTitle().IsMatch(citation.Title) && !(citation.TextKind == TextKind.Restated && SaysAhead().IsMatch(asked.Answer.Text)))
            && !SaysPlan().IsMatch(asked.Answer.Text))
            yield return "comes from a plan and does not say so";
    }

    [GeneratedRegex("计划$")]
    private static partial Regex PlanTitle();

    [GeneratedRegex("要|将|继续|会|推进")]
    private static partial Regex SaysAhead();

    [GeneratedRegex("计划|打算|准备|目标|预计|力争|拟")]
    private static partial Regex SaysPlan();
}
