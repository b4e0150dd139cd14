using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Search.Tests;

/// <summary>A corpus and lexicon in a temporary folder, and the index made from them.</summary>
internal sealed class SmallIndex : IDisposable
{
    private int _written;

    public TempFolder Folder { get; } = new();

    public string CorpusPath => Folder["corpus"];

    public string LexiconPath => Folder["lexicon"];

    /// <param name="more">Further lines of front matter, such as <c>street: 老西门街道</c>.</param>
    public SmallIndex Add(string id, string body, string more = "years: [2014]", string title = "工作总结", string kind = "report")
    {
        Folder.Write($"corpus/{id}.md", $"---\nid: {id}\nkind: {kind}\ntitle: {title}\ntext: restated\n{more}\n---\n\n{body}\n");
        return this;
    }

    public SmallIndex AddLexicon(string file, string text)
    {
        Folder.Write($"lexicon/{file}", text);
        return this;
    }

    public Search.Corpus.Corpus ReadCorpus()
    {
        var corpus = CorpusReader.Read([CorpusPath]);
        Assert.False(corpus.HasFaults, string.Join('\n', corpus.Findings.Select(finding => finding.Describe(english: true))));
        return corpus;
    }

    public LexiconSource ReadLexicon()
    {
        Directory.CreateDirectory(LexiconPath);
        var findings = new List<Finding>();
        var lexicon = LexiconSource.Read(LexiconPath, findings);
        Assert.Empty(findings);
        return lexicon;
    }

    public IndexSource ReadSource() => new(ReadCorpus(), ReadLexicon());

    /// <summary>Writes a version into a folder of indexes and returns the version's folder.</summary>
    public string Write(string relative = "index") => Write(relative, ReadSource());

    public string Write(string relative, IndexSource source)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder[relative], source.Version)).FullName;
        using var analyzer = new Analyzer(source.Lexicon.Lexicon);
        IndexWriter.Write(folder, source, analyzer);
        return folder;
    }

    public IndexReader Open() => IndexReader.Open(Write($"index/{++_written}"));

    /// <summary>Writes and opens the index, and searches it.</summary>
    /// <param name="narrow">Says more than the question; null for nothing more.</param>
    public IReadOnlyList<Hit> Hits(string question, Func<SearchQuery, SearchQuery>? narrow = null)
    {
        using var reader = Open();
        var query = new SearchQuery(question);
        return new Searcher(reader, new RetrievalOptions()).Search(narrow?.Invoke(query) ?? query);
    }

    /// <summary>The same, ids of the documents only.</summary>
    public List<string> Found(string question, Func<SearchQuery, SearchQuery>? narrow = null) =>
        Hits(question, narrow).Select(hit => hit.Document.Id).ToList();

    public void Dispose() => Folder.Dispose();
}
