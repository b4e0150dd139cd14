using System.Globalization;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Hits for people to read.</summary>
internal static class HitText
{
    /// <summary>Rank, document, sub-district, year, section and score, then the passage.</summary>
    public static IEnumerable<string> Lines(int rank, Hit hit)
    {
        yield return $"{rank}. {Place(hit)}  [{ScoreText.Number(hit.Score)}]";
        yield return $"   {hit.Passage.Id}";
        foreach (var line in hit.Passage.Text.Split('\n'))
            yield return $"   {line}";
    }

    /// <summary>Document, sub-district, year and section, those that are known.</summary>
    public static string Place(Hit hit) => string.Join(" · ", new[]
    {
        hit.Document.Title.Length > 0 ? hit.Document.Title : hit.Document.Id,
        hit.Document.Street,
        hit.Passage.Year?.ToString(CultureInfo.InvariantCulture),
        hit.Passage.Section,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The score's parts; one line a field, the words that matched, then the bigrams; the words that did not.</summary>
    /// <remarks>Where a word itself stands in a field, what would stand for it counts nothing there and is left out.</remarks>
    public static IEnumerable<string> Explain(Hit hit, HitExplanation explanation, CommandContext context)
    {
        yield return $"   > {context.Text("得分", "score")}: {ScoreText.Sum(hit.Parts, context)}";
        foreach (var field in explanation.Matches.GroupBy(match => (match.Field, match.IsBigram)))
        {
            var kind = field.Key.IsBigram ? context.Text("二字组", "bigrams") : context.Text("词", "words");
            yield return $"   > {FieldName(field.Key.Field, context)} {kind}: {string.Join(' ', Counting(field).Select(Term))}";
        }

        if (explanation.Missing.Count > 0)
            yield return $"   > {context.Text("没有的词", "missing")}: {string.Join(' ', explanation.Missing)}";
    }

    private static IEnumerable<TermMatch> Counting(IEnumerable<TermMatch> field) => field
        .GroupBy(match => match.Term, StringComparer.Ordinal)
        .SelectMany(term => term.Any(match => match.Found == match.Term) ? term.Where(match => match.Found == match.Term) : term);

    private static string Term(TermMatch match)
    {
        var found = match.Term == match.Found ? match.Term : $"{match.Term}→{TermLines.Weighted(new Synonym(match.Found, match.Weight))}";
        return match.Frequency > 1 ? $"{found}×{match.Frequency.ToString(CultureInfo.InvariantCulture)}" : found;
    }

    private static string FieldName(PassageField field, CommandContext context) => field switch
    {
        PassageField.Title => context.Text("题名", "title"),
        PassageField.Heading => context.Text("标题", "heading"),
        PassageField.Body => context.Text("正文", "body"),
        _ => context.Text("别名和问法", "names"),
    };
}
