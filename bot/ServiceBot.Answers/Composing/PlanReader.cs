using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Answers.Composing;

/// <summary>Tells whether a sentence states a plan without saying so, because its whole section or document is one.</summary>
/// <remarks>A restated text keeps what was planned and what was done apart in its wording; it is never labelled. Thread-safe; made
/// once for an index version.</remarks>
internal sealed partial class PlanReader(IndexReader index)
{
    // Signs of what is to be done must outnumber those of what was done this many times.
    private const int PlanMajority = 2;

    private readonly ConcurrentDictionary<string, bool> _plans = new(StringComparer.Ordinal);

    public bool IsPlan(Sentence sentence)
    {
        var text = sentence.Text;
        if (sentence.Document.TextKind == TextKind.Restated || SaysPlan().IsMatch(text) || Done().IsMatch(text))
            return false;
        return PlanHeading().IsMatch(sentence.Passage.Section) || (!DoneHeading().IsMatch(sentence.Passage.Section) && IsPlan(sentence.Document));
    }

    private bool IsPlan(Document document) => _plans.GetOrAdd(document.Id, static (_, of) => IsPlan(of.document, of.index), (document, index));

    private static bool IsPlan(Document document, IndexReader index)
    {
        if (PlanHeading().IsMatch(document.Title) && !DoneHeading().IsMatch(document.Title))
            return true;
        var text = string.Join('\n', index.PassagesOf(document.Id).Select(passage => passage.Text));
        return document.Kind == DocumentKind.Report && Ahead().Count(text) is > 0 and var ahead && ahead >= PlanMajority * Behind().Count(text);
    }

    [GeneratedRegex("计划(?!生育)|打算|准备|将(?!军)|(?<![主需重必概摘简次])要(?!求|点|素|闻|件)|力争|争取|(?<![虚模])拟|预计|目标|年底前|有待|下半年")]
    private static partial Regex SaysPlan();

    [GeneratedRegex("已|完成了|做了|办了|装了|共(?!同|建|治|享|产|识|有)|累计|截至|同比|达到|超过|荣获|先后|现有|设立了|完成率|[^将要]实现了")]
    private static partial Regex Done();

    // Counted over a whole document: signs of what is to be done and of what was done.
    [GeneratedRegex("将(?!军)|力争|争创|争取|确保|计划(?!生育)|(?<![虚模])拟|接下来|下一步")]
    private static partial Regex Ahead();

    [GeneratedRegex("已|全年|累计|截至|同比|荣获|先后|较好地|共[0-9]|了[0-9]|达[0-9到]|超过")]
    private static partial Regex Behind();

    [GeneratedRegex("计划(?!生育)|安排|思路|打算|下一步|下半年|展望|目标任务")]
    private static partial Regex PlanHeading();

    [GeneratedRegex("总结|回顾|完成情况|上半年")]
    private static partial Regex DoneHeading();
}
