using System.Net;
using System.Text.RegularExpressions;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.WebChat;

public sealed partial class WebChatEndpointTests : IDisposable
{
    private readonly DirectoryInfo _bundles = Directory.CreateTempSubdirectory("servicebot-webchat-");

    [Theory]
    [InlineData("/webchat")]
    [InlineData("/webchat/webchat.js")]
    public async Task Get_NotEnabled_IsNotThere(string address)
    {
        using var host = new BotHost(("WebChat:BundlePath", Bundle()));

        using var response = await host.CreateClient().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task GetPage_BundleMissing_SaysHowToGetIt()
    {
        using var host = new BotHost(("WebChat:Enabled", "true"), ("WebChat:BundlePath", Path.Combine(_bundles.FullName, "webchat.js")));

        using var response = await host.CreateClient().GetAsync("/webchat");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("bash tests/npm-clients.sh", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPage_Enabled_AllowsItsOwnScriptsOnly()
    {
        using var host = new BotHost(("WebChat:Enabled", "true"), ("WebChat:BundlePath", Bundle()));

        using var response = await host.CreateClient().GetAsync("/webchat");

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Matches($"^default-src 'none'; script-src 'nonce-{nonce}'; ", policy);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(" ws://localhost;", policy, StringComparison.Ordinal);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(3, page.Split($"nonce=\"{nonce}\"").Length - 1);
        Assert.Contains("locale: 'zh-Hans'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPage_Twice_GivesAnotherNonce()
    {
        using var host = new BotHost(("WebChat:Enabled", "true"), ("WebChat:BundlePath", Bundle()));
        var client = host.CreateClient();

        using var first = await client.GetAsync("/webchat");
        using var second = await client.GetAsync("/webchat");

        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task GetBundle_Enabled_ServesThatFileAndNoOther()
    {
        using var host = new BotHost(("WebChat:Enabled", "true"), ("WebChat:BundlePath", Bundle()));
        await File.WriteAllTextAsync(Path.Combine(_bundles.FullName, "stats.json"), "{}");
        var client = host.CreateClient();

        using var bundle = await client.GetAsync("/webchat/webchat.js");
        using var other = await client.GetAsync("/webchat/stats.json");

        Assert.Equal("const WebChat = {};", await bundle.Content.ReadAsStringAsync());
        Assert.Equal("text/javascript", bundle.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    public void Dispose() => _bundles.Delete(recursive: true);

    private string Bundle()
    {
        var path = Path.Combine(_bundles.FullName, "webchat.js");
        File.WriteAllText(path, "const WebChat = {};");
        return path;
    }

    [GeneratedRegex("script-src 'nonce-([0-9a-f]{32})'")]
    private static partial Regex Nonce();
}
