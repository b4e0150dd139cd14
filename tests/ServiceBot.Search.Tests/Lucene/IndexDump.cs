using System.Globalization;
using System.Text;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>All that an index holds, read through its reader, as lines that can be compared.</summary>
internal static class IndexDump
{
    /// <summary>The whole index, by field and term.</summary>
    public static List<string> Of(SegmentReader reader)
    {
        var lines = new List<string> { $"documents {reader.MaxDoc}" };
        foreach (var field in reader.Fields)
        {
            lines.Add($"{field}");
            lines.Add($"norms {Convert.ToHexString(reader.Norms(field.Name))}");
            AddTerms(lines, reader, field);
        }

        for (var doc = 0; doc < reader.MaxDoc; doc++)
            lines.Add(Stored(doc, reader.StoredFields(doc)));
        return lines;
    }

    public static string Sums(string field, long terms, long totalTermFreq, long docFreq, int docCount) =>
        $"{field}: {terms} terms, {totalTermFreq} tokens, {docFreq} postings, {docCount} documents";

    public static string Stored(int doc, IEnumerable<Field> values) =>
        $"stored {doc}: {string.Join(' ', values.Select(value => $"{value.Info.Name}={Value(value)}"))}";

    /// <summary>Document and frequency each.</summary>
    public static IEnumerable<string> Postings(DocsEnum docs)
    {
        while (docs.NextDoc() != DocsEnum.NoMoreDocs)
            yield return $"{docs.Doc}/{docs.Freq}";
    }

    /// <summary>Document, frequency and positions each, with offsets where they are kept.</summary>
    public static IEnumerable<string> Postings(PositionsEnum positions)
    {
        while (positions.NextDoc() != DocsEnum.NoMoreDocs)
        {
            var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{positions.Doc}/{positions.Freq}"));
            for (var i = positions.Freq; i > 0; i--)
                line.Append(CultureInfo.InvariantCulture, $" {Occurrence(positions.NextPosition(), positions.StartOffset, positions.EndOffset)}");
            yield return line.ToString();
        }
    }

    public static string Occurrence(int position, int start, int end) => start < 0 ? $"{position}" : $"{position}@{start}-{end}";

    private static string Value(Field value) => value switch
    {
        StoredString text => text.Value,
        StoredInt32 number => $"{number.Value}",
        _ => throw new ArgumentException($"{value} is not stored."),
    };

    private static void AddTerms(List<string> lines, SegmentReader reader, FieldInfo field)
    {
        if (reader.Terms(field.Name) is not { } terms)
            return;
        lines.Add(Sums(field.Name, terms.TermCount, terms.SumTotalTermFreq, terms.SumDocFreq, terms.DocCount));
        var walk = terms.Enumerate();
        while (walk.MoveNext())
        {
            lines.Add($"{field.Name} {Encoding.UTF8.GetString(walk.Term)} {walk.State.DocFreq} {walk.State.TotalTermFreq}");
            lines.AddRange(field.HasPositions ? Postings(reader.Positions(field, walk.State)) : Postings(reader.Docs(field, walk.State)));
        }
    }
}
