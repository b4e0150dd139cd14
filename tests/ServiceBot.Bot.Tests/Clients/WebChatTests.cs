using Microsoft.Playwright;
using ServiceBot.Bot.Tests.Browser;

namespace ServiceBot.Bot.Tests.Clients;

/// <summary>The service and Microsoft's botframework-webchat, as it is published, in a real browser.</summary>
public sealed class WebChatTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "示范街道2019年设了几个跨区办事窗口";

    /// <summary>Web Chat is 4 MB of script, and machines that test do other things, too.</summary>
    private const float PatienceMilliseconds = 60_000;

    /// <summary>Names a folder for whoever wants to look at the page.</summary>
    private const string Screenshots = "SERVICEBOT_TEST_SCREENSHOTS";

    [SkippableFact]
    public async Task Ask_OnAPhone_ShowsTheAnswerWithItsSourcesAndWhatToAskNext()
    {
        SkipWithoutClients();
        await using var service = await ServiceProcess.StartAsync(("WebChat__Enabled", "true"));
        var page = await PageAsync(service);
        var faults = WatchFaults(page);

        await page.GotoAsync("/webchat");
        await page.GetByText("我是自动问答的小助手").First.WaitForAsync();
        await page.GetByText("示范跨区办事窗口全年受理了多少件？").First.WaitForAsync();
        var box = page.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(Question);
        await box.PressAsync("Enter");

        var source = page.Locator(".webchat__link-definitions a");
        await source.WaitForAsync();
        await page.GetByText("2018年呢？").First.WaitForAsync();
        if (Environment.GetEnvironmentVariable(Screenshots) is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "webchat.png") });
        Assert.Contains("示范街道设了3个跨区办事窗口", await page.Locator(".webchat__bubble").Filter(new() { Has = source }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("示范街道2019年工作报告", await source.InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith($"{service.Site}/source/yangpu-example-2019?q=", await source.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [SkippableFact]
    public async Task Press_SuggestedQuestion_AsksIt()
    {
        SkipWithoutClients();
        await using var service = await ServiceProcess.StartAsync(("WebChat__Enabled", "true"));
        var page = await PageAsync(service);
        await page.GotoAsync("/webchat");

        await page.GetByText("示范跨区办事窗口全年受理了多少件？").First.ClickAsync();

        await page.Locator(".webchat__bubble--from-user").Filter(new() { HasText = "示范跨区办事窗口全年受理了多少件？" }).WaitForAsync();
        await page.Locator(".webchat__bubble").Filter(new() { HasText = "1260件" }).First.WaitForAsync();
    }

    private static void SkipWithoutClients()
    {
        Skip.IfNot(NodeClients.AreThere, NodeClients.Missing);
        Skip.IfNot(Chromium.IsThere, Chromium.Missing);
    }

    private async Task<IPage> PageAsync(ServiceProcess service)
    {
        var page = await chromium.NewPageAsync(new Uri(service.Site), 390, 844);
        page.SetDefaultTimeout(PatienceMilliseconds);
        return page;
    }

    /// <summary>What the browser complains of, violations of the page's policy among it.</summary>
    private static List<string> WatchFaults(IPage page)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add(message.Text);
        };
        page.PageError += (_, fault) => faults.Add(fault);
        return faults;
    }
}
