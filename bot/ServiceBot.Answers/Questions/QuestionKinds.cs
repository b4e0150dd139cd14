using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Questions;

/// <summary>Tells from its wording what a question asks for.</summary>
internal static partial class QuestionKinds
{
    // Units a text may use where a question uses another. 几家 asks for 8个 or 16户 too; 几户 does not ask for 2家.
    private static readonly Dictionary<string, string[]> OtherUnits = new(StringComparer.Ordinal)
    {
        ["人"] = ["名", "位", "人次"], ["名"] = ["人", "位"], ["位"] = ["人", "名"], ["户"] = ["证"], ["家"] = ["户", "个", "间", "处", "所"],
        ["间"] = ["个", "家", "处", "所"], ["处"] = ["个", "家", "所"], ["所"] = ["个", "家", "处"],
        ["台"] = ["部"], ["部"] = ["台"], ["幢"] = ["栋", "座"], ["栋"] = ["幢", "座"], ["场"] = ["次"], ["次"] = ["场"],
        ["只"] = ["张", "把"], ["张"] = ["只", "把"], ["把"] = ["张", "只"], ["平方"] = ["平米", "m2"], ["平米"] = ["平方", "m2"],
        ["件"] = ["起"], ["起"] = ["件"], ["项"] = ["条", "种", "类"], ["条"] = ["项"], ["期"] = ["阶段", "批"], ["本"] = ["册"], ["副"] = ["幅"], ["幅"] = ["副"],
    };

    // 个 counts anything: people, or things in whatever unit the text has. It stands first, as the unit asked for.
    private static readonly string[] PersonUnits = ["个", "人", "名", "位", "人次"];
    private static readonly string[] ThingUnits =
    [
        "个", "家", "处", "部", "台", "所", "座", "幢", "栋", "项", "条", "件", "起", "场", "次", "只", "张", "把", "套", "点", "站", "支", "种", "类", "期",
        "批", "块", "户", "间", "门", "对", "副", "份", "本", "册",
    ];

    private static readonly (QuestionKind Kind, Regex Pattern)[] Patterns =
    [
        (QuestionKind.Money, Money()),
        (QuestionKind.Phone, Phone()),
        (QuestionKind.OpeningHours, OpeningHours()),
        (QuestionKind.Duration, Duration()),
        (QuestionKind.Papers, Papers()),
        (QuestionKind.Conditions, Conditions()),
        (QuestionKind.Meaning, Meaning()),
        (QuestionKind.HowMany, HowMany()),
        (QuestionKind.Where, Where()),
        (QuestionKind.Address, Address()),
        (QuestionKind.Weekend, Weekend()),
        (QuestionKind.When, When()),
        (QuestionKind.Who, Who()),
        (QuestionKind.Person, Person()),
        (QuestionKind.Which, Which()),
        (QuestionKind.HowTo, HowTo()),
        (QuestionKind.Apply, Apply()),
        (QuestionKind.Compare, Compare()),
        (QuestionKind.Whether, Whether()),
        (QuestionKind.Reason, Reason()),
        (QuestionKind.Approval, Approval()),
    ];

    public static QuestionKind Read(string text)
    {
        var kind = QuestionKind.Unknown;
        foreach (var (one, pattern) in Patterns)
        {
            if (pattern.IsMatch(text))
                kind |= one;
        }

        // 多少钱, 多少天 and 几点 ask for more than a figure.
        if ((kind & (QuestionKind.Money | QuestionKind.Phone | QuestionKind.OpeningHours | QuestionKind.Duration)) != 0)
            kind &= ~QuestionKind.HowMany;
        if (kind.HasFlag(QuestionKind.Approval))
            kind &= ~(QuestionKind.Who | QuestionKind.Person | QuestionKind.Which);
        if (kind.HasFlag(QuestionKind.Compare))
        {
            kind &= ~QuestionKind.When;
            if (ComparesPrices().IsMatch(text))
                kind |= QuestionKind.Money;
            else if (ComparesNumbers().IsMatch(text) && !kind.HasFlag(QuestionKind.Money))
                kind |= QuestionKind.HowMany;
        }
        return kind;
    }

