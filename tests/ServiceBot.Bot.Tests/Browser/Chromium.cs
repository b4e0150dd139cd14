using Microsoft.Playwright;

namespace ServiceBot.Bot.Tests.Browser;

/// <summary>Debian's Chromium, started once for all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Missing = "没有 /usr/bin/chromium，浏览器测试跳过；tests/run.sh 会装（apt-get install chromium fonts-noto-cjk）。";

    private const string ExecutablePath = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsThere => File.Exists(ExecutablePath);

    public async Task InitializeAsync()
    {
        if (!IsThere)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ExecutablePath, Args = Arguments, Headless = true });
    }

    /// <summary>A fresh page as a phone of this size shows it.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width, int height, bool hasScript = true)
    {
        var page = await NewPageAsync(address, width, height, hasScript);
        await page.GotoAsync("/");
        return page;
    }

    /// <summary>The same, with nothing opened in it yet.</summary>
    public async Task<IPage> NewPageAsync(Uri address, int width, int height, bool hasScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = hasScript,
            Locale = "zh-CN",
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
