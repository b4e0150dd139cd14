using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Turns;

/// <summary>Holds a sentence that was shown before against a question for one more detail of it: shown again it answers only if it holds the detail.</summary>
internal sealed partial class NewDetail(Question question, ConversationState state)
{
    private static readonly (QuestionKind Kind, Regex Form)[] Forms =
    [
        (QuestionKind.Which, Listed()),
        (QuestionKind.Who, Body()),
    ];

    private readonly bool _isAsked = question.Reading?.CompletedFrom is { } before && question.Subject != before.Subject && question.Context.Length > 0
        && (question.Kind & (QuestionKind.Which | QuestionKind.Who)) != 0;

    /// <summary>Whether the sentence may answer: it says something new, or holds what is asked for.</summary>
    public bool IsIn(Sentence sentence) =>
        !_isAsked || Array.TrueForAll(Forms, form => !question.Kind.HasFlag(form.Kind) || form.Form.IsMatch(sentence.Folded.Folded))
        || !ShownText.Holds(state.Shown, sentence.Text);

    [GeneratedRegex("、|”“|和“|等|以及|分别")]
    private static partial Regex Listed();

    [GeneratedRegex("公司|单位|部门|中心|机构|企业|协会|医院|学校|居委|委员会|办公室|局|所|站|团队|志愿者|书记|主任|医生|律师|第3方|第三方|由|委托|联合|合作")]
    private static partial Regex Body();
}
