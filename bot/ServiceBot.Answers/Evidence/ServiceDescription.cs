using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Evidence;

/// <summary>What a service description is called and asked by, folded once, and the passages of the reports behind it.</summary>
internal sealed record ServiceDescription(FoldedPassageText Names, IReadOnlyList<string> TitleTerms, IReadOnlyList<(Document Document, Passage Passage)> Behind)
{
    public static ServiceDescription Of(Document service, IndexReader index)
    {
        var title = service.Title.Replace(service.Street ?? "\n", "", StringComparison.Ordinal);
        return new ServiceDescription(
            new FoldedPassageText(string.Join('\n', service.Aliases.Concat(service.Questions).Append(service.Title))),
            QueryTerms.OfWords(title, index.Analyzer).Select(term => term.Term).ToList(),
            service.Sources.SelectMany(source => index.PassagesOf(source.Document).Where(source.Covers)).Select(passage => (index.Document(passage.Document)!, passage)).ToList());
    }
}
