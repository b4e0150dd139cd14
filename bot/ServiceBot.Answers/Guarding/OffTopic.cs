using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Guarding;

/// <summary>Recognises what is declined whatever the texts hold: orders to the bot, abuse, sensitive words,
/// and errands of everyday life that no office runs (the weather, shares, a letter to write). A neighbour who ignores rules is none.</summary>
internal static partial class OffTopic
{
    /// <param name="folded">Folded question.</param>
    public static bool IsIn(string folded, Lexicon lexicon) =>
        Orders().IsMatch(folded) || Errands().IsMatch(folded) || lexicon.Sensitive.Any(word => word.Length > 1 && folded.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"提示词|system\s*[:：]|</|(?:忽略|无视).{0,12}(?:指令|指示)|(?:忽略|无视)掉?(?:你|您|以上|上面|上述|之前|前面|先前|此前).{0,12}(?:规则|要求|限制)|(?:忽略|无视)掉?(?:所有|一切|全部|系统|任何|规则和).{0,12}(?:规则|限制)|忽略掉?规则|[你您](?!们).{0,4}不受.{0,6}限制|从现在起你|你现在是(?!谁)|扮演(?!.{0,4}角色)|ignore.{0,30}(?:instruction|rule|prompt)|system prompt|jailbreak|开发者模式|developer mode|(?:随便|凭空)编一|确认这一条")]
    private static partial Regex Orders();

    [GeneratedRegex("(?:今天|明天|后天|明朝|周末|这几天|最近|上海).{0,8}(?:下雨|落雨|下雪|天气|气温|几度)|天气预报|股票|彩票|星座|算命|(?:写|编|作)[1一](?:首|封|篇|个|段).{0,8}(?:诗|作文|情书|辞职信|检讨|代码|程序|小说|文案)|翻译成|菜谱|讲个?笑话|唱首?歌|python|爬虫")]
    private static partial Regex Errands();
}
