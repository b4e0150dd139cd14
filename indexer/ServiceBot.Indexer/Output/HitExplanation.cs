using ServiceBot.Search.Retrieval;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Indexer.Output;

/// <summary>What of a question a hit has and has not.</summary>
/// <param name="Matches">By field, terms in the question's order.</param>
/// <param name="Missing">Words that do not stand in it.</param>
internal sealed record HitExplanation(IReadOnlyList<TermMatch> Matches, IReadOnlyList<string> Missing)
{
    /// <param name="terms">What the question is looked up by.</param>
    public static HitExplanation Of(Searcher searcher, IReadOnlyList<WeighedTerm> terms, Hit hit)
    {
        var matches = TermMatch.Of(searcher.Index, terms, hit.Passage);
        return new HitExplanation(matches, MissingWords.Of(terms, matches, hit));
    }
}
