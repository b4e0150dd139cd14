using System.Globalization;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Output;

/// <summary>Hits for people to read.</summary>
internal static class HitText
{
    /// <summary>Rank, document, sub-district, year, section and score, then the passage.</summary>
    public static IEnumerable<string> Lines(int rank, Hit hit)
    {
        yield return $"{rank}. {Place(hit)}  [{hit.Score.ToString("F2", CultureInfo.InvariantCulture)}]";
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

    /// <summary>One line a field: the words that matched, then the bigrams.</summary>
    public static IEnumerable<string> Explain(IReadOnlyList<TermMatch> matches, CommandContext context) =>
        from match in matches
        group match by (match.Field, match.IsBigram) into field
        let kind = field.Key.IsBigram ? context.Text("二字组", "bigrams") : context.Text("词", "words")
        select $"   > {FieldName(field.Key.Field, context)} {kind}: {string.Join(' ', field.Select(Term))}";

    private static string Term(TermMatch match)
    {
        var found = match.Term == match.Found ? match.Term : $"{match.Term}→{match.Found}";
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
