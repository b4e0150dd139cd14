using ServiceBot.Answers;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Knowledge;

/// <summary>What the page says of an index version before anything is asked. Same version, same content.</summary>
/// <param name="Streets">Sub-districts there are texts for.</param>
/// <param name="ReportStreets">Sub-districts there are work reports of.</param>
/// <param name="ReportYears">Years the reports speak of, rising.</param>
/// <param name="Suggestions">Up to six questions that are answered with a source.</param>
/// <param name="PublishedAt">When the version was published; null when not known.</param>
public sealed record FirstScreen(
    IReadOnlyList<string> Streets,
    IReadOnlyList<string> ReportStreets,
    IReadOnlyList<int> ReportYears,
    IReadOnlyList<string> Suggestions,
    DateTimeOffset? PublishedAt)
{
    // Service descriptions to choose questions from; reading more would delay a new version.
    private const int MostServices = 2000;

    public static FirstScreen Of(IndexReader index, Answerer answerer, DateTimeOffset? publishedAt) => new(
        answerer.Streets,
        index.StreetsOf(DocumentKind.Report),
        index.YearsOf(DocumentKind.Report),
        SuggestedQuestions.Choose(index.DocumentsOf(DocumentKind.Service, MostServices), answerer),
        publishedAt);
}
