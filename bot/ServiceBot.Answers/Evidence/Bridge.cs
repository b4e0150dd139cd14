namespace ServiceBot.Answers.Evidence;

/// <summary>A service description between a question in people's words and a report in the office's.</summary>
/// <param name="Coverage">Share of the question's focus that the description speaks of, its names and questions included, 0 to 1.</param>
internal sealed record Bridge(double Coverage, IReadOnlyList<string> TitleTerms)
{
    public static Bridge Of(ServiceDescription service, PreparedPassage found, Focus focus) =>
        new(focus.Coverage(focus.Match(service.Names).Zip(focus.Match(found.Whole), Math.Max).ToArray()), service.TitleTerms);

    /// <summary>How far the description's name leads to a sentence, 0 to 1.</summary>
    public double Leads(FoldedPassageText sentence, FoldedPassageText headings)
    {
        if (TitleTerms.Count == 0)
            return 0;
        return TitleTerms.Sum(term => sentence.Contains(term) ? 1.0 : headings.Contains(term) ? 0.5 : 0.0) / TitleTerms.Count;
    }
}
