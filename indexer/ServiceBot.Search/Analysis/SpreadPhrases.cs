namespace ServiceBot.Search.Analysis;

/// <summary>Phrases of the lexicon that people pull apart when they speak: 记性差 in 记性越来越差, 装电梯 in 装了几台电梯.</summary>
internal static class SpreadPhrases
{
    private const int ShortestPhrase = 3;
    private const int LongestPhrase = 8;
    private const int MostParts = 3;

    // What is said of a thing, behind its name, where ICU takes both for one word.
    private const string Predicates = "差坏掉漏堵吵脏乱贵少多大小高低难慢痛疼怕断破旧烂臭黑暗滑松弱晕倒塌裂霉潮湿冷热饿累穷苦忘瘫瞎聋";

    // Pulled apart a phrase may mean something else.
    private const double Share = 0.8;

    /// <param name="synonyms">What each folded term leads to.</param>
    /// <param name="fieldWords">Words of the office, which nobody pulls apart.</param>
    /// <returns>A phrase for each term of several words, those words its parts.</returns>
    public static IEnumerable<GappedPhrase> Of(IEnumerable<KeyValuePair<string, IReadOnlyList<Synonym>>> synonyms, WordSet fieldWords)
    {
        using var breaks = WordBreaks.Open();
        foreach (var (term, leads) in synonyms)
        {
            if (term.Length is < ShortestPhrase or > LongestPhrase || fieldWords.Contains(term) || !term.All(c => WordCharacters.IsHanzi(c)))
                continue;
            var parts = Parts(term, breaks.Cut(term));
            if (parts.Count is > 1 and <= MostParts)
                yield return new GappedPhrase(parts, leads.Select(lead => lead with { Weight = Share * lead.Weight }).ToList()) { IsSpread = true };
        }
    }

    private static List<string> Parts(string term, ReadOnlySpan<int> cuts)
    {
        var parts = new List<string>(MostParts);
        var start = 0;
        foreach (var cut in cuts)
        {
            parts.Add(term[start..cut]);
            start = cut;
        }

        return parts.Count == 1 && Predicates.Contains(term[^1]) ? [term[..^1], term[^1..]] : parts;
    }
}
