using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>What a question asks about one person's own case.</summary>
internal enum PersonalCaseKind
{
    /// <summary>Money, an application or a record of his own, which stands in no report.</summary>
    Record,

    /// <summary>Which medicine, how much of it, what an ailment is.</summary>
    Medical,

    /// <summary>A lawsuit, a divorce, what damages he gets.</summary>
    Legal,
}

/// <summary>Recognises questions about one person's own case. Public texts hold none, and a program must not judge it.</summary>
internal static partial class PersonalCase
{
    /// <summary>Decided before anything is looked for: no public text can answer.</summary>
    /// <param name="folded">Folded text.</param>
    public static PersonalCaseKind? Read(string folded) =>
        Record().IsMatch(folded) && !General().IsMatch(folded) ? PersonalCaseKind.Record
        : Medical().IsMatch(folded) && !OfOffice().IsMatch(folded) ? PersonalCaseKind.Medical
        : Legal().IsMatch(folded) && !OfOffice().IsMatch(folded) ? PersonalCaseKind.Legal
        : null;

    /// <summary>Whether someone wants to know if he himself qualifies, or what he gets. The texts may answer; where they do not, the decline says that we cannot judge.</summary>
    /// <param name="folded">Folded text.</param>
    public static bool AsksForJudgement(string folded) => Judgement().IsMatch(folded);

    private const string Own = "(?:我们?家|我自己|我妈妈?|我爸爸?|我老伴|我老公|我老婆|我儿子|我女儿|我奶奶?|我爷爷?|我外婆|我外公|我婆婆|我公公|我(?!们|想|要))(?:的|个|那个|这个|上次|之前|今年|去年|这个月|上个月|前几天)*";
    private const string Claims = "(?:补贴|补助|津贴|养老金|退休金|社保卡?|医保卡?|公积金|低保金?|低收入|失业金|救助金?|慰问金|赔偿款?|补偿款?|动迁款|工资|钱|敬老卡|残疾证|居住证|户口|积分|申请|材料|申请表|报名|公租房|廉租房|经适房|长护险|评估|证|卡|投诉|工单|信访件?|诉求)";

    // 到账了吗, 帮我查我的申请. 我们小区的电梯批了吗 is a matter of the place.
    [GeneratedRegex(
        Own + "[^，。！？,.!?]{0,4}" + Claims + "[^，。！？,.!?]{0,8}(?:到账|到了|发了|打进|打到|批了|批下来|批准|通过|下来|办好|办下来|审核|审批|处理|受理|到哪|轮候|排到|进度|余额|怎么还没|为什么还没|还没|少了|停了|被停|没了|没收到|几号到|什么时候到|啥时候到|好了)"
        + "|(?:补贴|补助|津贴|养老金|退休金|低保金?|失业金|救助金|慰问金|补偿款|动迁款|工资|钱|铜钿)(?:已经|都|有没有|到底|这个月|今年)?(?:到账|打进卡里?|打到卡[里上]|打过来|发到我)(?:了)?(?:吗|没|么|伐)"
        + "|(?:查|看|问|查询|查查|查看)(?:[1一]下|[1一]查|下)?(?:我(?!们(?:小区|街道|社区|楼))|我们家)(?:的|妈|爸|老伴|家|自己|个人|名下|老公|老婆|儿子|女儿|奶奶|爷爷)*[^，。！？,.!?]{0,6}(?:" + Claims + "|余额|进度|档案|缴费|记录|名额|资格|排到|账户|状态)"
        + "|" + Own + "(?:余额|缴费记录|档案|账户|账号|卡里|申请进度|办理进度|审批进度|审核结果|申请结果|轮候|排队号|名次|评定结果|评估结果|等级评)"
        + "|(?:我|我家|我妈|我爸|老伴)(?:上次|之前|上个?月|昨天|前几天|去年|今年|刚刚?|已经)?(?:交|递|提交|送|填|申请|申报|报)(?:上去)?(?:了|过|的)[^，。！？,.!?]{0,12}[，,]?(?:批|通过|下来|进度|结果|办好|好了|到哪|审核|有消息|怎么还没|为什么还没|还没)"
        + "|我(?:排到|排在|轮到)(?:了)?(?:第)?(?:几|多少|哪)|(?:什么时候|啥时候|几时|多久)(?:能|才|会|可以)?(?:轮到我|批给我|发给我|打给我|排到我)|我(?:有没有|是不是)(?:被)?(?:通过|批准|录取|选上|入选|评上)")]
    private static partial Regex Record();

    [GeneratedRegex("(?:怎么(?!还|没)|哪里|去哪|在哪|如何|哪能|到哪里?|怎样|用什么)[^，。！？,.!?]{0,4}(?:查|看|问|申请|办|领|报)(?!.{0,10}我的申请批)")]
    private static partial Regex General();

