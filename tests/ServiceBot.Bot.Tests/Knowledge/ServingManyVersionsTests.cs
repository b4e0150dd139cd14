using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Answers;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.Knowledge;

/// <summary>Many threads ask while version after version is published under them.</summary>
public sealed class ServingManyVersionsTests : IDisposable
{
    private const int Threads = 32;
    private const int Versions = 20;

    private readonly TestKnowledge _knowledge = new();

    [Fact]
    public void TakeUpNewVersion_ManyTimesUnderManyThreads_EachAnswerIsOfOneVersionAndOldOnesAreLetGo()
    {
        var folder = new IndexFolder(_knowledge.Index);
        using var serving = new ServingIndex(folder, new FakeClock(), NullLogger<ServingIndex>.Instance);
        var windowsOf = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var opened = new List<WeakReference>();
        var wrong = new ConcurrentBag<string>();
        var answers = 0;
        var stop = false;
        Swap(folder, serving, windowsOf, opened, 10);
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(AskUntilStopped)).ToList();
        threads.ForEach(thread => thread.Start());

        for (var windows = 11; windows < 10 + Versions; windows++)
            Swap(folder, serving, windowsOf, opened, windows);
        Volatile.Write(ref stop, true);
        threads.ForEach(thread => thread.Join());

        Assert.Empty(wrong);
        Assert.True(answers >= Threads);
        Assert.Equal(Versions, windowsOf.Count);
        AssertLetGo(opened, serving.Version!);

        void AskUntilStopped()
        {
            try
            {
                do
                {
                    Check(serving, windowsOf, wrong);
                    Interlocked.Increment(ref answers);
                }
                while (!Volatile.Read(ref stop));
            }
            catch (Exception exception)
            {
                wrong.Add(exception.ToString());
            }
        }
    }

    public void Dispose() => _knowledge.Dispose();

    /// <summary>The answer comes from a report, a citation from another: both must be of the version the answer names.</summary>
    private static void Check(ServingIndex serving, ConcurrentDictionary<string, int> windowsOf, ConcurrentBag<string> wrong)
    {
        using var lease = serving.Lease();
        var answer = lease.Snapshot.Answerer.Ask(new AskRequest("示范街道有几个跨区办事窗口"));
        var windows = windowsOf[answer.IndexVersion];
        var report = lease.Snapshot.Index.PassagesOf("yangpu-example-2019")[0].Text;
        if (answer.Status != AnswerStatus.Answered || answer.IndexVersion != lease.Snapshot.Version
            || !answer.Text.Contains($"{windows}个", StringComparison.Ordinal) || !report.Contains($"{windows}个", StringComparison.Ordinal))
            wrong.Add($"{answer.IndexVersion} ({windows}): {answer.Status} {answer.Text} / {report}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Swap(IndexFolder folder, ServingIndex serving, ConcurrentDictionary<string, int> windowsOf, List<WeakReference> opened, int windows)
    {
        _knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report.Replace("3个", $"{windows}个", StringComparison.Ordinal));
        _knowledge.Write("services/example-cross-district.md", TestKnowledge.Service.Replace("3个", $"{windows}个", StringComparison.Ordinal));

        // What the version holds must be known before anybody can be answered from it.
        var version = _knowledge.Publish();
        windowsOf[version] = windows;
        var index = IndexReader.Open(folder.FolderOf(version));
        opened.Add(new WeakReference(index));
        serving.Serve(index);
    }

    private void AssertLetGo(List<WeakReference> opened, string serving)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Equal([opened.Count - 1], Enumerable.Range(0, opened.Count).Where(version => opened[version].IsAlive));
        if (OperatingSystem.IsLinux())
            Assert.All(File.ReadLines("/proc/self/maps").Where(line => line.Contains(_knowledge.Index, StringComparison.Ordinal)), line => Assert.Contains(serving, line, StringComparison.Ordinal));
        foreach (var old in Directory.GetDirectories(_knowledge.Index).Where(old => Path.GetFileName(old) != serving))
            Directory.Delete(old, recursive: true);
        Assert.Single(Directory.GetDirectories(_knowledge.Index));
    }
}
