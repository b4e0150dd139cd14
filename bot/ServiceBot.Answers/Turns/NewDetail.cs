using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Turns;

/// <summary>Judges sentences for a question after one more detail of what was just answered: 哪几个小区 behind 15台.</summary>
/// <remarks>
/// Such a question names little, so nearly any sentence nearby would fit it. One that was shown before answers only if it holds the detail,
/// and one that was not only if it speaks of the same matter.
/// </remarks>
internal sealed partial class NewDetail
{
    // What one service has and the one beside it has too: a sentence must be about the very matter to answer for it.
    private const QuestionKind OfTheMatterItself = QuestionKind.Phone | QuestionKind.Where | QuestionKind.Address | QuestionKind.OpeningHours | QuestionKind.Weekend
        | QuestionKind.Money | QuestionKind.Papers | QuestionKind.Conditions | QuestionKind.Apply | QuestionKind.Person;

    private readonly Question _question;
    private readonly ConversationState _state;
    private readonly Matter _matter;
    private readonly bool _isAsked;
    private readonly bool _namesAnother;
    private readonly string? _noun;

    public NewDetail(Question question, Focus focus, ConversationState state, IndexReader index)
    {
        _question = question;
        _state = state;
        _matter = new Matter(question, focus, index);
        _isAsked = question.Reading?.CompletedFrom is { } before && question.Subject != before.Subject && question.Context.Length > 0;
        _namesAnother = focus.Terms.Any(term => term.Clause >= 0 && term.IsInTexts && (term.IsFieldWord || term.LeadsToField) && !_matter.Has(term.Term));
        _noun = Asked().Match(question.Subject) is { Success: true } asked ? asked.Groups["noun"].Value : null;
    }

    /// <summary>Whether the sentence may answer.</summary>
    public bool IsIn(Sentence sentence)
    {
        if (!_isAsked)
            return true;
        var folded = sentence.Folded.Folded;
        var shown = ShownText.Holds(_state.Shown, sentence.Text);
        if (_question.Kind.HasFlag(QuestionKind.Which))
            return HasList(folded) || (!shown && _matter.IsNamedIn(folded));
        if (_question.Kind.HasFlag(QuestionKind.Who))
            return folded.Split(ClauseMarks).Any(clause => Body().IsMatch(clause)) && (shown || _namesAnother || IsOfMatter(sentence));
        return shown || _namesAnother || IsOfMatter(sentence);
    }

    private bool IsOfMatter(Sentence sentence) =>
        _matter.IsNamedIn(sentence.Folded)
        || _matter.IsNamedIn(new FoldedPassageText(sentence.Passage.Section))
        || ((_question.Kind & OfTheMatterItself) == 0 && _matter.IsNamedIn(new FoldedPassageText(sentence.Passage.Text)));

    private bool HasList(string folded) => folded.Split(ClauseMarks)
        .Any(clause => Listed().IsMatch(clause) && (_noun is null ? _matter.IsNamedIn(clause) : Lists(clause, _noun)));

    private static readonly char[] ClauseMarks = [',', '，', ';', '；'];

    /// <summary>Whether things of a kind are listed: 甲、乙等16家小区, 小区有甲、乙.</summary>
    private static bool Lists(string clause, string noun)
    {
        for (var at = clause.IndexOf(noun, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(noun, at + 1, StringComparison.Ordinal))
        {
            if (ListBehind().IsMatch(clause.AsSpan(at + noun.Length)) || ListBefore().IsMatch(clause.AsSpan(0, at)))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"哪(?:[几些]|[0-9])[个家处所条项场位名批]?(?<noun>\p{IsCJKUnifiedIdeographs}{2}(?![的了]))")]
    private static partial Regex Asked();

    [GeneratedRegex("、|”“|和“|等|以及|分别")]
    private static partial Regex Listed();

    [GeneratedRegex(@"[、”][^、]{1,14}$")]
    private static partial Regex ListBefore();

    [GeneratedRegex(@"^(?:[有是为即:：(（]|包括|分别|中的)[^、]*、")]
    private static partial Regex ListBehind();

    [GeneratedRegex("公司|单位|部门|中心|机构|企业|协会|医院|学校|居委|委员会|办公室|局|所|站|团队|志愿者|书记|主任|医生|律师|第3方|第三方|由|委托|联合|合作")]
    private static partial Regex Body();
}