    [GeneratedRegex(
        "(?:吃|用|服|喝|打|挂|涂)(?:点)?(?:什么|啥|哪种|哪个|几片|几粒|几颗|多少|几毫升|几次|几顿)(?:毫升|毫克|片|粒|颗|克)?(?:的)?(?:药|针|盐水|抗生素|消炎|退烧|降压|美林|布洛芬|头孢)|(?:吃|服)(?:几|多少)(?:片|粒|颗|毫升|毫克|ml)|药[^，。！？,.!?]{0,10}(?:[1一]天|每天|[1一]次|怎么)?(?:吃|服|用)(?:几|多少|法)|(?:几片|几粒|几颗|多少毫升|多少毫克)[^，。！？,.!?]{0,6}(?:药|美林|布洛芬|泰诺|阿司匹林|头孢)|(?:能不能|可以|能|可不可以)(?:[1一]起|同时|停|多)?(?:吃|服|停)[^，。！？,.!?]{0,8}(?:药|头孢|布洛芬|阿司匹林|抗生素)|"
        + "(?:我|妈|爸|老伴|孩子|小孩|宝宝|奶奶|爷爷|老人)[^。！？!?]{0,14}(?:是不是|会不会是|是什么|是啥|得了什么|算不算)(?:得了)?(?:病|癌|肿瘤|糖尿病|高血压|抑郁|感冒|肺炎|新冠|老年痴呆|阿尔茨海默)|(?:头痛|头晕|咳嗽|发烧|发热|拉肚子|胃痛|牙痛|腰痛|失眠|过敏|便秘|血压高|血糖高|皮疹|感冒)[^。！？!?]{0,10}(?:怎么治|怎么治疗|吃什么药|用什么药|是什么病|什么原因|要紧吗|严重吗|怎么缓解|吃啥|怎么退)|(?:要不要|需不需要|该不该)(?:做手术|开刀|住院|化疗|吃药)|(?:药|疫苗)(?:的)?副作用|怀孕(?:了)?能(?:不能)?吃")]
    private static partial Regex Medical();

    [GeneratedRegex(
        "(?:离婚|分手)[^。！？!?]{0,10}(?:财产|房子|孩子|抚养|怎么分|归谁|判给)|(?:财产|房产|遗产|房子|存款)[^，。！？,.!?]{0,6}(?:怎么分|归谁|分给谁|判给|能分多少|谁继承|怎么继承)|(?:抚养权|抚养费|赡养费)[^。！？!?]{0,8}(?:归|判|多少|给谁|怎么)|我[^，。！？,.!?]{0,6}(?:能|可以|应该|该)(?:赔|获赔|索赔|要回|拿到赔偿|判)(?:偿)?[^，。！？,.!?]{0,6}(?:多少|几|钱|$)|(?:赔|赔偿)我(?:们)?多少|(?:我|我的|这个)(?:官司|案子)[^，。！？,.!?]{0,8}(?:赢|输|胜诉|判)|官司能(?:不能)?(?:打)?赢|会判(?:几年|多久|刑)|判几年|(?:违不违法|犯不犯法|犯法吗|违法吗|算违法|要坐牢|会坐牢)")]
    private static partial Regex Legal();

    [GeneratedRegex("街道|社区(?!医生说)|居委|窗口|中心|办了?几|几场|几次|多少人|讲座|宣传|活动|普法|法律援助|法律顾问|法律咨询|哪里|去哪|找谁|配药|送药|义诊|服务|报告")]
    private static partial Regex OfOffice();

    [GeneratedRegex(
        "(?:我|我们?家|我妈|我爸|我老伴|老伴|我儿子|我女儿|我奶奶|我爷爷|我弟弟?|我哥|我姐|我妹|我老公|我老婆|我婆婆|我公公|我邻居)[^。！？!?]{0,24}(?:能不能|可不可以|能|可以|够不够|符不符合|符合|够|有没有资格|有资格|算不算|是不是可以|好不好)[^。！？!?]{0,12}(?:评|享受|申请|领|拿|办|上|吃|参加|条件|资格|低保|补贴|救助|报销|住进|入住|得到|分到|拿到|免费)[^。！？!?]{0,10}(?:吗|伐|么|呢|不|$|[?？])|我(?:这种|这样|这个|目前)(?:的)?(?:情况|条件|年纪|收入)|(?:我|我家|我们家|我妈|我爸)[^。！？!?]{0,14}(?:能|可以|会|好)(?:领|拿|补|分|得|享受|报)(?:到)?(?:多少|几)")]
    private static partial Regex Judgement();
}
