using System.Globalization;
using System.Text;
using ServiceBot.Search.Lucene;
using ServiceBot.Search.Lucene.PostingLists;
using ServiceBot.Search.Lucene.Terms;

namespace ServiceBot.Search.Tests.Lucene.Apache;

/// <summary>Apache Lucene reads in an index of ours the very terms, postings, positions, offsets, norms and stored values that our own reader does.</summary>
public sealed class ApacheReadsOursTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [SkippableFact]
    public void Dump_EveryKindOfField_IsWhatOurReaderReads()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);

        Write(Passages.Fields, new Passages(seed: 7, words: 3000).Documents(800));

        AssertSame();
    }

    [SkippableFact]
    public void Dump_EdgeDocuments_IsWhatOurReaderReads()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);

        Write(EdgeDocuments.Fields, EdgeDocuments.All());

        AssertSame();
    }

    public void Dispose() => _folder.Dispose();

    private void Write(IReadOnlyList<FieldInfo> fields, IEnumerable<IReadOnlyList<Field>> documents)
    {
        using var writer = new SegmentWriter(_folder.Path, fields, memoryBytes: 64 << 20);
        foreach (var document in documents)
            writer.AddDocument(document);
        writer.Commit();
    }

    private void AssertSame()
    {
        using var reader = SegmentReader.Open(_folder.Path);
        var ours = reader.Fields.OrderBy(field => field.Name, StringComparer.Ordinal)
            .SelectMany(field => TermLines(reader, field).Concat(NormLines(reader, field)))
            .Concat(StoredLines(reader));
        Assert.Equal(ours, ApacheLucene.Dump(_folder.Path));
    }

    // Lucene has no norms of a field without a term.
    private static IEnumerable<string> NormLines(SegmentReader reader, FieldInfo field) =>
        reader.Terms(field.Name) is null ? [] : reader.Norms(field.Name).ToArray().Select((norm, doc) => $"{field.Name}\tnorm\t{doc}\t{norm}");

    private static IEnumerable<string> StoredLines(SegmentReader reader) =>
        from doc in Enumerable.Range(0, reader.MaxDoc)
        from value in reader.StoredFields(doc)
        select $"stored\t{doc}\t{value.Info.Name}\t{(value is StoredInt32 number ? $"{number.Value}" : ((StoredString)value).Value)}";

    private static List<string> TermLines(SegmentReader reader, FieldInfo field)
    {
        var lines = new List<string>();
        for (var walk = reader.Terms(field.Name)?.Enumerate(); walk?.MoveNext() == true;)
        {
            var term = $"{field.Name}\tterm\t{Encoding.UTF8.GetString(walk.Term)}";
            lines.AddRange((field.HasPositions ? Positions(reader, field, walk.State) : Docs(reader, field, walk.State)).Select(posting => term + posting));
        }

        return lines;
    }

    private static IEnumerable<string> Docs(SegmentReader reader, FieldInfo field, TermState term)
    {
        for (var docs = reader.Docs(field, term); docs.NextDoc() != DocsEnum.NoMoreDocs;)
            yield return field.HasFreqs ? $"\t{docs.Doc}\t{docs.Freq}" : $"\t{docs.Doc}";
    }

    private static IEnumerable<string> Positions(SegmentReader reader, FieldInfo field, TermState term)
    {
        for (var positions = reader.Positions(field, term); positions.NextDoc() != DocsEnum.NoMoreDocs;)
        {
            var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"\t{positions.Doc}\t{positions.Freq}");
            for (var i = 0; i < positions.Freq; i++)
            {
                line.Append(CultureInfo.InvariantCulture, $"\t{positions.NextPosition()}");
                if (field.HasOffsets)
                    line.Append(CultureInfo.InvariantCulture, $":{positions.StartOffset}-{positions.EndOffset}");
            }

            yield return line.ToString();
        }
    }
}
