using System.Globalization;
using System.Net;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class SourceEndpointTests : IDisposable
{
    private readonly BotHost _host = new();
    private readonly PageClient _page;

    public SourceEndpointTests() => _page = new PageClient(_host.CreateClient());

    [Fact]
    public async Task Get_CitationOfAnAnswer_MarksExactlyTheQuote()
    {
        var answer = await _host.AskAsync(new { question = "2019年示范街道设了几个跨区办事窗口" });
        var citation = answer.GetProperty("citations")[0];

        var page = await _page.GetAsync(citation.GetProperty("url").GetString()!);

        var mark = page.QuerySelector("mark")!;
        Assert.Equal(citation.GetProperty("quote").GetString(), mark.TextContent);
        Assert.Equal(citation.GetProperty("passageId").GetString()!.Split('#')[1], mark.ParentElement!.Id);
    }

    [Fact]
    public async Task Get_Report_ShowsTitleAboutHeadingsAndPassages()
    {
        var page = await _page.GetAsync("/source/yangpu-example-2019");

        Assert.Equal("示范街道2019年工作报告", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("示范街道 · 2019年 · 来源：街道公开报告", page.QuerySelector(".about")!.TextContent);
        Assert.Equal("本站改写，非原文", page.QuerySelector("p.kind")!.TextContent);
        Assert.Equal(["公共服务", "养老"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Equal("窗口", page.QuerySelector("h3")!.TextContent);
        Assert.Equal("2019年，示范街道设了3个跨区办事窗口。跨区办事窗口全年受理1260件。", page.QuerySelector("#p1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("mark, [role=note]"));
    }

    [Fact]
    public async Task Get_DatesUnderAnotherCulture_AreThoseOfTheReport()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        using var host = new BotHost();
        host.Knowledge.Write(
            "reports/yangpu-example-2019.md",
            TestKnowledge.Report.Replace("source:", "published: 2020-01-09\nsource:", StringComparison.Ordinal));
        host.Server.PreserveExecutionContext = true;

        var page = await new PageClient(host.CreateClient()).GetAsync("/source/yangpu-example-2019");

        Assert.Equal("示范街道 · 2019年 · 2020-01-09 发布 · 来源：街道公开报告", page.QuerySelector(".about")!.TextContent);
    }

    [Fact]
    public async Task Get_VerbatimReport_IsCalled原文()
    {
        var page = await _page.GetAsync("/source/huangpu-sample-2014");

        Assert.Equal("原文", page.QuerySelector("p.kind")!.TextContent);
    }

    [Fact]
    public async Task Get_Service_LinksThePassageBehindIt()
    {
        var page = await _page.GetAsync("/source/example-cross-district");

        var link = page.QuerySelector("article .citations a")!;
        Assert.Equal("/source/yangpu-example-2019#p1", link.GetAttribute("href"));
        Assert.Equal("示范街道2019年工作报告 · 公共服务 / 窗口", link.TextContent);
    }

    [Theory]
    [InlineData("p99:0-5")]
    [InlineData("p1:5-5")]
    [InlineData("p1:9-3")]
    [InlineData("p1:0-9999")]
    [InlineData("p0:0-5")]
    [InlineData("p1:-1-5")]
    [InlineData("p1")]
    [InlineData("")]
    [InlineData("p1:0-5%0A")]
    [InlineData("p99999999999999999999:0-5")]
    [InlineData("<script>")]
    public async Task Get_MarkThatIsNotThere_OpensWithANote(string mark)
    {
        var page = await _page.GetAsync($"/source/yangpu-example-2019?q={mark}");

        Assert.Equal(HttpStatusCode.OK, _page.Response.StatusCode);
        Assert.Single(page.QuerySelectorAll("[role=note]"));
        Assert.Empty(page.QuerySelectorAll("mark, article script"));
    }

    [Theory]
    [InlineData("/source/nothing-here")]
    [InlineData("/source/")]
    [InlineData("/source/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/nowhere")]
    public async Task Get_UnknownAddress_IsAChinesePageWithTheHotline(string address)
    {
        var page = await _page.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, _page.Response.StatusCode);
        Assert.StartsWith("没有这", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("a[href='tel:12345']"));
        Assert.True(_page.Response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Get_IdWithSlashAndSurrogates_IsOpenedAndMarked()
    {
        using var host = new BotHost();
        host.Knowledge.Write("ready.jsonl", "{\"id\":\"政策/甲 1\",\"title\":\"\",\"text\":\"窗口😀每天开放。\"}\n");
        var page = new PageClient(host.CreateClient());

        var whole = await page.GetAsync($"/source/{Uri.EscapeDataString("政策/甲 1")}?q=p1:0-4");
        var cut = await page.GetAsync($"/source/{Uri.EscapeDataString("政策/甲 1")}?q=p1:0-3");

        Assert.Equal("政策/甲 1", whole.QuerySelector("h1")!.TextContent);
        Assert.Equal("窗口😀", whole.QuerySelector("mark")!.TextContent);
        Assert.Empty(cut.QuerySelectorAll("mark"));
    }

    public void Dispose() => _host.Dispose();
}
