using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>What a service description is called and asked by, folded once.</summary>
internal sealed record ServiceNames(FoldedPassageText Names, IReadOnlyList<string> TitleTerms)
{
    public static ServiceNames Of(Document service, IndexReader index)
    {
        var title = service.Title.Replace(service.Street ?? "\n", "", StringComparison.Ordinal);
        return new ServiceNames(
            new FoldedPassageText(string.Join('\n', service.Aliases.Concat(service.Questions).Append(service.Title))),
            QueryTerms.OfWords(title, index.Analyzer).Select(term => term.Term).ToList());
    }
}

/// <summary>A service description between a question in people's words and a report in the office's.</summary>
/// <param name="Coverage">Share of the question's focus that the description speaks of, its names and questions included, 0 to 1.</param>
internal sealed record Bridge(double Coverage, IReadOnlyList<string> TitleTerms)
{
    public static Bridge Of(ServiceNames service, Hit hit, Focus focus)
    {
        var text = new FoldedPassageText(hit.Passage.Text);
        return new Bridge(focus.Coverage(focus.Match(service.Names).Zip(focus.Match(text), Math.Max).ToArray()), service.TitleTerms);
    }

    /// <summary>How far the description's name leads to a sentence, 0 to 1.</summary>
    public double Leads(FoldedPassageText sentence, FoldedPassageText headings)
    {
        if (TitleTerms.Count == 0)
            return 0;
        return TitleTerms.Sum(term => sentence.Contains(term) ? 1.0 : headings.Contains(term) ? 0.5 : 0.0) / TitleTerms.Count;
    }
}
