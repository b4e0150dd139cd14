using System.Text;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests.Analysis;

public sealed class ServiceWordsTests : IDisposable
{
    private const string Service = "years: [2014]\naliases: [助餐服务社, 房子要塌, ABC, 这是一个长得不像名字的叫法]\nsynonyms:\n  - 烧不动饭 => 助餐 ^0.6\n  - 送餐, 助餐";

    private readonly SmallIndex _index = new SmallIndex().Add("a", "街道有一个助餐服务社，ABC。");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void FileOf_Services_HoldsShortNamesThatStandAndSynonyms()
    {
        _index.Add("s", "每天送饭。", Service, kind: "service");

        var file = ServiceWords.FileOf(_index.ReadCorpus())!;

        var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
        Assert.Equal(["助餐服务社", "烧不动饭 => 助餐 ^0.6", "送餐, 助餐", ""], lines[1..]);
        Assert.StartsWith("#", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void FileOf_NothingToSay_IsNone()
    {
        _index.Add("s", "每天送饭。", "years: [2014]\naliases: [房子要塌]", kind: "service");

        Assert.Null(ServiceWords.FileOf(_index.ReadCorpus()));
    }

    [Fact]
    public void FileOf_Report_TakesNoNames()
    {
        _index.Add("b", "每天送饭。", "years: [2014]\naliases: [助餐服务社]");

        Assert.Null(ServiceWords.FileOf(_index.ReadCorpus()));
    }

    [Fact]
    public void Open_IndexWithServices_ReadsTheirWordsFromItsLexicon()
    {
        _index.Add("s", "每天送饭。", Service, kind: "service");

        using var reader = _index.Open();

        var lexicon = reader.Analyzer.Lexicon;
        Assert.Equal(["助餐服务社"], lexicon.ServiceNames);
        Assert.True(lexicon.Words.Contains("助餐服务社"));
        Assert.False(lexicon.FieldWords.Contains("助餐服务社"));
        Assert.Equal([new Synonym("助餐", 0.6)], lexicon.SynonymsOf("烧不动饭"));
        Assert.All(lexicon.SynonymSets, set => Assert.True(set.IsFromService));
        Assert.Contains("services.txt", reader.Manifest.Lexicon.Keys);
        Assert.Equal(1, reader.PassageFrequency(PassageField.Body, "助餐服务社", bigrams: false));
    }

    [Fact]
    public void Version_SynonymsOfAServiceChanged_IsAnother()
    {
        var before = _index.Add("s", "每天送饭。", Service, kind: "service").ReadSource().Version;

        var after = _index.Add("s", "每天送饭。", Service.Replace("^0.6", "^0.7", StringComparison.Ordinal), kind: "service").ReadSource().Version;

        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Open_ServicesFileChanged_IsDamaged()
    {
        var folder = _index.Add("s", "每天送饭。", Service, kind: "service").Write();
        File.AppendAllText(Path.Combine(folder, "lexicon", "services.txt"), "别的\n");

        Assert.Contains("services.txt", Assert.Throws<IndexException>(() => IndexReader.Open(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileOfThatNameInALexiconFolder_IsPassedOver()
    {
        _index.AddLexicon("services.txt", "自己写的词\n");

        Assert.False(_index.ReadLexicon().Lexicon.Words.Contains("自己写的词"));
    }

    [Fact]
    public void Search_SynonymOfAService_FindsWhatItPointsAt()
    {
        _index.Add("b", "街道开了社区食堂。").Add("s", "另一件事。", "years: [2014]\nsynonyms:\n  - 烧不动饭 => 食堂", kind: "service");
        using var reader = _index.Open();

        var hits = new Searcher(reader, new RetrievalOptions()).Search(new SearchQuery("烧不动饭"));

        Assert.Equal(["b#p1"], hits.Select(hit => hit.Passage.Id));
    }
}
