using System.Globalization;
using System.Text.RegularExpressions;

namespace ServiceBot.Answers.Suggesting;

/// <summary>How fit a question, as somebody typed it, is to be suggested to anybody.</summary>
internal static partial class CandidateWording
{
    /// <summary>Longest suggestion, in characters, closing mark and all.</summary>
    public const int LongestCharacters = 20;

    // A shorter one says too little to a newcomer.
    private const int ShortestCharacters = 5;

    private const string QuestionMark = "？";

    /// <summary>The question without quotation marks and closing marks.</summary>
    public static string Bare(string typed) => typed.Trim().Trim('"', '“', '”', '？', '?', '。', '！', '!').Trim();

    /// <summary>Whether it can be suggested at all: short, one clause, and a question.</summary>
    public static bool IsFit(string bare) =>
        new StringInfo(bare).LengthInTextElements is >= ShortestCharacters and < LongestCharacters && !Mark().IsMatch(bare) && !Moving().IsMatch(bare) && Asks().IsMatch(bare);

    /// <summary>The suggestion: with the place in front unless it is named, and a closing mark; null when that is too long.</summary>
    /// <param name="place">Short name of a sub-district; null leaves the place out.</param>
    public static string? Of(string bare, string? place)
    {
        var text = (place is null || bare.Contains(place, StringComparison.Ordinal) ? "" : place) + bare + QuestionMark;
        return new StringInfo(text).LengthInTextElements <= LongestCharacters ? text : null;
    }

    /// <summary>0 for wording anybody could ask with; higher for the talk of one person, of one house, of staff.</summary>
    public static int Oddness(string bare) => Personal().Count(bare) + Staff().Count(bare) + Colloquial().Count(bare);

    [GeneratedRegex(@"[，,。；;：:！!？?、\s]")]
    private static partial Regex Mark();

    [GeneratedRegex("吗$|么$|伐$|呢$|什么|啥|哪|怎么|多少|几|谁|有没有|能不能|可以|如何")]
    private static partial Regex Asks();

    // What it means changes with the day.
    [GeneratedRegex("今年|去年|明年|前年|最近|现在|目前|上个?月|下个?月")]
    private static partial Regex Moving();

    // Talk about oneself and one's family.
    [GeneratedRegex("我(?!们街道)|侬|妈|爸|爷|奶|外公|外婆|老伴|老头|老娘|老太|爱人|老公|老婆|儿子|女儿|孙|小囡|阿姐|隔壁|邻居|人家|家里|楼上|楼下|门口")]
    private static partial Regex Personal();

    [GeneratedRegex("居民来?问|居委|网格员|社工|想知道|条线|统计|工作人员|怎么答|怎么说|报告|数字|上报")]
    private static partial Regex Staff();

    [GeneratedRegex("伐|啥|阿拉|寻|哪能|掰|蛮|咋|这个|那个|第几|派单|抢单|指标|办结|[0-9]+[弄号]|地块|[+]|[0-9]{3,}(?!年)")]
    private static partial Regex Colloquial();
}
