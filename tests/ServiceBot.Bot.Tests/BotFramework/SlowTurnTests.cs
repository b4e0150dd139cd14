using System.Net;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>A turn that takes longer than a channel waits.</summary>
public sealed class SlowTurnTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ConnectorBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ConnectorBench.StartChannelAsync(ready: _ready.Task);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Post_SlowTurn_Is202AndTheReplyComesLater()
    {
        using var response = await PassTimeAsync(_bench.PostAsync(_bench.Peer.Message("你好")));
        _ready.SetResult();

        await UntilAsync(() => _bench.Peer.Posts.Any(post => post.Activity.GetProperty("type").GetString() == "message"));
        Assert.Equal((HttpStatusCode.Accepted, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Equal("您说：你好", _bench.Peer.Posts[^1].Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Post_SlowTurn_TypingIsShown()
    {
        using var response = await PassTimeAsync(_bench.PostAsync(_bench.Peer.Message("你好")));
        await UntilAsync(() => _bench.Peer.Posts.Count > 0);
        _ready.SetResult();

        var typing = _bench.Peer.Posts[0];
        Assert.Equal("typing", typing.Activity.GetProperty("type").GetString());
        Assert.Equal("/amer/v3/conversations/a%3A1Q%3Bv%7Cx%40y/activities/1700000000001", typing.Target);
    }

    [Fact]
    public async Task Post_SlowTurnThatExpectsReplies_Is504AndTheNextDeliveryGetsThem()
    {
        var message = _bench.Peer.Message("你好");
        message["deliveryMode"] = "expectReplies";
        using var late = await PassTimeAsync(_bench.PostAsync(message));
        _ready.SetResult();

        using var again = await _bench.PostAsync(message);

        await MessagesEndpointTests.AssertErrorAsync(late, HttpStatusCode.GatewayTimeout);
        Assert.Contains("您说：你好", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_bench.Peer.Posts);
    }

    /// <summary>Moves the clock on, once the turn has begun, until the call is answered.</summary>
    private async Task<HttpResponseMessage> PassTimeAsync(Task<HttpResponseMessage> call)
    {
        await _bench.Asked.WaitAsync(TurnBench.Patience);
        await UntilAsync(() =>
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(1));
            return call.IsCompleted;
        });
        return await call;
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TurnBench.Patience);
        while (!isSo())
            await Task.Delay(30, patience.Token);
    }
}
