using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Finds the synonym sets that can find nothing in the texts read.</summary>
public static class UnusedSynonyms
{
    /// <param name="lexicon">As read from its folder; the sets of service descriptions are taken from the corpus, to tell where they stand.</param>
    /// <returns>A notice for each such set: those of the lexicon by line, then those of services by document.</returns>
    public static IReadOnlyList<Finding> In(Corpus.Corpus corpus, Lexicon lexicon)
    {
        var sets = lexicon.SynonymSets.Concat(corpus.Documents.SelectMany(SetsOf)).ToList();
        var standing = StandingTerms.Of(sets.SelectMany(set => set.To).Select(Lexicon.Folded), TextsOf(corpus));
        return sets.Where(set => set.PointsAtNothing(standing.Contains))
            .Select(set => new Finding(set.Path, set.Line, FindingCode.SynonymUnused, set.Text)).ToList();
    }

    private static IEnumerable<SynonymSet> SetsOf(Document document) => document.Synonyms
        .Select(synonyms => SynonymSet.Parse(synonyms.Text) is { } set ? set with { Path = document.Path, Line = synonyms.Line } : null)
        .OfType<SynonymSet>();

    // All that is searched.
    private static IEnumerable<string> TextsOf(Corpus.Corpus corpus) =>
        corpus.Passages.SelectMany(passage => passage.HeadingPath.Append(passage.Text))
            .Concat(corpus.Documents.SelectMany(document => document.Aliases.Concat(document.Questions).Append(document.Title)));
}
