using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Says where to ask for the rest, when somebody wants to know how to go about a thing and the quotes name no place to turn to.</summary>
internal static partial class WhereToAsk
{
    private const QuestionKind Kinds = QuestionKind.HowTo | QuestionKind.Apply | QuestionKind.Papers | QuestionKind.Conditions;

    /// <returns>One fixed line; empty when it is not needed.</returns>
    public static string ClosingFor(Question question, IEnumerable<QuotedGroup> groups) =>
        (question.Kind & Kinds) != 0 && (question.Kind & QuestionKind.Compare) == 0 && Personal().IsMatch(question.Subject)
        && !groups.Any(group => group.Sentences.Any(sentence => Place().IsMatch(sentence.Folded.Folded)))
            ? CannedReplies.HowToRest
            : "";

    // Asks what to do oneself, not what the office did.
    [GeneratedRegex("申请|办理?|报名|领|装|弄|找|材料|证件|手续|条件|资格|去哪|怎么(?:办|申|报|弄|装|找|参)|如何")]
    private static partial Regex Personal();

    [GeneratedRegex(@"12345|96\d{3,4}|\d{7,8}|热线|电话|[路街弄]\d+[号弄]|受理(?:服务)?中心|窗口|服务点|服务站|工作站|居委会?(?:报名|申请|办理|咨询|登记)|指导中心|驿站")]
    private static partial Regex Place();
}
