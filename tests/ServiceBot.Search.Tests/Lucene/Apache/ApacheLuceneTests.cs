using ServiceBot.Search.Retrieval.Queries;

namespace ServiceBot.Search.Tests.Lucene.Apache;

public sealed class ApacheLuceneTests : IDisposable
{
    private static readonly (string Id, string Text)[] Documents = [("一", "社区 食堂 社区"), ("二", "加装 电梯"), ("三", "社区 电梯")];

    private readonly TempFolder _folder = new();

    [SkippableFact]
    public void CheckIndex_IndexOfLuceneItself_CountsWhatIsInIt()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        ApacheLucene.Build(_folder.Path, Documents);

        var report = ApacheLucene.CheckIndex(_folder.Path);

        Assert.Equal(new CheckIndexReport(Documents: 3, Fields: 2, NormsFields: 1, Terms: 7, Postings: 9, Tokens: 7, StoredFields: 3), report);
    }

    [SkippableFact]
    public void CheckIndex_FileCutShort_ThrowsWithWhatWasPrinted()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        ApacheLucene.Build(_folder.Path, [("一", "社区 食堂")]);
        var file = Assert.Single(Directory.GetFiles(_folder.Path, "*.doc"));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);

        var check = () => ApacheLucene.CheckIndex(_folder.Path);

        Assert.Contains("WARNING", Assert.Throws<InvalidOperationException>(check).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Search_EachKindOfQuery_GivesCountAndBestFirst()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        ApacheLucene.Build(_folder.Path, Documents);
        var (community, lift) = (new TermQuery("text", "社区"), new TermQuery("text", "电梯"));

        var answers = ApacheLucene.Search(
            _folder.Path,
            [
                community,
                new AnyOf([community, lift]),
                new AllOf([community, lift]),
                new BestOf([community, lift]),
                new PhraseQuery("text", ["加装", "电梯"]),
                new TermQuery("text", "垃圾"),
                lift with { Boost = 2 },
            ],
            limit: 2);

        Assert.Equal([2, 3, 1, 3, 1, 0, 2], answers.Select(answer => answer.Count));
        Assert.Equal([[0, 2], [2, 0], [2], [0, 1], [1], [], [1, 2]], answers.Select(answer => answer.Hits.Select(hit => hit.Doc).ToArray()));
        Assert.Equal(2 * answers[1].Hits[0].Score - 2 * answers[0].Hits[1].Score, answers[6].Hits[1].Score, 5);
    }

    [SkippableFact]
    public void Search_Filter_NarrowsAndDoesNotScore()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        ApacheLucene.Build(_folder.Path, Documents);
        var community = new TermQuery("text", "社区");

        var all = Assert.Single(ApacheLucene.Search(_folder.Path, [community], limit: 9));
        var narrowed = Assert.Single(ApacheLucene.Search(_folder.Path, [community], limit: 9, filter: new TermQuery("id", "三")));

        Assert.Equal(1, narrowed.Count);
        Assert.Equal([all.Hits[1]], narrowed.Hits);
    }

    [SkippableFact]
    public void Dump_IndexOfLuceneItself_HoldsTermsPositionsNormsAndStoredValues()
    {
        Skip.If(ApacheLucene.IsMissing, ApacheLucene.MissingReason);
        ApacheLucene.Build(_folder.Path, Documents[..2]);

        var dump = ApacheLucene.Dump(_folder.Path);

        Assert.Equal(
            [
                "id\tterm\t一\t0", "id\tterm\t二\t1",
                "text\tterm\t加装\t1\t1\t0", "text\tterm\t电梯\t1\t1\t1", "text\tterm\t社区\t0\t2\t0\t2", "text\tterm\t食堂\t0\t1\t1",
                "text\tnorm\t0\t120", "text\tnorm\t1\t121",
                "stored\t0\tid\t一", "stored\t1\tid\t二",
            ],
            dump);
    }

    public void Dispose() => _folder.Dispose();
}
