using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Guarding;

/// <summary>Recognises what is declined whatever the texts hold: orders to the bot, abuse, sensitive words.</summary>
internal static partial class OffTopic
{
    /// <param name="folded">Folded question.</param>
    public static bool IsIn(string folded, Lexicon lexicon) =>
        Orders().IsMatch(folded) || lexicon.Sensitive.Any(word => word.Length > 1 && folded.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"提示词|system\s*[:：]|</|忽略.{0,12}(?:规则|指令|指示|要求|限制)|无视.{0,12}(?:规则|指令|限制)|不受.{0,6}限制|从现在起你|你现在是(?!谁)|扮演|ignore.{0,30}(?:instruction|rule|prompt)|system prompt|jailbreak|开发者模式|developer mode|(?:随便|凭空)编一|确认这一条")]
    private static partial Regex Orders();
}
