using System.Text.RegularExpressions;
using ServiceBot.Search.Analysis;

namespace ServiceBot.Answers.Turns;

/// <summary>Tells what a person wants with a message in a conversation. A first message is a question, whatever it says.</summary>
internal static partial class TurnReader
{
    /// <param name="typed">Cleaned message.</param>
    public static TurnReading Read(string typed, ConversationState state)
    {
        var folded = TextFolder.Fold(typed).Text;
        if (ChoiceReader.Read(folded, state) is { } choice)
            return choice;
        if (NewTopic().Match(folded) is { Success: true } topic)
        {
            var rest = folded[topic.Length..].Trim();
            return rest.Any(char.IsLetterOrDigit) ? new TurnReading(TurnKind.Question, rest) { BeginsAnew = true } : new TurnReading(TurnKind.NewTopic, typed);
        }

        if (Acknowledged().IsMatch(folded))
            return new TurnReading(TurnKind.Acknowledged, typed);
        if (!state.HasSubject)
            return new TurnReading(TurnKind.Question, typed);
        if (KindOf(folded) is { } kind)
            return new TurnReading(kind == TurnKind.More && state.Choices.Count > 1 ? TurnKind.NoSuchChoice : kind, typed);
        return Correction.Read(folded) is { } corrected ? new TurnReading(TurnKind.Correction, corrected) : new TurnReading(TurnKind.Question, typed);
    }

    private static TurnKind? KindOf(string folded) =>
        More().IsMatch(folded) ? TurnKind.More
        : NotThis().IsMatch(folded) ? TurnKind.NotThis
        : Again().IsMatch(folded) ? TurnKind.Again
        : Why().IsMatch(folded) ? TurnKind.Why
        : Meaning().IsMatch(folded) ? TurnKind.Meaning
        : null;

    // What may stand around; each is taken greedily and never given back, so that no repetition of it can cost time.
    private const string Opening = @"^(?>(?:那么?|嗯|好的?|哦|除了?这(?:些|个)?(?:以外|之外)?|另外|除此之外|请问|请|麻烦|能不能|能|可以|我想|你|您)*)(?>[\s\p{P}]*)";
    private const string Ending = @"(?>[啊呀哦呢吧了么吗嘛的伐哇噢哈\s\p{P}]*)$";

    [GeneratedRegex($@"{Opening}(?:还有(?:没有|没)?(?:别的|其他|其它|另外的?|什么|哪些|啥|更多|点什么|点啥)?(?:的|内容|情况|信息|方面|事情|东西|要说)*(?:没有?|不)?|就(?:只有)?这(?:些|么多|么点|点|几个|[1一]个|个)(?:内容)?|没有?(?:别的|其他的?)|就?没有?了?(?=[吗么])|其他|其它|别的|继续(?:说|讲)?|接着(?:说|讲)|下面|然后|再(?:说|讲|来|给)[1一]?[点些]|多(?:说|讲)(?:[1一]?[点些]|几句)|再?(?:说|讲|介绍)?得?再?更?(?:详细|具体|仔细|清楚)(?:[1一]?[点些])?(?:说说|讲讲|说明|说[1一]下|讲[1一]下|介绍[1一]下|介绍|的?内容|的?情况|的)?|展开(?:说说|讲讲|说|讲)?|更多)(?:[1一]下)?{Ending}")]
    private static partial Regex More();

    [GeneratedRegex($@"^(?>(?:不是的?[\s\p{{P}}]+|不对[\s\p{{P}}]*(?=.))?)(?:都不(?:是|对)|没有我要的|我?(?:想知道|想了解|想要|想问|要问|要|问|想|说)?的?并?不是[这那]?(?:个|些|件事|[1一]?回事)?(?:意思|问题|事情|事|答案|内容)?|不对|错了|[你您]?(?:答|说|弄|搞|理解|回答)得?(?:错|不对)|答非所问|牛头不对马嘴|[这那]个?(?:不是|不对)|[这那]?(?:不是|没有?回答|没答)我(?:想问|要问|要|想|问|说)?的?(?:问题|答案|意思)?|文不对题|瞎说|乱说|胡说|不是这样|换[1一]个(?:答案)?)(?:的|啦|了)*{Ending}")]
    private static partial Regex NotThis();

    [GeneratedRegex($@"{Opening}(?:再(?:说|讲|发|回答|念|重复)(?:[1一]?(?:遍|次|下))|重复[1一]?(?:遍|次|下)?|重新?(?:说|讲|发)[1一]?(?:遍|次|下)?|(?:刚才|刚刚)?说的?(?:什么|啥)来着|(?:刚才|刚刚)说的?(?:什么|啥)|没(?:听|看)清楚?){Ending}")]
    private static partial Regex Again();

    [GeneratedRegex($@"{Opening}(?:这?是)?(?:为什么|为啥|为何|怎么会这样|什么原因|啥原因|原因(?:是什么)?|什么道理){Ending}")]
    private static partial Regex Why();

    [GeneratedRegex($@"{Opening}(?:[这那](?:个|句话|话)?)?是?(?:什么意思|啥意思|什么叫这个|我?[看听弄搞]?不太?(?:懂|明白)|我?没太?[看听弄搞]?(?:懂|明白)|不理解|怎么理解|解释[1一]下|解释解释){Ending}")]
    private static partial Regex Meaning();

    [GeneratedRegex(@"^(?>我?(?>好的|好嘞|好|行|可以|知道|晓得|明白|懂|了解|清楚|收到|okay|ok|嗯|哦|噢|喔|是的|是|对的|对|没错|没事|不用|不需要|不要|算了|先这样|就这样|够了|没有?(?:别的|其他)?(?:问题|要问的|什么要问的)?了|没有?问题|不问了|不问|不必|先到这|这样|原来如此|原来是|太好|挺好|真好|谢谢|谢|多谢|感谢|你|您|侬)[啊呀哦啦吧的了嘛哈]*[\s\p{P}\p{S}]*)+$")]
    private static partial Regex Acknowledged();

    [GeneratedRegex(@"^(?>(?:那|好的?|嗯|哦|不说这个了?|这个不问了|算了)*)(?>[\s\p{P}]*)我?(?:想要|再|想|要)?(?:换[1一]?个?(?:问题|话题|别的|事情|事(?!项|务|业))|再?问[1一]?个?(?:别的|其他的?|其它的?|另外的?|另[1一]个)(?:问题|事情|事(?!项|务|业))?|另外再?问[1一]?[个件](?:问题|事情|事(?!项|务|业))?|再问[1一]?个(?:问题|事情|事(?!项|务|业))?|重新(?:问|来|开始)(?:[1一]个|过)?|重来|从头来|清空(?:记录|对话)?|问[点些]别的事?)(?:吧|了|[1一]下|行吗|可以吗|可以不|好吗)*[\s\p{P}]*")]
    private static partial Regex NewTopic();
}
