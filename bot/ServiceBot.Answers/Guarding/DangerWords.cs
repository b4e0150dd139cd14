using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>Parts of expressions that the kinds of danger share.</summary>
internal static partial class DangerWords
{
    /// <summary>Someone it may happen to.</summary>
    public const string Person =
        "(?:我|你|他|咱|俺|爸|妈|爹|娘|爷|奶|公|婆|父|母|亲|老伴|老头子?|老太太?|老人家?|阿姨|叔|伯|儿子|女儿|孩子?|小孩|宝宝|小囡|孙子|孙女|哥|姐|弟|妹|丈夫|妻子|媳妇|女婿|朋友|同学|同事|邻居|室友|有人|人家|路人|师傅|保安|工人|男的|女的|个人|家人|房客|租客|住户|居民)";

    /// <summary>What an office does about it, or is asked about it: then a weaker word is none of a danger now.</summary>
    public const string Office =
        "宣传|演练|演习|培训|讲座|课程|科普|知识|手册|检查|排查|巡查|隐患|整治|治理|预防|防范|防止|预案|队伍|志愿|工作站|工作室|项目|活动|应急包|多少[起次场件例户名人]|几[起次场件例户名]|统计|数据|比例|赔|责任|谁负责|处罚|处分|判几年|规定|政策|标准|条件|证明|登记|补贴|补助|津贴|报销|保险|申请|评残|残疾|康复|后遗症|护理|照护|养老|日托|助餐|床位|报警器|报警装置|探测器|感应器|灭火器|安装|加装|装了|更换|器材|设备|装置|设施|系统|街道做|街道有|有没有(?!人)|有人教|怎么防|怎么预防|服务|每年|今年|上半年|下半年|20[0-9]{2}年";

    /// <summary>What someone says who needs help now.</summary>
    public const string Urgent = "怎么办|咋办|咋整|怎么弄|怎么救|怎么急救|快来|快点|快救|赶快|赶紧|急死|求助|求救|救人|救救|帮帮|来人|叫谁|打几|打什么|打哪|找谁|报警|电话";

    /// <summary>Whether one of the matches speaks of now: nothing in front of it in its clause says 万一 or 去年.</summary>
    /// <param name="fearIsNone">Whether what is only feared counts for nothing. Whoever fears a violent man is in danger.</param>
    public static bool IsNow(string text, Regex told, bool fearIsNone)
    {
        for (var match = told.Match(text); match.Success; match = match.NextMatch())
        {
            var before = text[..match.Index];
            if (!NotNow().IsMatch(before) && !(fearIsNone && Feared().IsMatch(before)))
                return true;
        }

        return false;
    }

    [GeneratedRegex("(?:万一|如果|要是|假如|假使|倘若|一旦|防止|预防|防范|避免|以防|防|上次|去年|前年|以前|之前|曾经|当年|那年|小时候|上个?月|前阵子|20[0-9]{2}年|[0-9]{2}年)[^，。！？,.!?;；]{0,12}$")]
    private static partial Regex NotNow();

    [GeneratedRegex("(?:怕|担心)[^，。！？,.!?;；]{0,8}$")]
    private static partial Regex Feared();
}
