using ServiceBot.Answers;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Knowledge;

/// <summary>What the page says of an index version before anything is asked. Same version, same content.</summary>
/// <param name="Streets">Sub-districts there are texts for.</param>
/// <param name="ReportStreets">Sub-districts there are work reports of.</param>
/// <param name="ReportYears">Years the reports speak of, rising.</param>
/// <param name="Suggestions">Questions that were answered with a source when the version was built.</param>
/// <param name="PublishedAt">When the version was published; null when not known.</param>
public sealed record FirstScreen(
    IReadOnlyList<string> Streets,
    IReadOnlyList<string> ReportStreets,
    IReadOnlyList<int> ReportYears,
    Suggestions Suggestions,
    DateTimeOffset? PublishedAt)
{
    public static FirstScreen Of(IndexReader index, Answerer answerer, DateTimeOffset? publishedAt) => new(
        answerer.Streets,
        index.StreetsOf(DocumentKind.Report),
        index.YearsOf(DocumentKind.Report),
        index.Suggestions with { ForAll = index.Suggestions.ForAll.Where(question => IsAnswered(question, answerer)).ToList() },
        publishedAt);

    // The version may be older than the program. The first answers also take what is made once, so that nobody waits for it.
    private static bool IsAnswered(string question, Answerer answerer) => answerer.Ask(new AskRequest(question)).Status == AnswerStatus.Answered;
}
