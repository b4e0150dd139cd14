using System.Net;
using System.Text.Json;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class ConversationEndpointsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectLineHost _host = new();

    [Fact]
    public async Task Start_NewConversation_Is201WithStreamAndGreetsOnce()
    {
        var client = _host.Client();

        await client.StartAsync();

        Assert.StartsWith("ws://127.0.0.1:", client.StreamUrl, StringComparison.Ordinal);
        var greeting = Assert.Single(await client.PollAsync(1));
        Assert.Contains("小助手", greeting.Text(), StringComparison.Ordinal);
        Assert.Equal("bot", greeting.Role());
        Assert.Equal("dl_", greeting.GetProperty("recipient").GetProperty("id").GetString()![..3]);

        // Web Chat holds a reply back until it has seen what it replies to, and nobody sees a conversationUpdate (A4.3, point 4).
        Assert.False(greeting.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task Start_Again_Is200AndGreetsNoMore()
    {
        var client = await _host.StartedAsync();

        var again = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations", DirectLineClient.Json(new { user = new { id = "u1" } }));
        await client.SayAsync("你好");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(["你好", "bot"], (await client.PollAsync(2)).Select(Line));
        Assert.Empty(await client.PollAsync());
    }

    [Fact]
    public async Task Post_ConversationBegunWithoutUser_IsForgottenWithItsFirstSender()
    {
        var client = _host.Server();
        client.Take((await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations")).Body);
        await client.SayAsync("你好");
        await client.PollAsync(3);

        var forgotten = await _host.Store.ForgetUserAsync(ChannelIds.DirectLine, "u1", None);

        Assert.Equal(1, forgotten);
    }

    [Fact]
    public async Task Start_UserNotKnown_GreetsWithTheFirstActivity()
    {
        var client = _host.Server();
        var started = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");
        client.Take(started.Body);
        Assert.Empty(await client.PollAsync());

        await client.SayAsync("你好");
        await client.SayAsync("再见");

        var said = await client.PollAsync(5);
        Assert.Equal(3, said.Count(activity => Line(activity) == "bot"));
        Assert.Single(said, activity => activity.Text()!.Contains("我是自动问答", StringComparison.Ordinal) && activity.ReplyToId() is null);
        Assert.Equal("u1", said[0].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Start_BrokenOffBeforeItGreeted_IsCompletedByTheNext()
    {
        var client = _host.Client();
        var given = await client.SendAsync(HttpMethod.Post, "/directline/token");
        var id = given.Body.GetProperty("conversationId").GetString()!;
        await _host.Store.BeginAsync(new Conversation(ChannelIds.DirectLine, id), None);
        client.Credential = given.Body.GetProperty("token").GetString();

        var started = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");
        client.Take(started.Body);

        Assert.Equal(HttpStatusCode.OK, started.Status);
        Assert.Equal("bot", Line(Assert.Single(await client.PollAsync(1))));
    }

    [Fact]
    public async Task Start_ManyAtOnceWithOneToken_GreetsOnce()
    {
        var client = _host.Client();
        client.Credential = (await client.SendAsync(HttpMethod.Post, "/directline/token")).Body.GetProperty("token").GetString();

        var started = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations")));
        client.Take(started[0].Body);

        Assert.Single(started, one => one.Status == HttpStatusCode.Created);
        await client.SayAsync("你好");
        Assert.Equal(["bot", "你好", "bot"], (await client.PollAsync(3)).Select(Line));
    }

    [Theory]
    [InlineData("""{"user":""", "MalformedData")]
    [InlineData("""{"user":"u1"}""", "BadArgument")]
    [InlineData("[]", "MalformedData")]
    public async Task Start_BadBody_Is400(string body, string code)
    {
        var refused = await _host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations", DirectLineClient.Json(body));

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Start_TooManyFromOneAddress_Is429AndTheOthersAreServed()
    {
        using var host = new DirectLineHost(null, ("Limits:ApplyToLoopback", "true"), ("Limits:ConversationsPerAddress", "3"));
        var clients = new List<DirectLineClient>();
        for (var i = 0; i < 3; i++)
            clients.Add(await host.StartedAsync());

        var client = host.Client();
        client.Credential = (await client.SendAsync(HttpMethod.Post, "/directline/token")).Body.GetProperty("token").GetString();
        var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");

        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (refused.Status, refused.Code));
        await clients[0].SayAsync("你好");
        Assert.Equal(2, (await clients[0].PollAsync(2)).Count);
        Assert.Equal(HttpStatusCode.Created, (await host.Server().SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations")).Status);
    }

    [Fact]
    public async Task Start_PublicAddressSet_StreamsOverIt()
    {
        using var host = new DirectLineHost(null, ("PublicBaseUrl", "https://fuwu.example.cn/bot"));
        var client = host.Client();

        await client.StartAsync();

        Assert.StartsWith("wss://fuwu.example.cn/bot/v3/directline/conversations/", client.StreamUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "wss://fuwu.example.cn/")]
    [InlineData("10.0.0.1", "ws://127.0.0.1:")]
    public async Task Start_ForwardedSchemeAndHost_AreBelievedFromTrustedProxiesOnly(string proxy, string expected)
    {
        using var host = new DirectLineHost(null, ("Limits:TrustedProxies:0", proxy));
        var client = host.Client();
        client.Forwarded = ("https", "fuwu.example.cn");

        await client.StartAsync();

        Assert.StartsWith(expected, client.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconnect_Conversation_GivesTokenAndStream()
    {
        var client = await _host.StartedAsync();

        var again = await client.ReconnectAsync("?watermark=1");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        client.Take(again.Body);
        Assert.Empty(await client.PollAsync());
    }

    [Fact]
    public async Task Reconnect_UnknownWatermark_Is400()
    {
        var client = await _host.StartedAsync();

        Assert.Equal("BadArgument", (await client.ReconnectAsync("?watermark=-1")).Code);
    }

    [Fact]
    public async Task Call_IdleTooLong_Is404()
    {
        var client = await _host.StartedAsync();
        _host.Clock.Advance(TimeSpan.FromMinutes(29));
        var refreshed = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/tokens/refresh");
        client.Credential = refreshed.Body.GetProperty("token").GetString();
        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        await _host.Store.ForgetAsync(_host.Clock.GetUtcNow().AddMinutes(-30), _host.Clock.GetUtcNow().AddHours(-24), None);

        Assert.Equal("ConversationNotFound", (await client.ReconnectAsync()).Code);
    }

    private static string Line(JsonElement activity) =>
        activity.IsBots() ? "bot" : activity.Text()!;

    public void Dispose() => _host.Dispose();
}
