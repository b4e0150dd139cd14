using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary>
/// What stands around a registered bot, on loopback: the Connector's OpenID metadata and key set with endorsements, the server that gives out the bot's
/// tokens, and the place replies are posted to. It also makes tokens, right and wrong.
/// </summary>
internal sealed class ConnectorPeer : IAsyncDisposable
{
    public const string AppId = "4c1b2a5e-0000-4000-8000-5e7f1ceb0700";
    public const string AppPassword = "客户端密码~A/b+c";
    public const string Issuer = "https://api.botframework.test";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<PeerReply> _posts = new();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _grants = new();
    private int _keyFetches;

    private ConnectorPeer(WebApplication app)
    {
        _app = app;
        Keys = [PeerKey.Make("k1", "msteams", "emulator", "webchat", "sms")];
        app.MapGet("/openid", () => IsUp ? Results.Json(new { issuer = Issuer, jwks_uri = $"{Address}/keys" }) : Results.StatusCode(500));
        app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref _keyFetches);
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Jwk())]) }.ToJsonString(), "application/json");
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            _grants.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
            return OnGrant?.Invoke() ?? Results.Json(new { token_type = "Bearer", expires_in = TokenSeconds, ext_expires_in = TokenSeconds, access_token = $"own-{_grants.Count}" });
        });
        app.Map("/{**path}", async (HttpContext context) =>
        {
            var request = context.Request;
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var post = new PeerReply(request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, request.Headers.Authorization, await reader.ReadToEndAsync());
            _posts.Enqueue(post);
            context.Response.Headers["X-Correlating-OperationId"] = "op-1";
            return OnPost?.Invoke(post) ?? Results.Json(new { id = "r1" }, statusCode: 201);
        });
    }

    public string Address { get; private set; } = "";

    /// <summary>The service address of the activities this peer sends.</summary>
    public string ServiceUrl => $"{Address}/amer/";

    public List<PeerKey> Keys { get; }

    public bool IsUp { get; set; } = true;

    public int KeyFetches => _keyFetches;

    public int TokenSeconds { get; set; } = 3600;

    /// <summary>What is answered to a post instead of 201; null does not change it.</summary>
    public Func<PeerReply, IResult?>? OnPost { get; set; }

    public Func<IResult?>? OnGrant { get; set; }

    /// <summary>Everything posted, in order.</summary>
    public IReadOnlyList<PeerReply> Posts => [.. _posts];

    /// <summary>The forms by which tokens were asked for.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Grants => [.. _grants];

    public static async Task<ConnectorPeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var peer = new ConnectorPeer(builder.Build());
        await peer._app.StartAsync();
        peer.Address = peer._app.Urls.Single();
        return peer;
    }

    /// <summary>A registration with this peer.</summary>
    public BotFrameworkOptions Options() => new()
    {
        AppId = AppId,
        AppPassword = AppPassword,
        OpenIdMetadata = $"{Address}/openid",
        Issuer = Issuer,
        TokenEndpoint = $"{Address}/token",
    };

    /// <summary>The service registered with this peer.</summary>
    public BotHost MakeHost() => new(
        ("BotFramework:AppId", AppId),
        ("BotFramework:AppPassword", AppPassword),
        ("BotFramework:OpenIdMetadata", $"{Address}/openid"),
        ("BotFramework:Issuer", Issuer),
        ("BotFramework:TokenEndpoint", $"{Address}/token"));

    /// <summary>A message of one person in Teams.</summary>
    public JsonObject Message(string text = "示范街道2019年有几个跨区办事窗口", string id = "1700000000001", string conversation = "a:1Q;v|x@y") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-21T08:00:00.000Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1abc", ["name"] = "王阿姨" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "小助手" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
        ["text"] = text,
        ["locale"] = "zh-CN",
    };

    /// <summary>The payload of a right Connector token.</summary>
    public JsonObject Claims(FakeClock clock) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["nbf"] = clock.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    /// <summary>A right Connector token.</summary>
    public string Token(FakeClock clock) => Sign(Claims(clock));

    public string Sign(JsonObject claims) => Keys[0].Sign(claims);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var key in Keys)
            key.Dispose();
    }

    /// <summary>A JWT with any header and any signature.</summary>
    public static string Jwt(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(JsonSerializer.SerializeToUtf8Bytes(header))}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{content}.{Encode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
