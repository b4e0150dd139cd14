using System.Net;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class TokenEndpointsTests : IDisposable
{
    private readonly DirectLineHost _host = new();

    [Fact]
    public async Task PostForPage_NoSecretSent_GivesATokenForAConversationNotBegun()
    {
        var client = _host.Client();

        var given = await client.SendAsync(HttpMethod.Post, "/directline/token");

        Assert.Equal(HttpStatusCode.OK, given.Status);
        Assert.Equal(1800, given.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal(["conversationId", "expires_in", "token"], given.Body.EnumerateObject().Select(member => member.Name).Order());
        Assert.Null(await _host.Store.FindAsync("directline", given.Body.GetProperty("conversationId").GetString()!, CancellationToken.None));
        Assert.True(given.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task PostForPage_Tokens_AreBoundToAUserOfTheServersChoice()
    {
        var client = await _host.StartedAsync();

        await client.SayAsync("你好");

        var echo = (await client.PollAsync(2))[0];
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("user", echo.Role());
    }

    [Fact]
    public async Task Generate_Secret_GivesATokenForItsUser()
    {
        var given = await _host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate", DirectLineClient.Json(new { user = new { id = "dl_wang" } }));

        var client = _host.Client(given.Body.GetProperty("token").GetString());
        var started = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");
        client.Take(started.Body);
        await client.PostAsync(new { type = "message", from = new { id = "别人" }, text = "你好" });
        Assert.Equal(HttpStatusCode.Created, started.Status);
        Assert.Equal(given.Body.GetProperty("conversationId").GetString(), client.ConversationId);
        Assert.Equal("dl_wang", (await client.PollAsync(3))[1].GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"user":{"id":"wang"}}""", "BadArgument")]
    [InlineData("""{"trustedOrigins":["不是来源"]}""", "BadArgument")]
    [InlineData("""{"trustedOrigins":"https://a.example"}""", "BadArgument")]
    [InlineData("""{"user":""", "MalformedData")]
    public async Task Generate_BadBody_Is400(string body, string code)
    {
        var refused = await _host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate", DirectLineClient.Json(body));

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Generate_Token_Is403()
    {
        var client = await _host.StartedAsync();

        var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate");

        Assert.Equal((HttpStatusCode.Forbidden, "NotAuthorized"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Generate_NoSecretSet_IsOff()
    {
        using var host = new Support.BotHost();
        var client = new DirectLineClient(host.CreateClient()) { Credential = DirectLineHost.Secret };

        var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate");

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Post, "/directline/token")).Status);
    }

    [Fact]
    public async Task Refresh_ValidToken_GivesOneThatOutlivesIt()
    {
        var client = await _host.StartedAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(20));

        var refreshed = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/refresh");
        await client.SayAsync("你好");
        _host.Clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(client.ConversationId, refreshed.Body.GetProperty("conversationId").GetString());
        Assert.Equal(1800, refreshed.Body.GetProperty("expires_in").GetInt32());
        client.Credential = refreshed.Body.GetProperty("token").GetString();
        Assert.Equal(2, (await client.PollAsync(2)).Count);
    }

    [Fact]
    public async Task Refresh_ExpiredToken_Is403TokenExpired()
    {
        var client = await _host.StartedAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(1800));

        var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/refresh");

        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Refresh_Secret_Is403()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await _host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/refresh")).Status);
    }

    [Fact]
    public async Task PostForPage_TooMany_Is429AndPollersGoOn()
    {
        using var host = new DirectLineHost(null, ("Limits:ApplyToLoopback", "true"), ("Limits:QuestionsPerMinute", "1"));
        var client = await host.StartedAsync();

        var refused = await client.SendAsync(HttpMethod.Post, "/directline/token");

        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refused.Status, refused.Code));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Empty(await client.PollAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/generate")).Status);
    }

    public void Dispose() => _host.Dispose();
}
