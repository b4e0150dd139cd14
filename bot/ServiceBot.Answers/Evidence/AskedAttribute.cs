using System.Text.RegularExpressions;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Evidence;

/// <summary>What a sentence must hold to answer a kind of question: a sum for 多少钱, an address for 在哪里.</summary>
internal static partial class AskedAttribute
{
    // 一批 and 一个 fold to 1批 and 1个; they count nothing.
    private const string VagueOne = "1";

    // A figure of any unit, or 免费, answers only in a clause that speaks of at least this share of the focus.
    private const double LeastClauseCoverage = 0.2;

    // Characters behind a figure that are its unit, or say no more than that it counts (左右, 完成, 以上).
    private const int LongestUnit = 2;
    private const int LongestTail = 2;

    private const int ShortestThing = 3;

    private static readonly char[] ClauseMarks = [',', '，', ';', '；', ':', '：'];

    // The form what is asked for has in a sentence. Figures, sums and 免费 are looked at clause by clause.
    private static readonly (QuestionKind Kind, Regex Form)[] Forms =
    [
        (QuestionKind.Phone, Phone()),
        (QuestionKind.OpeningHours, Hours()),
        (QuestionKind.Duration, Duration()),
        (QuestionKind.Papers, Papers()),
        (QuestionKind.Conditions, Conditions()),
        (QuestionKind.When, When()),
        (QuestionKind.Where, Where()),
        (QuestionKind.Address, Address()),
        (QuestionKind.Weekend, Weekend()),
        (QuestionKind.Apply, Apply()),
        (QuestionKind.Person, Person()),
        (QuestionKind.Reason, Reason()),
        (QuestionKind.Approval, Approval()),
    ];

    /// <summary>Whether a folded sentence holds what the question asks for; always so for kinds without a form of their own.</summary>
    public static bool IsIn(string folded, Question question, Focus focus)
    {
        var kind = question.Kind;
        return Forms.All(form => !kind.HasFlag(form.Kind) || form.Form.IsMatch(form.Kind == QuestionKind.Where ? Without(folded, focus) : folded))
            && (!kind.HasFlag(QuestionKind.Money) || Clauses(folded).Any(clause => HasSum(clause, question) || (Free().IsMatch(clause) && (kind.HasFlag(QuestionKind.Whether) || SpeaksOf(clause, focus)))))
            && (!kind.HasFlag(QuestionKind.HowMany) || Counts(Clauses(folded).ToList(), question, focus));
    }

    /// <summary>Whether what a kind asks for has a form of its own.</summary>
    public static bool HasFormOf(QuestionKind kind) =>
        kind.HasFlag(QuestionKind.Money) || kind.HasFlag(QuestionKind.HowMany) || Forms.Any(form => kind.HasFlag(form.Kind));

    /// <summary>Whether a kind asks for a figure of any sort: a number, a sum, a length of time.</summary>
    public static bool IsFigure(QuestionKind kind) => (kind & (QuestionKind.HowMany | QuestionKind.Money | QuestionKind.Duration)) != 0;

