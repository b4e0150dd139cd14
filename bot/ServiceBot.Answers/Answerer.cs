using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers;

/// <summary>How a question becomes a cited answer.</summary>
/// <remarks>Thread-safe; bound to one index version.</remarks>
public sealed class Answerer(Searcher searcher, TimeProvider clock)
{
    public Searcher Searcher { get; } = searcher;

    /// <summary>Names of the sub-districts there are texts for, in the order they are offered.</summary>
    public IReadOnlyList<string> Streets { get; } = searcher.Index.Documents
        .Select(document => document.Street).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

    public Answer Ask(AskRequest request) => Trace(request).Answer;

    /// <summary>Answers, and tells how.</summary>
    public AnswerTrace Trace(AskRequest request)
    {
        _ = clock;
        var hits = Searcher.Search(new SearchQuery(request.Question) { Street = request.Street });
        return new AnswerTrace(new Answer { Status = AnswerStatus.NoMatch, Text = "" }, hits, []);
    }
}
