using System.Net;
using System.Net.Http.Headers;

namespace ServiceBot.Bot.Tests.DirectLine;

/// <summary>Whom the calls let in.</summary>
public sealed class CallerTests : IDisposable
{
    private readonly DirectLineHost _host = new();

    [Theory]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer  ")]
    public async Task Call_HeaderMissingOrMalformed_Is401(string header)
    {
        var client = await _host.StartedAsync();
        client.Credential = null;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal).Split("/stream")[0] + "/activities"));
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var refused = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("MissingAuthorization", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/json", refused.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Call_TokenAlteredAnywhere_Is403()
    {
        var client = await _host.StartedAsync();
        var token = client.Credential!;
        string[] altered =
        [
            token[..^1], token[..(token.Length / 2)], token + "A", token.Split('.')[0], "." + token.Split('.')[1], token.Split('.')[0] + ".", "x", "中文", ".",
            token.Replace(token[10], token[10] == 'A' ? 'B' : 'A'), (token[0] == 'A' ? 'B' : 'A') + token[1..], token[..^1] + (token[^1] == 'A' ? 'B' : 'A'),
        ];

        foreach (var one in altered)
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal).Split("/stream")[0] + "/activities"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", one == "中文" ? "%E4%B8%AD" : one);
            using var refused = await http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Call_TokenOfAnotherConversation_Is403Everywhere()
    {
        var (client, other) = (await _host.StartedAsync(), await _host.StartedAsync());
        client.Credential = other.Credential;

        var replies = new[]
        {
            await client.PostAsync(new { type = "message", from = new { id = "u1" }, text = "你好" }),
            await client.SendAsync(HttpMethod.Get, client.Activities),
            await client.ReconnectAsync(),
            await client.SendAsync(HttpMethod.Post, client.Activities.Replace("activities", "upload", StringComparison.Ordinal), new ByteArrayContent([1])),
        };

        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.Forbidden, "NotAuthorized"), (reply.Status, reply.Code)));
        Assert.Equal(403, await StreamClient.RefusalAsync(client.StreamUrl.Split("t=")[0] + "t=" + other.StreamUrl.Split("t=")[1]));
    }

    [Fact]
    public async Task Call_ExpiredToken_Is403TokenExpired()
    {
        var client = await _host.StartedAsync();
        _host.Clock.Advance(TimeSpan.FromSeconds(1800));

        var replies = new[] { await client.SendAsync(HttpMethod.Get, client.Activities), await client.ReconnectAsync(), await client.PostAsync("{}") };

        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (reply.Status, reply.Code)));
    }

    [Fact]
    public async Task Call_StreamTokenAsBearer_Is403()
    {
        var client = await _host.StartedAsync();
        client.Credential = client.StreamUrl.Split("t=")[1];

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(HttpMethod.Get, client.Activities)).Status);
    }

    [Fact]
    public async Task Call_Secret_ReachesEveryConversation()
    {
        var client = await _host.StartedAsync();
        client.Credential = DirectLineHost.Secret;

        await client.SayAsync("你好");

        Assert.Equal(2, (await client.PollAsync(2)).Count);
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync()).Status);
    }

    [Fact]
    public async Task Call_ConversationNotThere_Is404()
    {
        var server = _host.Server();
        var given = await server.SendAsync(HttpMethod.Post, "/directline/token");
        var client = _host.Client(given.Body.GetProperty("token").GetString());
        var id = given.Body.GetProperty("conversationId").GetString();

        var replies = new[]
        {
            await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/conversations/{id}/activities"),
            await client.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/conversations/{id}"),
            await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations/{id}/activities", DirectLineClient.Json("""{"type":"message","from":{"id":"u"},"text":"你好"}""")),
            await server.SendAsync(HttpMethod.Get, $"{DirectLineClient.Base}/conversations/none/activities"),
        };

        Assert.All(replies, reply => Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (reply.Status, reply.Code)));
    }

    [Theory]
    [InlineData("GET", "/v3/directline/session/getsessionid", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/v3/directline/nothing", HttpStatusCode.NotFound, "NotFound")]
    [InlineData("GET", "/directline/token", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    [InlineData("DELETE", "/v3/directline/conversations", HttpStatusCode.MethodNotAllowed, "MethodNotAllowed")]
    public async Task Call_NoSuchRoute_IsToldInTheProtocolsForm(string method, string address, HttpStatusCode status, string code)
    {
        var refused = await _host.Client().SendAsync(new HttpMethod(method), address);

        Assert.Equal((status, code), (refused.Status, refused.Code));
    }

    public void Dispose() => _host.Dispose();
}
