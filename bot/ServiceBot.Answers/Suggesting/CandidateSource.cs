using System.Text.RegularExpressions;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Suggesting;

/// <summary>Where questions to suggest come from: what service descriptions are asked, the short headings of reports, and what is asked everywhere.</summary>
internal static partial class CandidateSource
{
    // So many questions of a service are tried; those behind them are worded for one case.
    private const int QuestionsOfAService = 3;

    private const string HeadingTopic = "other";

    // What residents of any sub-district ask, for texts without service descriptions.
    private static readonly (string Topic, string Question)[] Everywhere =
    [
        ("elderly_care", "有哪些为老服务"), ("elderly_care", "有没有老人助餐"), ("elderly_care", "日间照料中心有几个"),
        ("employment", "怎么帮失业的人找工作"), ("employment", "办了几场招聘会"), ("employment", "有没有创业帮扶"),
        ("renovation", "旧房改造做了什么"), ("renovation", "加装电梯做了几台"), ("renovation", "旧小区怎么改造"),
        ("social_assistance", "困难家庭有什么帮助"), ("environment", "垃圾分类做得怎么样"), ("one_stop_service", "办事窗口有什么便利"),
    ];

    /// <summary>Candidates of every sub-district that has texts, those fit best first within each; the same for the same corpus.</summary>
    public static ILookup<string, Candidate> Of(Corpus corpus)
    {
        var reports = corpus.Documents.Where(document => document.Kind == DocumentKind.Report && document.Street is not null).ToDictionary(document => document.Id, StringComparer.Ordinal);
        return corpus.Documents.Where(document => document.Kind == DocumentKind.Service && document.Street is not null && document.ValidUntil is null).SelectMany(OfService)
            .Concat(corpus.Passages.Where(passage => reports.ContainsKey(passage.Document)).SelectMany(passage => OfHeading(reports[passage.Document], passage)))
            .Concat(reports.Values.GroupBy(report => report.Street!, StringComparer.Ordinal).SelectMany(street => OfEverywhere(street.Key, street.Max(NewestYear))))
            .ToLookup(candidate => candidate.Street!, StringComparer.Ordinal);
    }

    private static IEnumerable<Candidate> OfService(Document service) => service.Questions
        .Select(CandidateWording.Bare).Where(CandidateWording.IsFit)
        .Select((question, number) => (question, number)).OrderBy(one => CandidateWording.Oddness(one.question)).ThenByDescending(one => service.Aliases.Any(alias => one.question.Contains(alias, StringComparison.Ordinal))).ThenBy(one => one.number)
        .Take(QuestionsOfAService)
        .Select(one => new Candidate(
            service.Topics.Count > 0 ? service.Topics[0] : HeadingTopic, service.Street, NewestYear(service), service.Id, one.question, IsGeneral: false,
            NamesMatter: service.Aliases.Any(alias => one.question.Contains(alias, StringComparison.Ordinal)),
            citation => citation.Document == service.Id || service.Sources.Any(source => source.Document == citation.Document)));

    // Asked in the same way of every sub-district; before what only one service is asked.
    private static IEnumerable<Candidate> OfEverywhere(string street, int newest) => Everywhere
        .Select(one => new Candidate(one.Topic, street, newest, $"general {one.Question}", one.Question, IsGeneral: true, NamesMatter: true, citation => citation.Street == street));

    private static IEnumerable<Candidate> OfHeading(Document report, Passage passage) =>
        passage.HeadingPath.Count > 0 && passage.HeadingPath[^1] is var heading && ShortHeading().IsMatch(heading) && !Inward().IsMatch(heading)
            ? [new Candidate(HeadingTopic, report.Street, passage.Year ?? NewestYear(report), $"heading {heading}", $"{heading}做了什么", IsGeneral: false, NamesMatter: true, citation => citation.Document == report.Id && citation.Section.EndsWith(heading, StringComparison.Ordinal))]
            : [];

    private static int NewestYear(Document document) => document.Years.Count > 0 ? document.Years[^1] : 0;

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}-[一二三四五六七八九十年]]{4,8}$")]
    private static partial Regex ShortHeading();

    // Residents do not ask how an office runs itself.
    [GeneratedRegex("党|班子|队伍|廉政|责任|总体|安排|思路|总结|工作要点|建设$|主要|下步|下一步|形势|问题|体制")]
    private static partial Regex Inward();
}
