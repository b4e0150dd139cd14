using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Hosting;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>Pages of other origins: what they may read, and whose stream they may open (A4.3, point 1).</summary>
public sealed class OriginTests : IDisposable
{
    private const string Page = "https://www.example.cn";
    private const string Stranger = "https://evil.example";
    private readonly DirectLineHost _host = new(null, ("DirectLine:AllowedOrigins:0", Page + "/"));

    [Fact]
    public async Task Options_AllowedOrigin_NamesMethodsAndHeaders()
    {
        var asked = await PreflightAsync(_host, Page);

        Assert.Equal(Page, Header(asked, "Access-Control-Allow-Origin"));
        Assert.Equal("GET,POST,OPTIONS", Header(asked, "Access-Control-Allow-Methods"));
        Assert.Equal("authorization,content-type,x-ms-bot-agent,x-requested-with", Header(asked, "Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData(Stranger)]
    [InlineData("null")]
    [InlineData("http://localhost:3000")]
    [InlineData(Page + ":8443")]
    public async Task Options_OtherOrigin_AllowsNothing(string origin)
    {
        Assert.Null(Header(await PreflightAsync(_host, origin), "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Options_LoopbackOriginInDevelopment_IsAllowed()
    {
        using var bot = new BotHost();
        using var development = bot.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var client = new DirectLineClient(development.CreateClient()) { Origin = "http://localhost:3000" };

        var given = await client.SendAsync(HttpMethod.Post, "/directline/token");

        Assert.Equal("http://localhost:3000", Header(given, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Call_Refused_CanBeReadByTheAllowedPage()
    {
        var started = await _host.StartedAsync();
        var client = _host.Client(started.Credential, Page);

        DirectLineClient.Reply[] refused =
        [
            await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate"),
            await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/nothing"),
            await client.SendAsync(HttpMethod.Delete, started.Activities),
            await client.SendAsync(HttpMethod.Post, started.Activities, DirectLineClient.Json("{")),
            await client.SendAsync(HttpMethod.Post, started.Activities, DirectLineClient.Json(new string(' ', 200_000))),
        ];

        Assert.Equal([403, 404, 405, 400, 413], refused.Select(reply => (int)reply.Status));
        Assert.All(refused, reply => Assert.Equal(Page, Header(reply, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData(Page, true)]
    [InlineData("", true)]
    [InlineData("同一来源", true)]
    [InlineData(Stranger, false)]
    [InlineData("null", false)]
    public async Task Stream_Origin_IsChecked(string origin, bool isLetIn)
    {
        var client = await _host.BegunAsync();
        var from = origin == "同一来源" ? client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal).Split("/v3")[0] : origin;

        if (isLetIn)
        {
            using var stream = await StreamClient.OpenAsync(client.StreamUrl, from);
            Assert.Equal(WebSocketState.Open, stream.Socket.State);
        }
        else
        {
            Assert.Equal(403, await StreamClient.RefusalAsync(client.StreamUrl, from));
        }
    }

    [Fact]
    public async Task Token_WithTrustedOrigins_IsGoodOnThosePagesOnly()
    {
        var given = await _host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate", DirectLineClient.Json("""{"trustedOrigins":["https://a.example"]}"""));
        var token = given.Body.GetProperty("token").GetString();
        var trusted = _host.Client(token, "https://a.example");

        var started = await trusted.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");
        var refused = await _host.Client(token, Page).SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");

        trusted.Take(started.Body);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Forbidden), (started.Status, refused.Status));
        Assert.Equal(403, await StreamClient.RefusalAsync(trusted.StreamUrl, Page));
        using var stream = await StreamClient.OpenAsync(trusted.StreamUrl, "https://a.example");
        Assert.Equal(WebSocketState.Open, stream.Socket.State);
    }

    public void Dispose() => _host.Dispose();

    private static async Task<DirectLineClient.Reply> PreflightAsync(DirectLineHost host, string origin)
    {
        var client = host.Client(origin: origin);
        client.Preflight = "POST";
        return await client.SendAsync(HttpMethod.Options, $"{DirectLineClient.Base}/conversations");
    }

    private static string? Header(DirectLineClient.Reply reply, string name) => reply.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
