using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Settings;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>Sending replies, against a peer on loopback; waits are noted and end at once.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime, IDisposable
{
    private readonly HurriedClock _clock = new();
    private readonly HttpClient _http = new();
    private ConnectorPeer _peer = null!;
    private OutboundToken _token = null!;
    private ConnectorClient _client = null!;

    public async Task InitializeAsync()
    {
        _peer = await ConnectorPeer.StartAsync();
        _token = new OutboundToken(ConnectorPeer.AppId, ConnectorPeer.AppPassword, Cloud(), _http, _clock);
        _client = new ConnectorClient(_http, _token, _clock, NullLogger<ConnectorClient>.Instance);
    }

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    public void Dispose()
    {
        _token.Dispose();
        _http.Dispose();
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Send_ServerFaultTwice_IsTriedAgainWithGrowingWaits(int status)
    {
        AnswerFirst(2, Results.StatusCode(status));

        await _client.SendAsync(Reply(), bearsToken: true);

        Assert.Equal(3, _peer.Posts.Count);
        Assert.Equal([ConnectorClient.FirstWait, ConnectorClient.FirstWait * 2], _clock.Waits);
        Assert.Single(_peer.Posts.Select(post => post.Body).Distinct());
    }

    [Fact]
    public async Task Send_TooManyRequests_WaitsAsRetryAfterSays()
    {
        AnswerFirst(1, new RetryAfter(429, "7"));

        await _client.SendAsync(Reply(), bearsToken: true);

        Assert.Equal(2, _peer.Posts.Count);
        Assert.Equal([TimeSpan.FromSeconds(7)], _clock.Waits);
    }

    [Fact]
    public async Task Send_TooManyRequestsUntilADate_WaitsUntilThen()
    {
        AnswerFirst(1, new RetryAfter(429, _clock.GetUtcNow().AddSeconds(4).ToString("R", System.Globalization.CultureInfo.InvariantCulture)));

        await _client.SendAsync(Reply(), bearsToken: true);

        Assert.Equal([TimeSpan.FromSeconds(4)], _clock.Waits);
    }

    [Fact]
    public async Task Send_TooManyRequestsForHours_IsGivenUpWithoutWaiting()
    {
        AnswerFirst(1, new RetryAfter(429, "7200"));

        await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.Single(_peer.Posts);
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Send_ServerFaultForEver_IsGivenUpAfterFourAttempts()
    {
        AnswerFirst(100, Results.StatusCode(503));

        await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.Equal(ConnectorClient.MostAttempts, _peer.Posts.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Send_Refused_IsNotTriedAgainAndTheFaultNamesCodeAndOperation(int status)
    {
        AnswerFirst(1, Results.Json(new { error = new { code = "BadArgument", message = "x" } }, statusCode: status));

        var fault = await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.Single(_peer.Posts);
        Assert.Contains($"{status} BadArgument", fault.Message, StringComparison.Ordinal);
        Assert.Contains("op-1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("own-1", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_TokenRefusedOnce_IsRenewedOnceAndSent()
    {
        _peer.OnPost = post => post.Authorization == "Bearer own-1" ? Results.StatusCode(401) : null;

        await _client.SendAsync(Reply(), bearsToken: true);

        Assert.Equal(["Bearer own-1", "Bearer own-2"], _peer.Posts.Select(post => post.Authorization));
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task Send_TokenRefusedAgain_IsGivenUpAfterOneRenewal()
    {
        AnswerFirst(100, Results.StatusCode(401));

        await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.Equal(2, _peer.Posts.Count);
        Assert.Equal(2, _peer.Grants.Count);
    }

    [Fact]
    public async Task Send_WithoutAuthenticatedServiceUrl_BearsNoToken()
    {
        await _client.SendAsync(Reply(), bearsToken: false);

        Assert.Null(Assert.Single(_peer.Posts).Authorization);
        Assert.Empty(_peer.Grants);
    }

    [Fact]
    public async Task Send_ManyAtOnce_OneTokenIsAskedFor()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _client.SendAsync(Reply(), bearsToken: true)));

        Assert.Equal(20, _peer.Posts.Count);
        Assert.Single(_peer.Grants);
    }

    [Theory]
    [InlineData(3600, 3299, 1)]
    [InlineData(3600, 3301, 2)]
    [InlineData(60, 29, 1)]
    [InlineData(60, 31, 2)]
    public async Task Send_TokenNearsItsEnd_IsRenewedBefore(int livesSeconds, int laterSeconds, int grants)
    {
        _peer.TokenSeconds = livesSeconds;
        await _client.SendAsync(Reply(), bearsToken: true);
        _clock.Now += TimeSpan.FromSeconds(laterSeconds);

        await _client.SendAsync(Reply(), bearsToken: true);

        Assert.Equal(grants, _peer.Grants.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"secret-token\",\"expires_in\":\"bald\"}")]
    [InlineData("secret-token")]
    public async Task Send_TokenAnswerThatCannotBeRead_FailsWithoutShowingIt(string answer)
    {
        _peer.OnGrant = () => Results.Text(answer, "application/json");

        var fault = await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.DoesNotContain("secret-token", fault.ToString(), StringComparison.Ordinal);
        Assert.Empty(_peer.Posts);
    }

    [Fact]
    public async Task Send_WrongSecret_FaultNamesTheSettingsAndNotTheSecret()
    {
        _peer.OnGrant = () => Results.Json(new { error = "invalid_client" }, statusCode: 401);

        var fault = await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(Reply(), bearsToken: true));

        Assert.Contains("BotFramework__AppId", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ConnectorPeer.AppPassword, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_NobodyListens_IsTriedFourTimes()
    {
        var reply = Reply() with { ServiceUrl = "http://127.0.0.1:1/" };

        await Assert.ThrowsAsync<SendFailedException>(() => _client.SendAsync(reply, bearsToken: false));

        Assert.Equal(ConnectorClient.MostAttempts - 1, _clock.Waits.Count);
    }

    [Fact]
    public async Task SendOnce_ServerFault_IsNotTriedAgain()
    {
        AnswerFirst(1, Results.StatusCode(503));

        await Assert.ThrowsAsync<SendFailedException>(() => _client.SendOnceAsync(Reply(), bearsToken: true, CancellationToken.None));

        Assert.Single(_peer.Posts);
    }

    [Theory]
    [InlineData("https://a.test/x", "https://a.test/x/v3/conversations/c/activities/1")]
    [InlineData("https://a.test/x/", "https://a.test/x/v3/conversations/c/activities/1")]
    public void AddressOf_TrailingSlashOrNot_IsTheSame(string serviceUrl, string expected)
    {
        var address = ServiceAddress.Of(Reply() with { ServiceUrl = serviceUrl });

        Assert.Equal(expected, address.AbsoluteUri);
    }

    private void AnswerFirst(int times, IResult result)
    {
        var count = 0;
        _peer.OnPost = _ => Interlocked.Increment(ref count) <= times ? result : null;
    }

    private BotCloud Cloud() => BotCloud.Of(new BotFrameworkOptions { Issuer = ConnectorPeer.Issuer, TokenEndpoint = $"{_peer.Address}/token" });

    private Activity Reply() => new()
    {
        Type = ActivityTypes.Message,
        Text = "示范街道设了3个跨区办事窗口。",
        ServiceUrl = _peer.ServiceUrl,
        Conversation = new ConversationAccount { Id = "c" },
        ReplyToId = "1",
    };

    private sealed class RetryAfter(int status, string value) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers.RetryAfter = value;
            return Task.CompletedTask;
        }
    }

    /// <summary>Notes every wait that is not a deadline, and ends it at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private readonly ConcurrentQueue<TimeSpan> _waits = new();

        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

        public IReadOnlyList<TimeSpan> Waits => [.. _waits];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime >= ConnectorClient.MostTime)
                return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _waits.Enqueue(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
