using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServiceBot.Bot.Tests.WeChat.Api;

/// <summary>WeChat's interface on loopback, as far as the service calls it: tokens, messages and the menu, right unless a test wants an error.</summary>
internal sealed class WeChatApiPeer : IAsyncDisposable
{
    public const string AppId = "wx0123456789abcdef";
    public const string AppSecret = "秘密0123456789abcdef";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Token, string Body)> _calls = new();
    private readonly ConcurrentQueue<string> _grants = new();

    private WeChatApiPeer(WebApplication app)
    {
        _app = app;
        app.MapPost("/wx/cgi-bin/stable_token", async (HttpRequest request) =>
        {
            var body = await BodyOf(request);
            _grants.Enqueue(body);
            if (OnGrant?.Invoke(_grants.Count) is { } other)
                return other;
            return Results.Json(new { access_token = $"token/{_grants.Count}+=", expires_in = TokenSeconds });
        });
        app.MapPost("/wx/cgi-bin/{**call}", async (HttpRequest request) =>
        {
            _calls.Enqueue((request.Query["access_token"].ToString(), await BodyOf(request)));
            return OnCall?.Invoke(_calls.Count) ?? Results.Json(new { errcode = 0, errmsg = "ok" });
        });
    }

    /// <summary>The interface's address; it stands below a path, as behind some proxies.</summary>
    public string Address { get; private set; } = "";

    public int TokenSeconds { get; set; } = 7200;

    /// <summary>What the n-th call is answered instead of errcode 0; null does not change it.</summary>
    public Func<int, IResult?>? OnCall { get; set; }

    /// <summary>What the n-th asking for a token is answered instead of one; null does not change it.</summary>
    public Func<int, IResult?>? OnGrant { get; set; }

    public IReadOnlyList<(string Token, string Body)> Calls => [.. _calls];

    public IReadOnlyList<JsonElement> Grants => [.. _grants.Select(body => JsonSerializer.Deserialize<JsonElement>(body))];

    public static async Task<WeChatApiPeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var peer = new WeChatApiPeer(builder.Build());
        await peer._app.StartAsync();
        peer.Address = $"{peer._app.Urls.Single()}/wx";
        return peer;
    }

    public static IResult Error(int code) => Results.Json(new { errcode = code, errmsg = $"error {code}, secret {AppSecret}" });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<string> BodyOf(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
