using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Recognises words that speak of a danger to life now. 年轻生活, 楼上吊顶 and the like hold such words by chance.</summary>
internal static partial class Danger
{
    /// <param name="folded">Folded question.</param>
    public static bool IsIn(string folded) => Words().IsMatch(folded);

    [GeneratedRegex("自杀|不想活|活不下去|不如死|(?:想|去)死(?!亡)|寻死|(?<!年)轻生|跳楼(?!价)|(?<![楼台墙面顶])上吊(?![顶柜灯扇兰])|割腕|喝农药|活着没意思|救命(?![钱药])|着火了|起火了|失火了|燃气泄漏|煤气泄漏|煤气漏了|煤气中毒了|晕倒了|昏倒了|昏过去|昏迷不醒|没有?呼吸了|叫不醒|喘不上气|噎住了|大出血|有人砍人|拿刀|(?:老公|丈夫|男人|老婆|儿子|女婿|爸爸?|妈妈?|他|她)[又总在]?(?:天天|经常|老是)?打我(?!电话|手机|招呼|的)|家暴我|(?:天天|经常|一直)被(?:打|虐待)(?!扰|扫)")]
    private static partial Regex Words();
}
