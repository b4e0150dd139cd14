using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Searching;

/// <summary>Where a named passage stands among what is found for a question, beside the first hit.</summary>
/// <param name="Judged">The passage, weighed in the search it fits best.</param>
/// <param name="Query">That search.</param>
/// <param name="First">Its first hit; null when it finds nothing.</param>
/// <param name="Rank">Place among the hits of all searches, 1 for the first; null when it is not among the first <see cref="Ranks"/>.</param>
/// <param name="Searches">How many searches the question leads to; their hits take turns.</param>
/// <param name="Lacking">Words of the question that the first hit has and the passage has not.</param>
public sealed record PassageStanding(
    JudgedPassage Judged, SearchQuery Query, Hit? First, int? Rank, int Searches, IReadOnlyList<string> Lacking)
{
    /// <summary>How many hits are looked through for the passage.</summary>
    public const int Ranks = 100;

    /// <summary>Whether it is the first hit of the search it fits best.</summary>
    public bool IsFirst => First?.Passage.Id == Judged.Hit.Passage.Id;

    /// <returns>Null when there is no such passage, or nothing to read in the question.</returns>
    public static PassageStanding? Of(PassageFinder passages, FindRequest request, string passageId)
    {
        var searcher = passages.Searcher;
        using var use = searcher.Index.Use();
        var found = passages.Find(request with { Limit = Ranks });
        var best = found.Searches
            .Select(query => (Query: query, Judged: searcher.Judge(query, passageId)))
            .Where(one => one.Judged is not null)
            .OrderBy(one => one.Judged!.Unmet.Count).ThenByDescending(one => one.Judged!.Hit.Score)
            .FirstOrDefault();
        if (best.Judged is not { } judged)
            return null;
        var first = searcher.Search(best.Query) is [var top, ..] ? top : null;
        var at = found.Hits.ToList().FindIndex(hit => hit.Passage.Id == passageId);
        return new PassageStanding(judged, best.Query, first, at < 0 ? null : at + 1, found.Searches.Count, Lacks(searcher, best.Query, judged.Hit, first));
    }

    private static IReadOnlyList<string> Lacks(Searcher searcher, SearchQuery query, Hit own, Hit? first)
    {
        if (first is null)
            return [];
        var terms = searcher.TermsOf(query);
        return Missing(own).Except(Missing(first), StringComparer.Ordinal).ToList();

        IReadOnlyList<string> Missing(Hit hit) => MissingWords.Of(terms, TermMatch.Of(searcher.Index, terms, hit.Passage), hit);
    }
}
