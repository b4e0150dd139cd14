using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Answers.Questions;

namespace ServiceBot.Answers.Composing;

/// <summary>Settles a yes/no question by the statement quoted first; where that is not certain, it stays open.</summary>
/// <remarks>A wrong 有 is worse than none: every telling word of the question must stand in the statement, and nothing in it may limit or deny.</remarks>
internal sealed partial class YesNo(PlanReader plans)
{
    // A word counts as met from this match on, 0 to 1; a synonym of weight 0.8 does.
    private const double LeastMatch = 0.7;

    // Words that weigh less than this share of the heaviest say nothing of the matter (工作, 情况).
    private const double LeastWeightShare = 0.1;

    // Of what is asked to be there, the words of the focus must tell this share, 0 to 1.
    private const double LeastTold = 0.7;

    // A verb or a denial belongs to a word that begins at most so many characters behind it.
    private const int FewCharacters = 4;

    // A phrase found with a gap in it (老人…饭) only repeats words that count by themselves.
    private const char Gap = '…';

    // More is asked than yes or no: the quote answers.
    private const QuestionKind OtherKinds = QuestionKind.HowMany | QuestionKind.Money | QuestionKind.Who | QuestionKind.Person | QuestionKind.Phone
        | QuestionKind.Where | QuestionKind.When | QuestionKind.Duration | QuestionKind.Compare | QuestionKind.OpeningHours | QuestionKind.Meaning;

    private static readonly (Regex Asked, Regex Said)[] Conditions =
    [
        (FreeAsked(), FreeSaid()), (CheapAsked(), CheapSaid()), (AtHomeAsked(), AtHomeSaid()), (WeekendAsked(), WeekendSaid()), (NightAsked(), NightSaid()),
        (StillAsked(), StillSaid()), (OnlineAsked(), OnlineSaid()), (PublicAsked(), PublicSaid()),
    ];

    public Verdict Of(Question question, Focus focus, Sentence statement)
    {
        if (!question.Kind.HasFlag(QuestionKind.Whether) || (question.Kind & OtherKinds) != 0 || Either().IsMatch(question.Subject) || Own().IsMatch(question.Subject))
            return Verdict.Open;
        var said = statement.Folded.Folded;
        var asked = focus.Terms.Where(term => term.Clause >= 0 && !term.Term.Contains(Gap) && !Form().IsMatch(term.Term)).ToList();
        var least = LeastWeightShare * asked.Select(term => term.Weight).DefaultIfEmpty(0).Max();
        var met = asked.Where(term => term.Weight >= least).ToList();
        if (!met.Any(term => term.IsFieldWord || term.LeadsToField) || !met.All(term => statement.Folded.Matches(term) >= LeastMatch))
            return Verdict.Open;
        return Whole().IsMatch(question.Subject) ? OfWhole(said, statement)
            : MeetsConditions(question.Subject, said) ? OfStatement(question.Subject, said, statement, met)
            : Verdict.Open;
    }

    /// <summary>是不是每个居委都有, 全部弄好了吗: only a statement about all, or about a part, settles that.</summary>
    private Verdict OfWhole(string said, Sentence statement)
    {
        if (plans.Of(statement) != Tense.Told || PlanReader.SaysPlan(statement.Text) || Denial().IsMatch(said))
            return Verdict.Open;
        var shares = Percent().Matches(said).Select(match => match.Value).ToList();
        return shares.Count == 1 && shares[0] != "100%" ? Verdict.NotAll
            : shares.Count == 0 && All().IsMatch(said) && !Limit().IsMatch(said) ? Verdict.So
            : shares is ["100%"] && !Limit().IsMatch(said) ? Verdict.So
            : Verdict.Open;
    }

    private Verdict OfStatement(string asked, string said, Sentence statement, List<FocusTerm> terms)
    {
        if (Denial().IsMatch(said))
            return AsksWhetherThere(asked, terms) && DeniesJust(said, terms) ? Verdict.NotThere : Verdict.Open;
        if (AskedDenied().IsMatch(asked))
            return Verdict.Open;
        // What is to be widened or gone on with is there already.
        if (IsWidened(said, terms))
            return AsksWhetherThere(asked, terms) && !Past().IsMatch(asked) ? Verdict.There : Verdict.Open;
        if (plans.Of(statement) != Tense.Told || PlanReader.SaysPlan(statement.Text))
        {
            return CarriesOn().IsMatch(said) || DoneToo().IsMatch(said) ? Verdict.Open
                : Past().IsMatch(asked) ? Verdict.PlannedOnly
                : Coming().IsMatch(asked) || AsksWhetherThere(asked, terms) ? Verdict.Planned
                : Verdict.Open;
        }

        if (Limit().IsMatch(said))
            return Verdict.Open;
        if (Ability().IsMatch(asked))
            return Allowed().IsMatch(said) ? Verdict.May : Verdict.Open;
        if (Past().IsMatch(asked))
            return Finished().IsMatch(said) && !HelpedOnly().IsMatch(said) ? Verdict.So : Verdict.Open;
        return AsksWhetherThere(asked, terms) && !UnderWay().IsMatch(said) && (Finished().IsMatch(said) || Provided().IsMatch(said)) ? Verdict.There : Verdict.Open;
    }