    /// <summary>Units of the figure asked for, those of the same meaning included; empty when the question names none, or 个, which counts anything.</summary>
    public static IReadOnlyList<string> Units(string text)
    {
        var units = new List<string>();
        foreach (Match match in AskedUnit().Matches(text))
        {
            var unit = match.Groups["unit"].Value is ['个', ..] ? "个" : match.Groups["unit"].Value;
            if (unit == "大")
                unit = "平方";
            if (unit == "个")
                return match.Groups["person"].Success ? PersonUnits
                    : match.Groups["last"].Success && AnyPerson().IsMatch(text) ? [.. ThingUnits, .. PersonUnits]
                    : ThingUnits;
            units.Add(unit);
            units.AddRange(OtherUnits.GetValueOrDefault(unit, []));
        }

        if (units.Count == 0 && AskedShare().IsMatch(text))
            units.Add("%");
        return units.Distinct(StringComparer.Ordinal).ToList();
    }

    [GeneratedRegex("多少钱|要不要(?:交|付|花|出)?(?:钱|费)|要钱(?:吗|不|么|的)|收不收(?:钱|费)|收(?:钱|费)(?:吗|不|么)|免费吗|是不是免费|免不免费|几块|几元|多少元|要(?:交|付|花|出)(?:什么|哪些)?(?:学|手续|服务|管理)?(?:费|钱)|(?:学|手续|报名|服务|管理|停车)费(?:是|要|多少|贵|怎么)|[每1一]个?(?:人|户|月|天|年|次|平米?|平方米?|顿|餐|份|小时|台|部|单|位|间)(?:自己|最多|最高|一共|[得要收补给发交掏付是能]|可以)*多少(?![0-9人户名位个台部次平])|(?:掏|花|交|付|缴|收|补贴?)(?:了)?多少(?![0-9人户名位个台部次平件起])|多少(?:1|一)(?:平|月|天|顿|餐|次|份)|价格|收费|费用|多少费|补贴标准|什么标准|补多少|赔多少|领多少|发多少钱|贵不贵|金额|钱款")]
    private static partial Regex Money();

    [GeneratedRegex("电话(?:号码|是|多少|给|呢|[?？\\s]|$)|打(?:哪个|什么)?(?:电话|号)|热线(?:是|号|电话|多少)|号码|怎么联系|联系方式|拨打")]
    private static partial Regex Phone();

    [GeneratedRegex("几点|开不开门|[六日天]开门|周末开门|开门时间|几时开门|什么时候开门|上班时间|下班|营业时间|周几|星期几|礼拜几|开放时间|办公时间|周[六日]|双休")]
    private static partial Regex OpeningHours();

    [GeneratedRegex("多久|多长时间|几天|几个月|几年(?!来)|几个工作日|多少天")]
    private static partial Regex Duration();

    [GeneratedRegex("材料|证件|带什么|带些什么|带啥|要带|手续|哪些证")]
    private static partial Regex Papers();

    [GeneratedRegex("什么条件|啥条件|条件是|符合什么|资格|评到|够不够|多大年纪|满多少岁|什么标准|是什么标准")]
    private static partial Regex Conditions();

    [GeneratedRegex("什么意思|什么叫|什么是|是干什么|是做什么|指的是什么|是什么东西")]
    private static partial Regex Meaning();

    [GeneratedRegex("多少|(?<![那这哪])几(?!乎|位数)(?:个|户|台|部|场|次|名|人|位|家|幢|栋|处|条|项|座|套|只|张|期|批|成|支|所|种|类|件|平|楼|副|双|对|本|册|辆|根|块|棵|亩|层|间|斤|吨|米|门|届|轮|把|起|份)|几期|比例|百分之几|率(?:是|有|为|多|达)|(?:人|户|台|场|次|件|个|项|处|面积|企业|总|金)数|数量|面积|金额|人次|多大")]
    private static partial Regex HowMany();

    [GeneratedRegex("在哪(?![1一两几]?[年月天日次个位场届期项批本国种家人])|哪里|哪儿|何处|何地|地址|什么地方|哪个地方|哪条[路街弄]|[路弄街]几号|门牌|什么位置|位置在|具体位置|去哪|到哪(?!一步|1步|步)|怎么走")]
    private static partial Regex Where();

