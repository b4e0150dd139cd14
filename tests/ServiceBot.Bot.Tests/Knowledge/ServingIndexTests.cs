using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Search.Postings;

namespace ServiceBot.Bot.Tests.Knowledge;

public sealed class ServingIndexTests : IDisposable
{
    private readonly BotHost _host = new();

    private ServingIndex Serving => _host.Services.GetRequiredService<ServingIndex>();

    [Fact]
    public void Watch_NewVersionPublished_IsServedWithinTwoSeconds()
    {
        var before = Serving.Version;
        _host.Knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report.Replace("3个", "4个", StringComparison.Ordinal));
        var published = _host.Knowledge.Publish();

        _host.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.NotEqual(before, published);
        Assert.Equal(published, Serving.Version);
    }

    [Fact]
    public void Lease_HeldOverASwap_StaysOpenUntilReleased()
    {
        var lease = Serving.Lease();
        _host.Knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report.Replace("3个", "4个", StringComparison.Ordinal));
        _host.Knowledge.Publish();

        Serving.TakeUpNewVersion();

        Assert.NotEmpty(lease.Snapshot.Index.Analyzer.Words("窗口"));
        lease.Dispose();
        lease.Dispose();
        Assert.False(lease.Snapshot.TryHold());
        Assert.Throws<ObjectDisposedException>(() => lease.Snapshot.Index.Analyzer.Words("窗口"));
    }

    [Theory]
    [InlineData("没有这个版本")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task TakeUpNewVersion_CurrentCannotBeOpened_GoesOnServing(string current)
    {
        var before = Serving.Version;
        await File.WriteAllTextAsync(Path.Combine(_host.Knowledge.Index, "current"), current);

        Serving.TakeUpNewVersion();

        Assert.Equal(before, Serving.Version);
        Assert.Equal("answered", (await _host.AskAsync(new { question = "示范街道有几个跨区办事窗口" })).GetProperty("status").GetString());
    }

    [Fact]
    public async Task TakeUpNewVersion_WhileQuestionsRun_FailsNone()
    {
        var versions = new HashSet<string>(StringComparer.Ordinal);
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 4).Select(_ => _host.CreateClient()).ToList();
        var asking = clients.ConvertAll(client => Task.Run(() => AskUntilStopped(client)));

        for (var windows = 4; windows < 9; windows++)
        {
            _host.Knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report.Replace("3个", $"{windows}个", StringComparison.Ordinal));
            versions.Add(_host.Knowledge.Publish());
            Serving.TakeUpNewVersion();
            await _host.AskAsync(new { question = "你好" });
        }

        await stop.CancelAsync();
        var statuses = (await Task.WhenAll(asking)).SelectMany(list => list).ToList();
        Assert.Equal(5, versions.Count);
        Assert.NotEmpty(statuses);
        Assert.All(statuses, status => Assert.Equal("200 answered", status));

        async Task<List<string>> AskUntilStopped(HttpClient client)
        {
            var seen = new List<string>();
            do
            {
                using var response = await client.PostAsJsonAsync("/api/ask", new { question = "示范街道有几个跨区办事窗口" });
                var body = await response.Content.ReadAsStringAsync();
                seen.Add(response.StatusCode == HttpStatusCode.OK && body.Contains("\"status\":\"answered\"", StringComparison.Ordinal)
                    ? "200 answered"
                    : $"{response.StatusCode} {body}");
            }
            while (!stop.IsCancellationRequested);
            return seen;
        }
    }

    [Fact]
    public void Serve_IndexThatCannotBeTriedOut_IsClosed()
    {
        var folder = new IndexFolder(_host.Knowledge.Index);
        _host.Knowledge.Publish();
        var index = folder.OpenCurrent();
        using var serving = new ServingIndex(folder, new BrokenClock(), NullLogger<ServingIndex>.Instance);

        Assert.Throws<NotSupportedException>(() => serving.Serve(index));

        Assert.Null(serving.Version);
        Assert.Throws<ObjectDisposedException>(() => index.Analyzer.Words("窗口"));
    }

    [Fact]
    public void Lease_NothingServed_Throws()
    {
        using var empty = new ServingIndex(new IndexFolder(_host.Knowledge.Index), _host.Clock, NullLogger<ServingIndex>.Instance);

        Assert.Null(empty.Version);
        Assert.Throws<InvalidOperationException>(empty.Lease);
    }

    public void Dispose() => _host.Dispose();

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new NotSupportedException();
    }
}
