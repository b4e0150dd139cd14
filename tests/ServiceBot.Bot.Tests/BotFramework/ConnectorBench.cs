using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.BotFramework;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>The channel in process, registered with a peer on loopback.</summary>
internal sealed class ConnectorBench : IAsyncDisposable
{
    private readonly IAsyncDisposable _host;

    private ConnectorBench(ConnectorPeer peer, FakeClock clock, HttpClient client, IAsyncDisposable host)
    {
        (Peer, Clock, Client) = (peer, clock, client);
        _host = host;
    }

    public ConnectorPeer Peer { get; }

    public HttpClient Client { get; }

    public FakeClock Clock { get; }

    /// <summary>What the channel alone has logged, with faults in full.</summary>
    public ConcurrentQueue<string> Log { get; private init; } = new();

    /// <summary>Ends when the bot of <see cref="StartChannelAsync"/> has been asked for the first time.</summary>
    public Task Asked { get; private init; } = Task.CompletedTask;

    /// <summary>The whole service.</summary>
    public static async Task<ConnectorBench> StartAsync()
    {
        var peer = await ConnectorPeer.StartAsync();
        var host = peer.MakeHost();
        return new ConnectorBench(peer, host.Clock, host.CreateClient(), host);
    }

    /// <summary>The channel alone, with a bot that only says the text back.</summary>
    /// <param name="change">Changes the settings; null changes none.</param>
    /// <param name="ready">The bot speaks when it ends; null lets it speak at once.</param>
    public static async Task<ConnectorBench> StartChannelAsync(Action<BotFrameworkOptions>? change = null, Task? ready = null)
    {
        var peer = await ConnectorPeer.StartAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var turns = new TurnBench(
            async (turn, _) =>
            {
                asked.TrySetResult();
                await (ready ?? Task.CompletedTask);
                turn.SendActivity(new Activity { Type = ActivityTypes.Message, Text = $"您说：{turn.Activity.Text}" });
            },
            new TurnOptions { DeadlineSeconds = 60 });
        var log = new LogTexts();
        var options = peer.Options();
        change?.Invoke(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(turns.Clock).AddSingleton(turns.Runner).AddSingleton(new LimitsOptions()).AddSingleton(_ => turns);
        builder.Services.AddBotFrameworkChannel(options);
        var app = builder.Build();

        // Made by the container, so that it ends with it.
        app.Services.GetRequiredService<TurnBench>();
        app.MapBotFrameworkChannel(options);
        await app.StartAsync();
        return new ConnectorBench(peer, turns.Clock, app.GetTestClient(), app) { Log = log.Texts, Asked = asked.Task };
    }

    /// <summary>Posts an activity with a right token, unless another is given.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) => PostAsync(activity.ToJsonString(), $"Bearer {token ?? Peer.Token(Clock)}");

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        await Peer.DisposeAsync();
    }
}