    /// <summary>有没有送餐: what stands behind 有 must be told by the words of the focus, or 有 stands behind it.</summary>
    private static bool AsksWhetherThere(string asked, List<FocusTerm> terms)
    {
        if (Existence().Matches(asked) is not [.., var match])
            return DoesOrNot().IsMatch(asked);
        var thing = match.Groups["object"].Value;
        var told = new bool[thing.Length];
        foreach (var term in terms.Select(term => term.Term))
        {
            for (var at = thing.IndexOf(term, StringComparison.Ordinal); at >= 0; at = thing.IndexOf(term, at + 1, StringComparison.Ordinal))
                Array.Fill(told, true, at, term.Length);
        }

        var filler = Filler().Matches(thing).SelectMany(word => Enumerable.Range(word.Index, word.Length)).Count(at => !told[at]);
        return told.Count(character => character) >= LeastTold * (thing.Length - filler);
    }

    /// <summary>The denial stands right before the first word asked about: 未发生违规.</summary>
    private static bool DeniesJust(string said, List<FocusTerm> terms) =>
        Denial().Matches(said) is [var denial]
        && FirstBehind(said, denial.Index + denial.Length, terms) - (denial.Index + denial.Length) <= FewCharacters;

    /// <summary>扩大“时间银行”试点: the verb stands right before the first word asked about.</summary>
    private static bool IsWidened(string said, List<FocusTerm> terms) => Widened().Matches(said).Any(verb =>
        FirstBehind(said, verb.Index + verb.Length, terms) is var at && at - (verb.Index + verb.Length) <= FewCharacters);

    private static int FirstBehind(string said, int from, List<FocusTerm> terms) => terms
        .SelectMany(term => term.Alternatives)
        .Select(alternative => said.IndexOf(alternative.Term, from, StringComparison.Ordinal))
        .Where(at => at >= 0).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>What the question ties the matter to (免费, 上门, 周末), the statement must say too.</summary>
    private static bool MeetsConditions(string asked, string said)
    {
        foreach (var (inQuestion, inStatement) in Conditions)
        {
            if (inQuestion.IsMatch(asked) && !inStatement.IsMatch(said))
                return false;
        }

        return true;
    }

    [GeneratedRegex("还是(?!没)")]
    private static partial Regex Either();

    [GeneratedRegex("每[个家户人天]|全[部都是]|是不是全|所有|一律|个个|百分百|百分之百|100%|(?<!有)都[有是能可给弄装做签改]|都.{0,8}(?:了吗|了没)")]
    private static partial Regex Whole();

    [GeneratedRegex("全部|所有|每[个家户一1人]|全覆盖|一律|均[已为可]|全都|都(?!市)|100%")]
    private static partial Regex All();

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?%")]
    private static partial Regex Percent();

    [GeneratedRegex("没有|没能|尚未|暂未|未(?=[^来成])|不再|不能|不得|不予|不可|不是|无法|暂停|停止|取消|禁|除[^了夕]|无(?=[一1]?[例发违])|零(?=[发燃违])")]
    private static partial Regex Denial();

    [GeneratedRegex("部分|其中|逐步|正在|试行|符合条件|争取|力争|基本|初步|拟|探索|调研|研究|筹备|选址|协调|个别|有望|前期")]
    private static partial Regex Limit();

    [GeneratedRegex("扩大|扩建|继续(?:做好|开展|提供|办好|举办|运营|发挥)?(?!推|加|完|探|深)")]
    private static partial Regex Widened();

    // Words of asking, and words that stand for anything.
    [GeneratedRegex("^(?:有没有|没有|是不是|能不能|会不会|可不可以|可以|已经|每个|全部|全都|所有|现在|目前|还有|是否|周末|免费|上门|网上|有人|地方|东西|事情|帮忙|街道|社区|居民|.?[做弄办搞装开].?|.?好了[吗没]?|已经有|申请|办理|百分百?)$")]
    private static partial Regex Form();

    [GeneratedRegex("推进|推动|加快|启动")]
    private static partial Regex UnderWay();

    [GeneratedRegex("扩大|继续|(?<!可)持续|巩固|深化|完善|优化|加强|健全|提升|升级|扩建|发挥|依托")]
    private static partial Regex CarriesOn();

    [GeneratedRegex("(?<!有)没有?(?=[^?？,，\\s]{2})|(?<![能要可给用让准])不(?:能|让|可以|给|用|要|准)")]
    private static partial Regex AskedDenied();

