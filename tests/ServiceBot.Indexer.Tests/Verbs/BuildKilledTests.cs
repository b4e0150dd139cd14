using System.Diagnostics;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Indexer.Tests.Verbs;

/// <summary>The built program, killed in the middle of a build.</summary>
public sealed class BuildKilledTests : IDisposable
{
    private const int Rounds = 30;
    private const int Passages = 2000;

    private readonly Workspace _workspace = new();
    private readonly Random _random = new(2014);

    [Fact]
    public void Build_KilledAtAnyMoment_TheVersionThatServedOpensAndTheNextBuildFinishes()
    {
        var folder = new IndexFolder(_workspace.Index);
        WriteCorpus(0);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(ExitCode.Done, Build().Ended());
        var whole = Stopwatch.GetElapsedTime(started);

        var killed = 0;
        for (var round = 1; round <= Rounds; round++)
        {
            var before = folder.CurrentVersion;
            WriteCorpus(round);
            var build = Build();
            if (!build.EndsWithin(whole * _random.NextDouble()))
                killed += build.Kill();

            AssertServes(folder, before, round);
        }

        Assert.True(killed > Rounds / 3, $"only {killed} builds were killed");
        WriteCorpus(Rounds + 1);
        Assert.Equal(ExitCode.Done, Build().Ended());
        AssertServes(folder, null, Rounds + 1);
        Assert.DoesNotContain(Directory.EnumerateDirectories(_workspace.Index), name => Path.GetFileName(name).StartsWith('.'));
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>The version before, or, when the build had got that far, the new one; whole in either case.</summary>
    private static void AssertServes(IndexFolder folder, string? before, int round)
    {
        using var reader = folder.OpenCurrent();
        Assert.Equal(Passages, reader.PassageCount);
        var hit = new Searcher(reader, new RetrievalOptions()).Search(new SearchQuery("第1234号楼发放安全包"))[0];
        Assert.Equal("d1234", hit.Document.Id);
        if (reader.Manifest.Version != before)
            Assert.Contains($"{round}户", hit.Passage.Text, StringComparison.Ordinal);
    }

    private void WriteCorpus(int round)
    {
        var lines = Enumerable.Range(0, Passages)
            .Select(number => $$"""{"id":"d{{number}}","title":"安全包","text":"第{{number}}号楼发放安全包{{round}}户，组织体检，加装电梯。"}""");
        _workspace.Write("passages.jsonl", string.Join('\n', lines));
        Directory.CreateDirectory(Path.Combine(_workspace.Root, "lexicon"));
    }

    private Run Build() => new([
        Path.Combine(AppContext.BaseDirectory, "indexer.dll"), "build", "--corpus", Path.Combine(_workspace.Root, "passages.jsonl"),
        "--lexicon", Path.Combine(_workspace.Root, "lexicon"), "--index", _workspace.Index]);

    private sealed class Run
    {
        private readonly Process _process;
        private readonly Task<string> _output;
        private readonly Task<string> _error;

        public Run(IEnumerable<string> arguments)
        {
            _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _output = _process.StandardOutput.ReadToEndAsync();
            _error = _process.StandardError.ReadToEndAsync();
        }

        public int Ended()
        {
            _process.WaitForExit();
            return _process.ExitCode is 0 ? 0 : throw new InvalidOperationException($"indexer ended with {_process.ExitCode}:\n{_output.Result}\n{_error.Result}");
        }

        public bool EndsWithin(TimeSpan time) => _process.WaitForExit(time);

        /// <returns>1 when it was still running.</returns>
        public int Kill()
        {
            _process.Kill();
            _process.WaitForExit();
            return _process.ExitCode == 0 ? 0 : 1;
        }
    }
}
