using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Turns;

/// <summary>Takes from a correction what it puts in the place of what was understood: 不是张庙，是长寿路 is 长寿路.</summary>
internal static partial class Correction
{
    /// <param name="folded">Folded message.</param>
    /// <returns>Null when it corrects nothing; never empty.</returns>
    public static string? Read(string folded)
    {
        // 是长寿路，不是张庙: what is denied stands behind.
        if (DeniedBehind().Match(folded) is { Success: true } behind)
            return Led().Match(folded[..behind.Index]) is { Success: true } led ? Rest(folded[led.Length..behind.Index]) : null;
        foreach (var lead in Leads)
        {
            if (lead.Match(folded) is { Success: true } match && Rest(folded[match.Length..]) is { } rest)
                return rest;
        }

        return null;
    }

    private static readonly Regex[] Leads = [Denied(), DeniedInOneBreath(), Mistaken(), Meant()];

    private static string? Rest(string text) => text.Any(char.IsLetterOrDigit) ? text.Trim() : null;

    private const string Saying = "(?:应该|应当|其实)?(?:我?(?:想要|想问|要问|想知道|想|要)?(?:说|问|指)?的?是|是|我?(?:想问|要问|问|说|要)的?)(?:问|说|指)?";

    // 不是这个，是…; 我问的不是2013年，是….
    [GeneratedRegex($@"^(?>(?:不对|错了|不不|不好意思|等等)?)[\s\p{{P}}]*(?:我?(?:想问|要问|说|问|要|指)?的?)?并?不是[^\p{{P}}\s吗么呢]{{0,14}}[\s\p{{P}}]+而?{Saying}")]
    private static partial Regex Denied();

    // 不是张庙是长寿路; a question (不是老人也能领吗) is none.
    [GeneratedRegex(@"^(?:我?(?:说|问|要|指)的)?不是[^\p{P}\s是]{1,12}而?是(?!不是)(?=[^吗么?？]+$)")]
    private static partial Regex DeniedInOneBreath();

    [GeneratedRegex($@"^(?>(?:不对|不是的?|不好意思|对不起|抱歉|啊|哦|呀|哎呀?)*)[\s\p{{P}}]*我?(?:刚才|刚刚)?(?:说|打|写|问|搞|弄|看|记|讲|输|发)?错(?:字|年份|地方|街道)?了?(?:[\s\p{{P}}]+(?:{Saying})?|(?:应该|应当)?是)")]
    private static partial Regex Mistaken();

    [GeneratedRegex(@"^(?>(?:不对|不是的?|错了|不不|哎呀?|啊|哦)*)[\s\p{P}]*(?:我(?:想|要|是|其实是|刚才|刚刚)*(?:说|问|要|指|想问|要问)的?是(?!不是)|我是(?:想问|要问|说|问|指)|改成|换成|改为|换到|改问|应该是|应当是)|^(?:不对|不是的?|错了|不不)[\s\p{P}]+是(?!不是)")]
    private static partial Regex Meant();

    [GeneratedRegex(@"[\s\p{P}]+[并而]?不是[^\p{P}\s吗么呢]{1,14}[\s\p{P}]*$")]
    private static partial Regex DeniedBehind();

    [GeneratedRegex("^(?:我?(?:想|要)?(?:说|问|要|指)?的?是)")]
    private static partial Regex Led();
}
