using System.Net;
using Microsoft.Playwright;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Browser;

/// <summary>A source page in a real browser.</summary>
public sealed class SourcePageTests : IClassFixture<Chromium>, IDisposable
{
    private readonly Chromium _chromium;
    private readonly BotHost _host = new();

    public SourcePageTests(Chromium chromium)
    {
        _chromium = chromium;
        var passages = Enumerable.Range(1, 80).Select(number => $"### 第{number}件\n\n2019年，示范街道办成了第{number}件实事。居民在家门口就能办事。\n");
        _host.Knowledge.Write("reports/yangpu-example-2019.md", TestKnowledge.Report + "\n" + string.Join('\n', passages));
        _host.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _host.StartServer();
    }

    [SkippableFact]
    public async Task Open_LinkDeepIntoALongReport_ShowsTheMarkBelowTheHeader()
    {
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
        var page = await _chromium.OpenAsync(_host.ClientOptions.BaseAddress, 390, 844);

        await page.GotoAsync("/source/yangpu-example-2019?q=p42:0-20#p42");

        var mark = page.Locator("mark");
        await Assertions.Expect(mark).ToHaveTextAsync("2019年，示范街道办成了第40件实事。");
        await Assertions.Expect(mark).ToBeInViewportAsync(new() { Ratio = 1 });
        var header = await page.Locator("header").BoundingBoxAsync();
        var marked = await mark.BoundingBoxAsync();
        Assert.InRange(marked!.Y, header!.Y + header.Height, 844 / 2);
    }

    public void Dispose() => _host.Dispose();
}
