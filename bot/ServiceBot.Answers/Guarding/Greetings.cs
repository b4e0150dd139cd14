using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Guarding;

/// <summary>What kind of greeting a message is, when it is nothing else.</summary>
internal enum GreetingKind { Hello, Thanks, Goodbye, WhoAreYou }

internal static partial class Greetings
{
    /// <param name="folded">Folded question.</param>
    /// <returns>Null when something else is said too.</returns>
    public static GreetingKind? Read(string folded)
    {
        if (Rest().Replace(folded, "").Length > 0)
            return null;
        return AboutBot().IsMatch(folded) ? GreetingKind.WhoAreYou
            : Thanks().IsMatch(folded) ? GreetingKind.Thanks
            : Goodbye().IsMatch(folded) ? GreetingKind.Goodbye
            : Hello().IsMatch(folded) ? GreetingKind.Hello : null;
    }

    private const string Hellos = "你们?好|您好|侬好|(?:师傅|老师|姑娘|小姐|先生|同志|阿姨|叔叔|您老|您老人家|各位)好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|晚安|早|哈喽|哈啰|嗨|喂|hello|hi|(?:有人)?在(?:吗|么|嘛|伐|不在|不)|有人(?:吗|么|嘛|伐|不)|打扰了?|请问";
    private const string Thank = "谢谢(?:你|您|侬)?(?:[啊呀啦哈]?(?:大|小)?(?:妹子|姑娘|姐|哥|弟|妹|兄弟|叔|阿姨|师傅|老师|同志))?|多谢|感谢|辛苦了?|麻烦你?了?|谢了|谢";
    private const string Byes = "再见|拜拜|再会|回头见|bye|88";
    private const string Abouts = "你是谁|您是谁|你叫什么|侬是啥人|你是(?:不是)?(?:机器人|真人|人工|人|客服)|(?:你|您)?(?:能|会|可以)(?:帮我|帮)?(?:问点?|做点?|干点?|查点?|回答)(?:什么|啥|些什么)|有什么功能|怎么用|(?:你|您)能干嘛|能问你?(?:什么|啥)";
    private const string Fillers = "(?:我是)?(?:刚|新)(?:加|关注|来)的?(?:微信|公众号)?|讲得?(?:蛮|很|挺)?清楚|说得?(?:蛮|很|挺)?清楚|(?:蛮|很|挺|真|太|老)?(?:好|清楚|有用|棒|灵)(?:[的额个]|极了)?|知道了|晓得了|好嘞?|行|收到|(?:整|搞|弄|听|看)?(?:明白|懂|清楚)了|好的|嗯|哦|我是|伐|额|哟|嘛|的|了|呀|啊|哦|呢|吧|哈|你|您|侬|我|啦|吗|么|阿|能|机器人";

    [GeneratedRegex($@"{Abouts}|{Hellos}|{Thank}|{Byes}|{Fillers}|[\s\p{{P}}\p{{S}}\p{{M}}\p{{Cs}}]")]
    private static partial Regex Rest();

    [GeneratedRegex(Hellos)]
    private static partial Regex Hello();

    [GeneratedRegex(Thank)]
    private static partial Regex Thanks();

    [GeneratedRegex(Byes)]
    private static partial Regex Goodbye();

    [GeneratedRegex(Abouts)]
    private static partial Regex AboutBot();
}