    [GeneratedRegex("地址|哪条[路街弄]|[路弄街]几号|门牌")]
    private static partial Regex Address();

    [GeneratedRegex("(?:周|星期|礼拜)[六日天末]|双休")]
    private static partial Regex Weekend();

    [GeneratedRegex("什么时候|何时|哪[一1]?天|几月|(?<![路弄街])几号(?!楼|线|窗)|哪一年|哪年|哪个月|什么时间|几时|多会儿")]
    private static partial Regex When();

    [GeneratedRegex("谁|何人|哪位|叫什么名字|哪家公司|哪个公司|哪家企业|哪个单位|哪个部门|找哪个|归哪个|什么人|哪些人|哪几家")]
    private static partial Regex Who();

    [GeneratedRegex("是谁|哪位|谁(?:来|在|负责|当|管)|叫什么名字|姓什么")]
    private static partial Regex Person();

    [GeneratedRegex("哪些|哪几|何种|有什么|有哪|名单|列出|分别|都有|哪[一两三0-9]*[个样种项家条]|什么[样种]|是什么|弄点什么|各自|各是")]
    private static partial Regex Which();

    [GeneratedRegex("(?:怎么|如何|怎样)(?:办理?(?!的)|申请|报名|领取?)|去哪办|在哪办|申请流程|办理流程")]
    private static partial Regex Apply();

    [GeneratedRegex("怎么|如何|怎样|咋|流程|办法|去办|申请|报名")]
    private static partial Regex HowTo();

    [GeneratedRegex("为什么|为何|为啥|什么原因|(?<!办)(?:怎么|咋)会|怎么来的|什么缘故")]
    private static partial Regex Reason();

    [GeneratedRegex("(?:谁|哪个(?:部门|单位|人)|哪里|哪儿|什么部门|什么单位|要不要|需不需要|用不用|要经过).{0,6}(?:批准|审批|核准|审核|许可|同意|签字|批(?![次发量评]))|(?:批准|审批|核准|审核|许可|同意).{0,4}(?:谁|哪)")]
    private static partial Regex Approval();

    [GeneratedRegex("相比|对比|比较|多还是少|多了还是|哪年.{0,10}[多少高低]|哪[个边].{0,10}[多少高低贵便]|各自|[年跟和与]比|差多少|变化")]
    private static partial Regex Compare();

    [GeneratedRegex("便宜|贵|实惠|省钱")]
    private static partial Regex ComparesPrices();

    [GeneratedRegex("[多高](?:了)?还是[少低]|哪.{1,10}[多少高低](?!年)|差多少|[多少]了?(?:多少|几)")]
    private static partial Regex ComparesNumbers();

    [GeneratedRegex(@"吗|有没有|是不是|能不能|会不会|可不可以|要不要|是否|有无|没有[?？]?$|(\p{IsCJKUnifiedIdeographs})不\1|了没")]
    private static partial Regex Whether();

    [GeneratedRegex("(?:多少|几)(?<unit>平方|平米|人次|个(?<person>[小老]?[人孩伯]|老人|居民|青年|年轻|学生|党员|志愿|代表|干部|工人|员工|失业|残疾|妇女|大学|应届|困难|对象)?(?<last>[了呢啊呀]?(?:[?？。]|$))?|户|台|部|场|次|名|人|位|家|幢|栋|处|条|项|座|套|只|张|期|批|支|所|种|类|件|岁|楼|副|双|对|本|册|辆|根|块|棵|亩|层|间|斤|吨|米|公里|门|届|轮|把|起|份|站|点)|(?<unit>人|户|台|场|次|件|个|项|处)数|(?<unit>人次)|(?:面积)?多(?<unit>大)")]
    private static partial Regex AskedUnit();

    [GeneratedRegex("百分之[几多]|百分比|[^效频功汇利税费]率(?:是|有|为|多|达|几)")]
    private static partial Regex AskedShare();

    [GeneratedRegex("人|青年|学生|妇女|孩子|党员|志愿者|职工")]
    private static partial Regex AnyPerson();
}
