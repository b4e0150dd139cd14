using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Postings;

public sealed class IndexUseTests : IDisposable
{
    private readonly SmallIndex _index = new SmallIndex().Add("a", "发放安全包300户。").Add("b", "开展就业培训12场。");

    [Fact]
    public void Dispose_WhileInUse_ClosesWhenTheUseEnds()
    {
        var reader = _index.Open();
        var use = reader.Use();

        reader.Dispose();

        Assert.Equal("发放安全包300户。", reader.Passage(0).Text);
        Assert.NotEmpty(reader.Analyzer.Words("安全包"));
        use.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Passage(1));
    }

    [Fact]
    public void Dispose_Twice_IsOnce()
    {
        var reader = _index.Open();
        using var use = reader.Use();

        reader.Dispose();
        reader.Dispose();

        Assert.Equal(2, reader.DocumentsOf(Search.Corpus.DocumentKind.Report, 9).Count);
    }

    [Fact]
    public void AnyMember_Closed_SaysSo()
    {
        var reader = _index.Open();
        var searcher = new Searcher(reader, new RetrievalOptions());
        reader.Dispose();

        Assert.Throws<ObjectDisposedException>(() => reader.Use());
        Assert.Throws<ObjectDisposedException>(() => reader.Document("a"));
        Assert.Throws<ObjectDisposedException>(() => reader.PassagesOf("a"));
        Assert.Throws<ObjectDisposedException>(() => reader.Documents.Count());
        Assert.Throws<ObjectDisposedException>(() => reader.Streets);
        Assert.Throws<ObjectDisposedException>(() => reader.PassageFrequency(PassageField.Body, "培训", bigrams: false));
        Assert.Throws<ObjectDisposedException>(() => searcher.Search(new SearchQuery("安全包")));
    }

    [Fact]
    public async Task Dispose_SearchesRunning_EachAnswersInFullOrSaysItIsClosed()
    {
        for (var round = 0; round < 20; round++)
        {
            var reader = _index.Open();
            var searcher = new Searcher(reader, new RetrievalOptions());
            var searching = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Search(searcher))).ToArray();

            await Task.Delay(TimeSpan.FromMilliseconds(round));
            reader.Dispose();

            await Task.WhenAll(searching);
            Assert.Throws<ObjectDisposedException>(() => reader.Use());
        }

        static void Search(Searcher searcher)
        {
            try
            {
                for (var i = 0; i < 100; i++)
                    Assert.Equal("a#p1", searcher.Search(new SearchQuery("安全包"))[0].Passage.Id);
            }
            catch (ObjectDisposedException)
            {
                // It was closed between two searches.
            }
        }
    }

    public void Dispose() => _index.Dispose();
}
