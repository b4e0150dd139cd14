using System.Net;
using Microsoft.Playwright;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Browser;

/// <summary>The resident page in a real browser.</summary>
public sealed class HomePageTests : IClassFixture<Chromium>, IDisposable
{
    private const string Question = "样板街道给多少户独居困难老人发了老年安全包";

    private readonly Chromium _chromium;
    private readonly BotHost _host = new();

    public HomePageTests(Chromium chromium)
    {
        _chromium = chromium;
        _host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _host.StartServer();
    }

    [SkippableFact]
    public async Task Ask_OnAPhone_ShowsAnswerWhoseSourceOpensMarked()
    {
        var page = await OpenAsync(390, 844);
        var violations = WatchPolicy(page);

        await page.GetByLabel("请写下您要问的事").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync();

        var card = page.Locator("li.bot");
        await Assertions.Expect(card.Locator(".text")).ToContainTextAsync("300户");
        await Assertions.Expect(card.Locator(".text")).ToContainTextAsync("2014年");
        await Assertions.Expect(card.Locator(".text")).ToContainTextAsync("样板街道");
        await Assertions.Expect(card).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("header a[href='tel:12345']")).ToBeInViewportAsync();
        await page.Locator(".citations a").ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToContainTextAsync("300户");
        await Assertions.Expect(page.Locator("mark")).ToBeInViewportAsync();
        Assert.Empty(violations);
    }

    [SkippableFact]
    public async Task Ask_GoingBackFromTheSource_FindsTheTalkAgain()
    {
        var page = await OpenAsync(390, 844);
        await page.Locator("#question").FillAsync(Question);
        await page.Locator("#question").PressAsync("Enter");
        await page.Locator(".citations a").ClickAsync();

        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("li.user .said")).ToHaveTextAsync(Question);
    }

    [SkippableFact]
    public async Task Enter_Sends_AndFocusStaysInTheBox()
    {
        var page = await OpenAsync(390, 844);
        await page.Locator("#question").FillAsync(Question);

        await page.Locator("#question").PressAsync("Enter");

        await Assertions.Expect(page.Locator("li.bot")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#question")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#question")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#waiting")).ToHaveTextAsync("");
    }

    [SkippableFact]
    public async Task Enter_WithShiftOrWhileComposing_DoesNotSend()
    {
        var page = await OpenAsync(390, 844);
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.EndsWith("/api/ask", StringComparison.Ordinal) ? 1 : 0;
        await page.Locator("#question").FillAsync("社区");

        await page.Locator("#question").PressAsync("Shift+Enter");
        await page.EvaluateAsync("""
            for (const init of [{ key: 'Enter', isComposing: true }, { key: 'Enter', keyCode: 229 }])
              document.getElementById('question').dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
            """);

        await Assertions.Expect(page.Locator("#question")).ToHaveValueAsync("社区\n");
        await Assertions.Expect(page.Locator("#turns li")).ToHaveCountAsync(0);
        Assert.Equal(0, asked);
    }

    [SkippableFact]
    public async Task PressSuggestion_WithScript_AddsTheAnswerToTheTalk()
    {
        var page = await OpenAsync(390, 844);
        var suggestion = page.Locator("#suggestions button").First;
        var question = await suggestion.TextContentAsync();

        await suggestion.ClickAsync();

        await Assertions.Expect(page.Locator("li.user .said")).ToHaveTextAsync(question!);
        await Assertions.Expect(page.Locator("li.bot")).ToHaveAttributeAsync("data-status", "answered");
    }

    [SkippableFact]
    public async Task Ask_ServiceGone_KeepsWhatWasTyped()
    {
        var page = await OpenAsync(390, 844);
        await page.RouteAsync("**/api/ask", route => route.AbortAsync());

        await page.Locator("#question").FillAsync(Question);
        await page.Locator("#question").PressAsync("Enter");

        await Assertions.Expect(page.Locator("#problem")).ToContainTextAsync("不是您的操作有误");
        await Assertions.Expect(page.Locator("#question")).ToHaveValueAsync(Question);
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/source/yangpu-example-2019?q=p1:0-9")]
    [InlineData("/nowhere")]
    public async Task Open_320PixelsWide_DoesNotScrollSideways(string address)
    {
        var page = await OpenAsync(320, 640);

        await page.GotoAsync(address);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [SkippableFact]
    public async Task Ask_320PixelsWide_FitsAndControlsAreLargeEnough()
    {
        var page = await OpenAsync(320, 640);

        await page.Locator("#question").FillAsync(Question);
        await page.Locator("#question").PressAsync("Enter");
        await Assertions.Expect(page.Locator("li.bot")).ToHaveCountAsync(1);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal("", await page.EvaluateAsync<string>("""
            [...document.querySelectorAll('button, select, textarea, header a, .citations a')]
              .filter(control => control.offsetParent && control.getBoundingClientRect().height < 44)
              .map(control => control.outerHTML).join('\n')
            """));
        Assert.Equal("18px", await page.EvaluateAsync<string>("getComputedStyle(document.body).fontSize"));
    }

    [SkippableFact]
    public async Task Ask_WithoutScript_PostsTheForm()
    {
        var page = await OpenAsync(390, 844, hasScript: false);

        await page.Locator("#question").FillAsync(Question);
        await page.Locator("#ask button").ClickAsync();

        await Assertions.Expect(page.Locator("li.bot .text")).ToContainTextAsync("300户");
        await page.Locator(".citations a").ClickAsync();
        await Assertions.Expect(page.Locator("mark")).ToContainTextAsync("300户");
    }

    [SkippableFact]
    public async Task Ask_WithAndWithoutScript_ShowTheSameCard()
    {
        var plain = await OpenAsync(390, 844, hasScript: false);
        var scripted = await OpenAsync(390, 844);

        foreach (var page in (IPage[])[plain, scripted])
        {
            await page.Locator("#question").FillAsync(Question);
            await page.Locator("#ask button").ClickAsync();
            await Assertions.Expect(page.Locator("li.bot")).ToHaveCountAsync(1);
        }

        Assert.Equal(await plain.Locator("li.bot").InnerTextAsync(), await scripted.Locator("li.bot").InnerTextAsync());
    }

    public void Dispose() => _host.Dispose();

    private static List<string> WatchPolicy(IPage page)
    {
        var violations = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                violations.Add(message.Text);
        };
        return violations;
    }

    private async Task<IPage> OpenAsync(int width, int height, bool hasScript = true)
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        return await _chromium.OpenAsync(_host.ClientOptions.BaseAddress, width, height, hasScript);
    }
}
