using System.Text;
using System.Text.Json;
using ServiceBot.Answers;
using ServiceBot.Indexer.Input;
using ServiceBot.Search;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Tests.Verbs;

/// <summary>What <c>search</c> shows is what the service answers from: the golden questions over the shipped knowledge.</summary>
public sealed class SamePathTests : IDisposable
{
    private const int Hits = 10;

    private static readonly string Golden = Path.Combine(AppContext.BaseDirectory, "Golden", "questions.jsonl");

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Search_GoldenQuestions_GivesTheHitsTheServiceAnswersFrom(bool explained)
    {
        Assert.Equal(ExitCode.Done, _workspace.Run("build", "--corpus", Path.Combine(ProjectPaths.Root, "knowledge"), "--index", _workspace.Index).ExitCode);
        using var index = new IndexFolder(_workspace.Index).OpenCurrent();
        var answerer = new Answerer(new Searcher(index, new RetrievalOptions()), new StillClock());
        var reader = new QuestionLineReader(new CommandContext(TextWriter.Null, TextWriter.Null, new StillClock()), answerer.Streets);

        var run = _workspace.Search(["--input", Golden, .. explained ? ["--explain"] : Array.Empty<string>()]);
        var shown = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ShownHits(JsonSerializer.Deserialize<JsonElement>(line)));
        var asked = File.ReadLines(Golden).Select(line => reader.Read(Encoding.UTF8.GetBytes(line)))
            .Select(line => (line.Question, answerer.Trace(new AskRequest(line.Question) { Street = line.Street, History = line.History }).Hits)).ToList();

        var searched = asked.Zip(shown).Where(both => both.First.Hits.Count > 0).ToList();
        Assert.All(searched, both => Assert.Equal(both.First.Hits.Take(Hits).Select(Described), both.Second));
        Assert.InRange(searched.Count, asked.Count * 3 / 4, asked.Count);
        Assert.Contains(searched, both => both.First.Question == "那2013年呢");
    }

    public void Dispose() => _workspace.Dispose();

    private static List<string> ShownHits(JsonElement line) => line.GetProperty("hits").EnumerateArray()
        .Select(hit => $"{hit.GetProperty("passageId").GetString()} {hit.GetProperty("score").GetDouble():F4}").ToList();

    private static string Described(Hit hit) => $"{hit.Passage.Id} {Math.Round(hit.Score, 4):F4}";
}
