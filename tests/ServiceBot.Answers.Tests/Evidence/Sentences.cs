using ServiceBot.Answers.Evidence;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Answers.Tests.Evidence;

/// <summary>Sentences as evidence, without a search.</summary>
internal static class Sentences
{
    public static Document Document(string id, string? street = "柳荫街道", string title = "工作总结", params int[] years) => new()
    {
        Id = id, Kind = DocumentKind.Report, Title = street + title, Street = street, Years = years, TextKind = TextKind.Verbatim,
    };

    public static Passage Passage(Document document, int position, string text, params string[] headings) => new()
    {
        Id = $"{document.Id}#p{position}", Document = document.Id, Position = position, Text = text, HeadingPath = headings,
    };

    /// <summary>The sentence of a passage that reads <paramref name="text"/>.</summary>
    public static Sentence Of(Document document, Passage passage, string text, int? year = 2018, double score = 1, double coverage = 1, bool hasAttribute = true)
    {
        var start = passage.Text.IndexOf(text, StringComparison.Ordinal);
        return new Sentence
        {
            Document = document, Passage = passage, Span = new TextSpan(start, start + text.Length), Year = year,
            Clauses = ClauseSpans.Of(passage.Text, new TextSpan(start, start + text.Length)).Select(clause => new Clause(clause, score, default)).ToList(),
            Matches = [], Coverage = coverage, HasAttribute = hasAttribute, Score = score, Folded = new FoldedPassageText(text),
        };
    }
}
