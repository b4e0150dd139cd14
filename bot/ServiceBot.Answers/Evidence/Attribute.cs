using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Evidence;

/// <summary>What a sentence must hold to answer a kind of question: a sum for 多少钱, an address for 在哪里.</summary>
internal static partial class Attribute
{
    /// <summary>Whether a folded sentence holds what the question asks for; always so for kinds without a form of their own.</summary>
    public static bool IsIn(string folded, Question question)
    {
        var kind = question.Kind;
        return (!kind.HasFlag(QuestionKind.Money) || Money().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Phone) || Phone().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.OpeningHours) || Hours().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Duration) || Duration().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Papers) || Papers().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Conditions) || Conditions().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.When) || When().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Where) || Where().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.HowMany) || HasFigure(folded, question.Units));
    }

    /// <summary>A figure with one of the units; any figure that is not a year when no unit is asked for.</summary>
    private static bool HasFigure(string folded, IReadOnlyList<string> units)
    {
        foreach (Match figure in Figure().Matches(folded))
        {
            var behind = folded.AsSpan(figure.Index + figure.Length);
            if (units.Count == 0 && !(behind.StartsWith("年", StringComparison.Ordinal) && figure.Value.Length == 4))
                return true;
            foreach (var unit in units)
            {
                if (behind.StartsWith(unit, StringComparison.Ordinal) || behind.TrimStart("余多万几".AsSpan()).StartsWith(unit, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\d+(?:\.\d+)?%?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\d[\d.]*[余多]?[百千万亿]?[余多]?(?:元|块)|免费|不收费")]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<![\d.])\d{3,4}-?\d{4,8}(?![\d.]|年|元|户|人|名)|(?<!\d)\d{5,11}(?!\d|年|元|户|人|名)")]
    private static partial Regex Phone();

    [GeneratedRegex("周[1-7一二三四五六日末]|星期|礼拜|[0-9]点|[0-9]时|24小时|全天|每天|工作日")]
    private static partial Regex Hours();

    [GeneratedRegex("[0-9]+(?:个)?(?:天|小时|工作日|个?月|周|年内|分钟)")]
    private static partial Regex Duration();

    [GeneratedRegex("材料|证件|身份证|户口|原件|复印|证明|出示|提交|亮证|电子证")]
    private static partial Regex Papers();

    [GeneratedRegex("条件|标准|[0-9一二三]级|符合|年满|周岁|以上的|资格|对象")]
    private static partial Regex Conditions();

    [GeneratedRegex("[0-9]年|[0-9]月|[0-9]日|周[1-7一二三四五六日]|星期|季度|年底|年初|上半年|下半年|月底|每月|每年|截至")]
    private static partial Regex When();

    [GeneratedRegex(@"路|弄|\d号|街(?!道|区|坊|镇)|村|楼|大厦|中心|广场|园|站|居民区|居委|公司|苑")]
    private static partial Regex Where();
}
