using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>A service description between a question in people's words and a report in the office's.</summary>
/// <param name="Coverage">Share of the question's focus that the description speaks of, its names and questions included, 0 to 1.</param>
internal sealed record Bridge(double Coverage, IReadOnlyList<string> TitleTerms)
{
    public static Bridge Of(Hit service, Focus focus, IndexReader index)
    {
        var document = service.Document;
        var text = new FoldedPassageText(string.Join('\n', document.Aliases.Concat(document.Questions).Append(document.Title).Append(service.Passage.Text)));
        var street = document.Street ?? "";
        var title = QueryTerms.OfWords(document.Title.Replace(street, "", StringComparison.Ordinal), index.Analyzer)
            .Select(term => term.Term).ToList();
        return new Bridge(focus.Coverage(text), title);
    }

    /// <summary>How far the description's name leads to a sentence, 0 to 1.</summary>
    public double Leads(FoldedPassageText sentence, FoldedPassageText headings)
    {
        if (TitleTerms.Count == 0)
            return 0;
        return TitleTerms.Sum(term => sentence.Contains(term) ? 1.0 : headings.Contains(term) ? 0.5 : 0.0) / TitleTerms.Count;
    }
}