    /// <summary>Whether a folded clause has the form of what is asked for: 1 or 0; one half for kinds without a form of their own.</summary>
    public static double HasForm(string folded, Question question)
    {
        var kind = question.Kind;
        if (!HasFormOf(kind))
            return 0.5;
        return Forms.All(form => !kind.HasFlag(form.Kind) || form.Form.IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.Money) || Money().IsMatch(folded) || Free().IsMatch(folded))
            && (!kind.HasFlag(QuestionKind.HowMany) || HasFigure(folded, question.Units)) ? 1 : 0;
    }

    /// <summary>How closely what is asked for stands to what it is asked of: the share of the focus in its own clause, 0 to 1.</summary>
    public static double Closeness(string folded, Question question, Focus focus)
    {
        var kind = question.Kind;
        Func<string, bool>? holds =
            kind.HasFlag(QuestionKind.HowMany) ? clause => HasFigure(clause, question.Units)
            : kind.HasFlag(QuestionKind.Money) ? Money().IsMatch
            : kind.HasFlag(QuestionKind.Where) ? Address().IsMatch
            : kind.HasFlag(QuestionKind.Phone) ? Phone().IsMatch
            : kind.HasFlag(QuestionKind.When) ? When().IsMatch
            : kind.HasFlag(QuestionKind.Meaning) ? Meaning().IsMatch
            : kind.HasFlag(QuestionKind.Which) ? List().IsMatch
            : null;
        return holds is null ? 0 : Clauses(folded).Where(holds).Select(clause => focus.Coverage(FoldedPassageText.OfFolded(clause))).DefaultIfEmpty(0).Max();
    }

    /// <summary>The clause with a figure of the unit asked for that speaks most of the focus; null when there is none.</summary>
    public static string? FigureClause(string folded, Question question, Focus focus) => Clauses(folded)
        .Where(clause => question.Kind.HasFlag(QuestionKind.Money) ? Money().IsMatch(clause) : HasFigure(clause, question.Units))
        .MaxBy(clause => focus.Coverage(FoldedPassageText.OfFolded(clause)));

    /// <summary>Figures of the clause that speaks most of the focus and holds one of the unit asked for; empty when there is none.</summary>
    public static IReadOnlyList<string> Figures(string folded, Question question, Focus focus)
    {
        var clause = FigureClause(folded, question, focus);
        return clause is null ? [] : Figure().Matches(clause)
            .Where(figure => question.Units.Count == 0 || HasUnit(clause, figure, question.Units.Take(1)) || HasUnit(clause, figure, question.Units))
            .Where(figure => !IsName(clause, figure))
            .Select(figure => figure.Value).ToList();
    }

    /// <summary>The sentence without the thing itself: 服务站 tells no place of a 服务站.</summary>
    private static string Without(string folded, Focus focus) => focus.Terms
        .SelectMany(term => term.Alternatives).Where(alternative => alternative.Term.Length >= ShortestThing)
        .Aggregate(folded, (text, alternative) => text.Replace(alternative.Term, " ", StringComparison.Ordinal));

    /// <summary>A sum; where a price is asked for (一平米多少钱), no total of many.</summary>
    private static bool HasSum(string clause, Question question) =>
        Money().IsMatch(clause) && (!UnitPrice().IsMatch(question.Subject) || !Total().IsMatch(clause) || Each().IsMatch(clause));

    private static IEnumerable<string> Clauses(string folded) => folded.Split(ClauseMarks, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A figure of the unit asked for, in a clause that speaks of the focus. Where a certain unit is asked for, one in another clause will do
    /// that goes on with the matter: it names no other thing behind the figure, and the matter does not come only after it.</summary>
    private static bool Counts(List<string> clauses, Question question, Focus focus)
    {
        var speaks = clauses.ConvertAll(clause => SpeaksOf(clause, focus));
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!HasFigure(clauses[i], question.Units))
                continue;
            if (speaks[i])
                return true;
            var before = speaks.IndexOf(true, 0, i) >= 0;
            var after = speaks.IndexOf(true, i) >= 0;
            if (question.Units is [not "个", ..] && (before ? !CountsOther(clauses[i], question.Units) : !after))
                return true;
        }

        return false;
    }

    /// <summary>Whether every figure of the units counts something that is named behind it: 完成15台电梯加装. Of people the unit itself says what is counted.</summary>
    private static bool CountsOther(string clause, IReadOnlyList<string> units) => !units.Contains("人", StringComparer.Ordinal) && Figure().Matches(clause)
        .Where(figure => HasUnit(clause, figure, units))
        .All(figure => clause.Length - figure.Index - figure.Length > LongestUnit + LongestTail);

    private static bool SpeaksOf(string clause, Focus focus) => focus.Coverage(FoldedPassageText.OfFolded(clause)) >= LeastClauseCoverage;

    /// <summary>A figure with one of the units; any figure that is not a year when no unit is asked for.</summary>
    private static bool HasFigure(string clause, IReadOnlyList<string> units) =>
        Figure().Matches(clause).Any(figure => units.Count == 0 ? figure.Value != VagueOne && !IsName(clause, figure) : HasUnit(clause, figure, units) && !IsVague(clause, figure));

    /// <summary>等1批 counts nothing.</summary>
    private static bool IsVague(string clause, Match figure) => figure.Value == VagueOne && clause.AsSpan(figure.Index + 1).StartsWith("批", StringComparison.Ordinal);

    private static bool HasUnit(string clause, Match figure, IEnumerable<string> units)
    {
        if (figure.Value[^1] == '%')
            return units.Contains("%", StringComparer.Ordinal);
        var behind = clause[(figure.Index + figure.Length)..].TrimStart('余', '多', '万', '几');
        return units.Any(unit => behind.StartsWith(unit, StringComparison.Ordinal));
    }

    /// <summary>A year, a date or a house number counts nothing.</summary>
    private static bool IsName(string clause, Match figure) =>
        figure.Index + figure.Length < clause.Length && "年月日号弄路".Contains(clause[figure.Index + figure.Length]);

    [GeneratedRegex(@"\d+(?:\.\d+)?%?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\d[\d.]*[余多]?[百千万亿]?[余多]?(?:元|块)")]
    private static partial Regex Money();

    [GeneratedRegex("[每1]个?(?:平米|平方米?|平|月|天|次|顿|餐|份|人|户|部|台|小时|位|张|间|晚|位老人)|1(?:平|月|天|次|顿|餐|份|人|户|部|台)")]
    private static partial Regex UnitPrice();

    [GeneratedRegex(@"\d万余?元|(?:共|合计|总|累计|全年)[^,，]{0,8}\d")]
    private static partial Regex Total();

    [GeneratedRegex("每|/|1(?:次性|个)?(?:补贴|补助|奖励)|标准|定额")]
    private static partial Regex Each();

    [GeneratedRegex("免费|不收[^,，。；;]{0,6}费|免收|不要钱|无需(?:缴|交|付)费")]
    private static partial Regex Free();

    [GeneratedRegex(@"(?<![\d.])\d{3,4}-?\d{4,8}(?![\d.]|年|元|户|人|名)|(?<!\d)\d{5,11}(?!\d|年|元|户|人|名)")]
    private static partial Regex Phone();

    [GeneratedRegex("周[1-7一二三四五六日末]|星期|礼拜|[0-9]点|[0-9]时|24小时|全天|每天|工作日")]
    private static partial Regex Hours();

    [GeneratedRegex("[0-9]+(?:个)?(?:天|小时|工作日|个?月|周|年|分钟)")]
    private static partial Regex Duration();

    [GeneratedRegex("材料|证件|身份证|户口|社保卡|社会保障卡|照片|原件|复印|证明|出示|提交|亮证|电子证|[持凭带][\\p{IsCJKUnifiedIdeographs}]{0,8}[证卡单书]")]
    private static partial Regex Papers();

    [GeneratedRegex("条件|标准|[0-9一二三]级|符合|年满|周岁|以上的|资格|对象")]
    private static partial Regex Conditions();

    [GeneratedRegex("[0-9]年|[0-9]月|[0-9]日|周[1-7一二三四五六日]|星期|季度|年底|年初|上半年|下半年|月底|每月|每年|截至")]
    private static partial Regex When();

    [GeneratedRegex(@"路(?![径线])|道(?=与|和|旁|口|[0-9])|交界|位于|坐落|地处|\d弄|\d号|街(?!道|区|坊|镇)")]
    private static partial Regex Address();

    [GeneratedRegex("(?<!总)(?:书记|主任|主席|所长|院长|会长|站长|队长|经理|负责人|教授|医生|老师|先生|女士)[“”]?[\\p{IsCJKUnifiedIdeographs}]{2,3}(?=[说讲在是的，、。：]|表示|介绍)|·|(?:就任|担任|接任|出任|主持|创办|创立|设计|撰写|主讲|作家|画家|导演|演员|将领|教授|由)[\\p{IsCJKUnifiedIdeographs}]{2}|[\\p{IsCJKUnifiedIdeographs}]{2,3}(?<!总)(?:书记|主任|先生|女士)")]
    private static partial Regex Person();

    [GeneratedRegex("因|由于|为了|以便|旨在|缘于|源于|鉴于|导致|使得|得名|针对|考虑到|所致|为.{2,20}[，,]")]
    private static partial Regex Reason();

    [GeneratedRegex("批准|审批|核准|审核|许可|同意|签字|批复|审定|备案|征得")]
    private static partial Regex Approval();

    [GeneratedRegex("(?:周|星期|礼拜)[六日天末7]|双休|节假日|全年无休|365天")]
    private static partial Regex Weekend();

    [GeneratedRegex("办理|申请|受理|窗口|报名|申报|咨询|线上|网上|指导|工作站|站点|热线|可以|免于|自助|登记|参加")]
    private static partial Regex Apply();

    [GeneratedRegex("即|是指|指的是|就是|是把|是以|是由|意思|由.+组成")]
    private static partial Regex Meaning();

    [GeneratedRegex("、|”“|”和“|等")]
    private static partial Regex List();

    [GeneratedRegex(@"路|弄|\d号|街(?!道|区|坊|镇)|村|楼|大厦|中心|广场|园|站|居民区|居委|公司|苑|基地|馆|校|院|厅|桥|河|位于|坐落|地处|省|县|(?<!城)市(?![民场容政])|在.{2,10}(?:举办|举行|召开|开办|办了)|社区.{0,2}(?:办理|申请|登记|报名|领取)|[到在向去][^，,。；;]{2,16}(?:办理|申请|申领|领取|登记|报名)")]
    private static partial Regex Where();
}
