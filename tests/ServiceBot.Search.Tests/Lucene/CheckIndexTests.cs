using ServiceBot.Search.Lucene;
using ServiceBot.Search.Tests.Lucene.Apache;

namespace ServiceBot.Search.Tests.Lucene;

/// <summary>Apache Lucene reads every term, posting, position, norm and stored value of what is written, and counts the same.</summary>
public sealed class CheckIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [SkippableFact]
    public void CheckIndex_EdgeDocuments_CountsAllOfThem()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        var expected = Write(EdgeDocuments.Fields, EdgeDocuments.All());

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(expected, report);
    }

    [SkippableFact]
    public void CheckIndex_PassagesWithEveryKindOfField_CountsAllOfThem()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        var expected = Write(Passages.Fields, new Passages(seed: 8, words: 5000).Documents(3000));

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(expected, report);
    }

    [SkippableFact]
    public void CheckIndex_HundredThousandPassages_CountsAllOfThem()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        const int Count = 100_000;
        var passages = new Passages(seed: 9, words: 50_000);
        var documents = Enumerable.Range(0, Count).Select(i => (IReadOnlyList<Field>)
        [
            new KeywordField(Passages.Id, $"p{i}"),
            new TextField(Passages.Words, passages.Tokens(30)),
            new StoredString(Passages.Id, $"p{i}"),
        ]);
        var expected = Write(Passages.Fields, documents);

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(Count, expected.Documents);
        Assert.Equal(expected, report);
    }

    public void Dispose() => _folder.Dispose();

    private CheckIndexReport Write(IReadOnlyList<FieldInfo> fields, IEnumerable<IReadOnlyList<Field>> documents)
    {
        var terms = new HashSet<(int, string)>();
        var (count, postings, tokens, stored) = (0, 0, 0, 0);
        using var writer = new SegmentWriter(_folder.Path, fields, memoryBytes: 16 << 20);
        foreach (var document in documents)
        {
            writer.AddDocument(document);
            var here = document.SelectMany(Terms).ToHashSet();
            terms.UnionWith(here);
            count++;
            postings += here.Count;
            tokens += document.OfType<TextField>().Sum(text => text.Tokens.Count);
            stored += document.Count(value => value is StoredString or StoredInt32);
        }

        writer.Commit();
        return new CheckIndexReport(count, fields.Count, fields.Count(field => field.HasNorms), terms.Count, postings, tokens, stored);
    }

    private static IEnumerable<(int, string)> Terms(Field value) => value switch
    {
        KeywordField keyword => [(value.Info.Number, keyword.Value)],
        TextField text => text.Tokens.Select(token => (value.Info.Number, token.Term)),
        _ => [],
    };
}