    [GeneratedRegex("能不能|可不可以|行不行|可以|能[^?？,，]{1,}吗|能吗|好不好|让不让|允许")]
    private static partial Regex Ability();

    [GeneratedRegex("可以|可(?=[在到通享办申领])|能够|(?<![失智功节职])能(?!级|力|源|耗|手)|均可|支持")]
    private static partial Regex Allowed();

    [GeneratedRegex("了吗|了没|过[^?？,，]{0,6}吗|过没|没有[?？]?\\s*$|已经|是不是[^?？]*了|[好完成]了|过了")]
    private static partial Regex Past();

    [GeneratedRegex("已|完成|建成|设立了|办了|[^将要]实现|成立了|新增了?[0-9]|开展了|举办了|发了|装了|[^要]新建了|累计|共(?!同|建|治|享|产|识)|[一-龥]了[0-9]")]
    private static partial Regex Finished();

    [GeneratedRegex("已|累计|目前|[成办装开做设发]了")]
    private static partial Regex DoneToo();

    [GeneratedRegex("提供|设有|开设|设立|有[0-9]|共有|现有|建有|配有|办有|开办|举办|开展|发放|享受|受理|为.{2,20}(?:送|做|办|装|发|配)|给.{2,20}(?:送|做|办|装|发|配|提供)")]
    private static partial Regex Provided();

    [GeneratedRegex("(?:有没有|有无|(?<![没只所])有(?!没有|点))(?<object>[^?？,，。吗呢啊呀]{0,16}?)了?(?:吗|呢|啊|呀|\\s*$|[?？,，])")]
    private static partial Regex Existence();

    [GeneratedRegex("[做搞弄办装送开]不[做搞弄办装送开]")]
    private static partial Regex DoesOrNot();

    // Words in front of and behind what is asked to be there.
    [GeneratedRegex("专门|我们|老百姓|居民|什么|这种|那种|地方|街道|社区|免费|上门|周末|网上|自己|公办|便宜点?|可以|[的个些给能让为对去\\s]|[坐用吃看拿领住做办弄]$")]
    private static partial Regex Filler();

    [GeneratedRegex("会不会|(?<![委协工联社金])会[^?？,，]{1,}吗|[要会](?:改|装|建|开|拆|修|搬|动|换|办|造|扩|新|加|统一)|打算|准备|计划|在[^?？,，]{1,6}吗|是不是[在要]")]
    private static partial Regex Coming();

    // Of one's own house or committee the texts cannot tell.
    [GeneratedRegex("我们?(?:小区|居委|居民区|楼|这[幢栋里边]|弄堂|单元)|我家|我的|一定要|必须|需要")]
    private static partial Regex Own();

    [GeneratedRegex("指导|配合|协助")]
    private static partial Regex HelpedOnly();

    [GeneratedRegex("免费|不要钱|不收费|白送|不花钱|要钱吗|要不要钱|收费吗")]
    private static partial Regex FreeAsked();

    [GeneratedRegex("免费|不收费|无偿")]
    private static partial Regex FreeSaid();

    [GeneratedRegex("便宜|优惠|实惠|打折")]
    private static partial Regex CheapAsked();

    [GeneratedRegex("便宜|优惠|普惠|低价|低偿|折扣|实惠")]
    private static partial Regex CheapSaid();

    [GeneratedRegex("上门|到家|送到家|到家里|屋里")]
    private static partial Regex AtHomeAsked();

    [GeneratedRegex("上门|到家|入户|居家")]
    private static partial Regex AtHomeSaid();

    [GeneratedRegex("周末|双休|(?:周|星期|礼拜)[六日天末]|节假日")]
    private static partial Regex WeekendAsked();

    [GeneratedRegex("周末|双休|(?:周|星期|礼拜)[六日天末]|节假日|365天|全年无休")]
    private static partial Regex WeekendSaid();

    [GeneratedRegex("半夜|夜里|晚上|24小时|夜间")]
    private static partial Regex NightAsked();

    [GeneratedRegex("24小时|夜间|晚上|全天")]
    private static partial Regex NightSaid();

    [GeneratedRegex("还[在有能会开办卖做要]|仍然|现在|目前|今后|以后")]
    private static partial Regex StillAsked();

    [GeneratedRegex("目前|现有|仍|继续|持续|长期")]
    private static partial Regex StillSaid();

    [GeneratedRegex("网上|线上|手机|微信")]
    private static partial Regex OnlineAsked();

    [GeneratedRegex("网上|线上|手机|微信|掌上|APP|app|随申办")]
    private static partial Regex OnlineSaid();

    [GeneratedRegex("公办|公立|公家")]
    private static partial Regex PublicAsked();

    [GeneratedRegex("公办|公立|政府办")]
    private static partial Regex PublicSaid();
}
