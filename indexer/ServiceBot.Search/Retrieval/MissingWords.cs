using ServiceBot.Search.Analysis;
using ServiceBot.Search.Retrieval.Ranking;

namespace ServiceBot.Search.Retrieval;

/// <summary>Words of a question that a passage does not have, nor a synonym of them.</summary>
public static class MissingWords
{
    /// <param name="terms">What the question is looked up by.</param>
    /// <param name="matches">Those that stand in the hit.</param>
    /// <returns>In the question's order, each once. A word whose characters stand there, if in another cut, is not missing.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<WeighedTerm> terms, IReadOnlyList<TermMatch> matches, Hit hit)
    {
        var matched = matches.Where(match => !match.IsBigram).Select(match => match.Term).ToHashSet(StringComparer.Ordinal);
        var unmatched = terms.Where(term => !term.IsBigram).Select(term => term.Term.Term).Distinct(StringComparer.Ordinal).Where(word => !matched.Contains(word)).ToList();
        if (unmatched.Count == 0)
            return [];
        var (passage, document) = (hit.Passage, hit.Document);
        var text = TextFolder.Fold(string.Join('\n', [passage.Text, .. passage.HeadingPath, document.Title, .. document.Aliases, .. document.Questions])).Text;
        return unmatched.Where(word => !text.Contains(word, StringComparison.Ordinal)).ToList();
    }
}
