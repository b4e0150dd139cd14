using ServiceBot.Answers.Building;
using ServiceBot.Search.Analysis;
using ServiceBot.Search.Corpus;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Answers.Tests;

/// <summary>A knowledge folder of one test with its index; gone with it.</summary>
internal sealed class SmallKnowledge : IDisposable
{
    private readonly List<IndexReader> _opened = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("servicebot-answers-").FullName;

    public string Corpus => Path.Combine(Folder, "knowledge");

    public string IndexPath => Path.Combine(Folder, "index");

    /// <summary>Writes a file of the knowledge, with its folders.</summary>
    public SmallKnowledge With(string relative, string text)
    {
        var path = Path.Combine(Corpus, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A report with front matter; <paramref name="more"/> holds further lines of it.</summary>
    public SmallKnowledge WithReport(string id, string? street, string years, string body, string title = "工作报告", string more = "", string kind = "restated") => With(
        $"reports/{id}.md",
        $"---\nid: {id}\nkind: report\ntitle: {street}{title}\n{(street is null ? "" : $"street: {street}\n")}years: [{years}]\ntext: {kind}\n{more}---\n\n{body}\n");

    /// <summary>Builds the index, which must be without findings, and opens it.</summary>
    public IndexReader Build()
    {
        Directory.CreateDirectory(Path.Combine(Corpus, "lexicon"));
        var built = IndexBuild.Run(new BuildRequest([Corpus], null, IndexPath), new StillClock(2026));
        Assert.DoesNotContain(built.Corpus.Findings, finding => finding.Severity == Severity.Fault);
        var index = new IndexFolder(IndexPath).OpenCurrent();
        _opened.Add(index);
        return index;
    }

    public Answerer Answerer(int today = 2026) => new(new Searcher(Build(), new RetrievalOptions()), new StillClock(today));

    /// <summary>A lexicon made from the text of its files.</summary>
    public static Lexicon Lexicon(params (string File, string Text)[] files)
    {
        using var knowledge = new SmallKnowledge();
        foreach (var (file, text) in files)
            knowledge.With($"lexicon/{file}", text);
        var findings = new List<Finding>();
        var lexicon = LexiconReader.Read(Path.Combine(knowledge.Corpus, "lexicon"), findings);
        Assert.Empty(findings);
        return lexicon;
    }

    public void Dispose()
    {
        _opened.ForEach(index => index.Dispose());
        Directory.Delete(Folder, recursive: true);
    }
}
