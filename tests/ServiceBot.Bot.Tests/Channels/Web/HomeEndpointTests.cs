using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.Web;

/// <summary>The resident page, used without script.</summary>
public sealed class HomeEndpointTests : IDisposable
{
    private readonly BotHost _host = new();
    private readonly PageClient _page;

    public HomeEndpointTests() => _page = new PageClient(_host.CreateClient());

    [Fact]
    public async Task Get_FirstScreen_SaysWhoAnswersFromWhat()
    {
        var page = await _page.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, _page.Response.StatusCode);
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        var introduction = page.QuerySelector("#intro")!.TextContent;
        Assert.Contains("程序，不是真人", introduction, StringComparison.Ordinal);
        Assert.Contains("样板街道、示范街道的公开工作报告（2014—2019年）", introduction, StringComparison.Ordinal);
        Assert.Equal(["不限", "样板街道", "示范街道"], page.QuerySelectorAll("#street option").Select(option => option.TextContent));
        Assert.NotNull(page.QuerySelector("header a[href='tel:12345']"));
        Assert.Contains("身份证号", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("label[for=question]"));
        Assert.NotNull(page.QuerySelector("div[role=log][aria-label=对话] > ol"));
        Assert.NotNull(page.QuerySelector("[role=status]"));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Get_FirstScreen_NamesTheDayOfPublicationInChina()
    {
        using var host = new BotHost();
        host.Clock.Advance(TimeSpan.FromHours(9));

        var page = await new PageClient(host.CreateClient()).GetAsync("/");

        Assert.Contains("资料于2026年11月22日整理", page.QuerySelector("#intro")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Suggestions_AreAllAnsweredWithASource()
    {
        var page = await _page.GetAsync("/");
        var suggestions = page.QuerySelectorAll("#suggestions button").Select(button => button.GetAttribute("value")).ToList();

        Assert.NotEmpty(suggestions);
        Assert.DoesNotContain(suggestions, suggestion => suggestion!.Contains("火星", StringComparison.Ordinal));
        foreach (var suggestion in suggestions)
        {
            var answer = await _host.AskAsync(new { question = suggestion });
            Assert.Equal("answered", answer.GetProperty("status").GetString());
            Assert.NotEqual(0, answer.GetProperty("citations").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("示范街道")]
    [InlineData("样板街道")]
    public async Task Get_StreetChosen_SuggestsWhatItsTextsAnswer(string street)
    {
        var page = await _page.GetAsync($"/?street={Uri.EscapeDataString(street)}");

        Assert.Equal(street, ((IHtmlSelectElement)page.QuerySelector("#street")!).Value);
        foreach (var suggestion in page.QuerySelectorAll("#suggestions button").Select(button => button.GetAttribute("value")!))
        {
            var answer = await _host.AskAsync(new { question = suggestion, street });
            Assert.Equal("answered", answer.GetProperty("status").GetString());
            Assert.Equal(street, answer.GetProperty("street").GetString());
        }
    }

    [Fact]
    public async Task Get_UnknownStreet_IsThePageOfAll()
    {
        var page = await _page.GetAsync("/?street=%E7%81%AB%E6%98%9F%3Cscript%3E");

        Assert.Equal(HttpStatusCode.OK, _page.Response.StatusCode);
        Assert.Equal("", ((IHtmlSelectElement)page.QuerySelector("#street")!).Value);
        Assert.NotEmpty(page.QuerySelectorAll("#suggestions button"));
    }

    [Fact]
    public async Task Get_Page_HasStrictHeadersAndNothingInline()
    {
        var page = await _page.GetAsync("/");

        var policy = _page.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            policy);
        Assert.Equal("nosniff", _page.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(_page.Response.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.QuerySelectorAll("[src], link[href], form[action]"), IsElsewhere);
        Assert.Contains("街道服务", page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        static bool IsElsewhere(AngleSharp.Dom.IElement element) =>
            (element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action"))!.Contains("//", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/site.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task Get_FileOfThePage_IsServed(string address, string type)
    {
        using var response = await _host.CreateClient().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_Question_ShowsAnswerThenSourceThenLabel()
    {
        var page = await _page.PostAsync(("question", "样板街道给多少户独居困难老人发了老年安全包"), ("street", ""));

        var card = page.QuerySelector("li.bot")!;
        Assert.Equal("answered", card.GetAttribute("data-status"));
        Assert.Contains("300户", card.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        var link = card.QuerySelector(".citations a")!;
        Assert.StartsWith("样板街道2014年工作报告 · 样板街道 · 2014年 · 民生保障", link.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/source/huangpu-sample-2014?q=p1:", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("原文", card.QuerySelector(".quote .kind")!.TextContent);
        Assert.Equal("机器人自动检索，摘自公开报告", card.QuerySelector(".label")!.TextContent);
        var order = card.QuerySelectorAll(".text, .note, .citations, .label").Select(element => element.ClassName).Distinct().ToList();
        Assert.Equal(order.OrderBy(name => Array.IndexOf(["text", "note", "citations", "label"], name)), order);
    }

    [Fact]
    public async Task Post_RestatedSource_IsNotCalled原文()
    {
        var page = await _page.PostAsync(("question", "示范街道2019年新建了几家社区食堂"));

        Assert.Equal("本站改写，非原文", page.QuerySelector("li.bot .quote .kind")!.TextContent);
    }

    [Fact]
    public async Task Press_SendTwice_GoesOnInTheSameConversation()
    {
        var first = await _page.PostAsync(("question", "你好"));
        ((IHtmlTextAreaElement)first.QuerySelector("#question")!).Value = "示范街道有几个跨区办事窗口";

        var second = await _page.PressAsync(first.QuerySelector("#ask button")!);

        var id = second.QuerySelector("#ask [name=conversationId]")!.GetAttribute("value")!;
        Assert.Equal(first.QuerySelector("#ask [name=conversationId]")!.GetAttribute("value"), id);
        var kept = await _host.Services.GetRequiredService<IStateStore>().FindAsync(ChannelIds.Web, id, CancellationToken.None);
        Assert.Contains("跨区办事窗口", kept!.State.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_Suggestion_IsAnswered()
    {
        var first = await _page.GetAsync("/");
        var button = first.QuerySelector("#suggestions button")!;

        var page = await _page.PressAsync(button);

        Assert.Equal(button.TextContent, page.QuerySelector("li.user .said")!.TextContent);
        Assert.Equal("answered", page.QuerySelector("li.bot")!.GetAttribute("data-status"));
    }

    [Fact]
    public async Task Post_Street_StaysChosen()
    {
        var page = await _page.PostAsync(("question", "新建了几家社区食堂"), ("street", "示范街道"));

        Assert.Equal("示范街道", ((IHtmlSelectElement)page.QuerySelector("#street")!).Value);
    }

    [Fact]
    public async Task Post_PersonalData_IsNotShownAgain()
    {
        var page = await _page.PostAsync(("question", "我的手机号是13800138000，帮我查一下"));

        Assert.Equal("blocked", page.QuerySelector("li.bot")!.GetAttribute("data-status"));
        Assert.DoesNotContain("13800138000", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_MarkupInQuestion_IsShownAsText()
    {
        var page = await _page.PostAsync(("question", "<img src=x onerror=alert(1)>\"'&社区食堂"));

        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal("<img src=x onerror=alert(1)>\"'&社区食堂", page.QuerySelector("li.user .said")!.TextContent);
    }

    [Fact]
    public async Task Post_UnknownStreet_SaysSoAndKeepsTheQuestion()
    {
        var page = await _page.PostAsync(("question", "哪里有社区食堂"), ("street", "火星街道"));

        Assert.Equal(HttpStatusCode.BadRequest, _page.Response.StatusCode);
        Assert.Contains("火星街道", page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("哪里有社区食堂", ((IHtmlTextAreaElement)page.QuerySelector("#question")!).Value);
        Assert.StartsWith("问题没有发出", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question=%ff%fe%00", "application/x-www-form-urlencoded", 200)]
    [InlineData("question=%zz&question=2", "application/x-www-form-urlencoded", 200)]
    [InlineData("", "application/x-www-form-urlencoded", 200)]
    [InlineData("&&==&=%", "application/x-www-form-urlencoded", 200)]
    [InlineData("{}", "application/json", 415)]
    [InlineData("--x", "multipart/form-data; boundary=x", 415)]
    public async Task Post_StrangeBody_IsAPageNotAFault(string body, string type, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await _host.CreateClient().PostAsync("/", content);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("12345", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_TooManyFields_Is400()
    {
        using var content = new StringContent(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1")), Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await _host.CreateClient().PostAsync("/", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public void Dispose() => _host.Dispose();
}
