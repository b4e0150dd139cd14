using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>Tells whether a sentence states a plan or a target without saying so, because its paragraph, section or document is one.</summary>
/// <remarks>A restated text keeps what was planned and what was done apart in its wording; it is never labelled. Thread-safe; made
/// once for an index version.</remarks>
internal sealed partial class PlanReader(IndexReader index)
{
    // Signs of what is to be done must outnumber those of what was done this many times.
    private const int PlanMajority = 2;

    private readonly ConcurrentDictionary<string, bool> _plans = new(StringComparer.Ordinal);

    public bool IsPlan(Sentence sentence) => Of(sentence) != Tense.Told;

    public Tense Of(Sentence sentence)
    {
        if (sentence.Document.TextKind == TextKind.Restated || SaysPlan(sentence.Text) || Done().IsMatch(sentence.Text) || Explains().IsMatch(sentence.Text))
            return Tense.Told;
        if (ParagraphFrame.Before(sentence) is { } frame)
            return ParagraphFrame.IsAhead(frame) ? Tense.Planned : Tense.Told;
        foreach (var heading in sentence.Passage.HeadingPath.Reverse())
        {
            if (DoneHeading().IsMatch(heading))
                return Tense.Told;
            if (AimHeading().IsMatch(heading))
                return Tense.Aimed;
            if (PlanHeading().IsMatch(heading))
                return Tense.Planned;
        }

        return IsPlan(sentence.Document) ? Tense.Planned : Tense.Told;
    }

    /// <summary>Whether the words themselves call it a plan or a target; the name of a scheme (“老伙伴计划”) does not.</summary>
    public static bool SaysPlan(string text) => PlanWord().IsMatch(Name().Replace(text, "“”"));

    private bool IsPlan(Document document) => _plans.GetOrAdd(document.Id, static (_, of) => IsPlan(of.document, of.index), (document, index));

    private static bool IsPlan(Document document, IndexReader index)
    {
        if (DoneHeading().IsMatch(document.Title))
            return false;
        if (PlanHeading().IsMatch(document.Title))
            return true;
        if (document.Kind != DocumentKind.Report)
            return false;
        var text = string.Join('\n', index.PassagesOf(document.Id).Select(passage => passage.Text));
        return !LooksBack().IsMatch(text) && Ahead().Count(text) is > 0 and var ahead && ahead >= PlanMajority * Behind().Count(text);
    }

    [GeneratedRegex("计划(?!生育|[”,，。；、]|等|和|与)|打算|力争|争取|预计|目标(?!责任|任务|管理|考核)|年底前|下半年|有待|(?<![虚模比])拟(?!定)|(?:街道|社区|中心|居委会?|办)(?:将|要|准备)|(?:^|[,，;；。:：])(?:要(?!求|点|素|闻|件)|准备|将(?:于|在|要|会|继续|进一步|全面|重点|积极|加大|加强|开展|完成|建|新|推|实施|争|打造))")]
    private static partial Regex PlanWord();

    [GeneratedRegex("“[^”]{1,14}”|《[^》]{1,40}》")]
    private static partial Regex Name();

    [GeneratedRegex("已|完成了|做了|办了|装了|截至|截止|同比|荣获|先后|现有|设立了|[^将要]实现了|今年以来|[0-9个户台处场次名人]了")]
    private static partial Regex Done();

    // What a thing is, and what somebody said, is no plan, whatever stands around it.
    [GeneratedRegex("^(?:据了解|目前|当前)|”即|是指|指的是|(?:表示|介绍|提到|认为|感慨|说)[,，：:]|与会")]
    private static partial Regex Explains();

    // Counted over a whole document: signs of what is to be done and of what was done.
    [GeneratedRegex("将(?!军)|力争|争创|争取|确保|计划(?!生育)|(?<![虚模])拟|接下来|下一步")]
    private static partial Regex Ahead();

    [GeneratedRegex("已|全年|累计|截至|同比|荣获|先后|较好地|共[0-9]|了[0-9]|达[0-9到]|超过")]
    private static partial Regex Behind();

    // A text that tells of the months behind it, or reports what people said, is no plan throughout.
    [GeneratedRegex("上半年|今年以来|据了解|记者")]
    private static partial Regex LooksBack();

    [GeneratedRegex("(?<!以.*为|咬定.*)目标(?!.*(?:完成|实现)情况)(?:任务)?$|(?:主要|总体|年度|预期|工作)目标(?!.*情况)")]
    private static partial Regex AimHeading();

    [GeneratedRegex("计划(?!生育)|安排|思路|打算|下一步|下半年|展望|要点")]
    private static partial Regex PlanHeading();

    [GeneratedRegex("总结|回顾|完成情况|上半年|工作情况|简介")]
    private static partial Regex DoneHeading();
}
