using ServiceBot.Answers;
using ServiceBot.Answers.Searching;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Search.Postings;
using ServiceBot.Search.Retrieval;

namespace ServiceBot.Bot.Tests.Turns;

/// <summary>The service cites from what <c>search</c> shows.</summary>
public sealed class SamePathTests : IDisposable
{
    private readonly BotHost _host = new();

    [Theory]
    [InlineData("2014年样板街道给多少户独居困难老人发了老年安全包")]
    [InlineData("示范街道有几个跨区办事窗口")]
    [InlineData("示范街道2019年给多少独居老人送餐")]
    public async Task Post_Question_CitesHitsOfTheSearchOrTheReportsBehindThem(string question)
    {
        var answer = await _host.AskAsync(new { question });

        using var index = new IndexFolder(_host.Knowledge.Index).OpenCurrent();
        var hits = new PassageFinder(new Searcher(index, new RetrievalOptions()), _host.Clock).Find(new FindRequest(new AskRequest(question))).Hits;
        var cited = answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("passageId").GetString()!).ToList();
        var behind = hits.SelectMany(hit => hit.Document.Sources).SelectMany(source => index.PassagesOf(source.Document).Where(source.Covers));
        Assert.NotEmpty(cited);
        Assert.Subset(hits.Select(hit => hit.Passage).Concat(behind).Select(passage => passage.Id).ToHashSet(), cited.ToHashSet());
    }

    public void Dispose() => _host.Dispose();
}
