using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Knowledge;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class ReadyEndpointTests : IDisposable
{
    private readonly BotHost _host = new();

    [Fact]
    public async Task GetHealth_Always_IsOk()
    {
        Assert.Equal("ok", await _host.CreateClient().GetStringAsync("/healthz"));
    }

    [Fact]
    public async Task GetReady_IndexServed_NamesItsVersion()
    {
        var ready = await _host.CreateClient().GetFromJsonAsync<JsonElement>("/readyz");

        Assert.Equal(_host.Services.GetRequiredService<ServingIndex>().Version, ready.GetProperty("indexVersion").GetString());
    }

    [Fact]
    public async Task GetReady_NoIndex_Is503AndTheRestSaysSoInChinese()
    {
        var client = _host.CreateClient();
        _host.Services.GetRequiredService<ServingIndex>().Dispose();

        using var ready = await client.GetAsync("/readyz");
        using var page = await client.GetAsync("/");
        using var asked = await client.PostAsJsonAsync("/api/ask", new { question = "你好" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.Contains("不是您的操作有误。请重试，或打12345。", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("fault", (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/source/yangpu-example-2019")]
    public async Task Head_Page_IsOk(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var response = await _host.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public void Dispose() => _host.Dispose();
}
