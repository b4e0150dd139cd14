using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;

namespace ServiceBot.WeChatSimulator.Api;

/// <summary>The WeChat API on loopback: tokens, customer messages with their quota, the menu. All answers have status 200, as WeChat's do.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ApiPeer : IAsyncDisposable
{
    private const int MostBodyBytes = 64 * 1024;
    private readonly WebApplication _app;
    private readonly string _appId;
    private readonly string _secret;
    private readonly TimeProvider _clock;
    private readonly MessageQuota _quota;
    private readonly ConcurrentQueue<CustomerMessage> _messages = new();
    private readonly ConcurrentQueue<JsonNode> _menus = new();
    private readonly ConcurrentQueue<int> _failures = new();

    private ApiPeer(WebApplication app, string appId, string secret, TimeProvider clock)
    {
        (_app, _appId, _secret, _clock) = (app, appId, secret, clock);
        _quota = new MessageQuota(clock);
        Tokens = new AccessTokens(clock);
        app.MapPost("/cgi-bin/stable_token", async (HttpRequest request) => GiveToken(await ReadAsync(request)));
        app.MapPost("/cgi-bin/message/custom/send", async (HttpRequest request) => Answer(Send(request.Query["access_token"], await ReadAsync(request))));
        app.MapPost("/cgi-bin/message/custom/typing", (HttpRequest request) => Answer(Tokens.Check(request.Query["access_token"])));
        app.MapPost("/cgi-bin/menu/create", async (HttpRequest request) => Answer(CreateMenu(request.Query["access_token"], await ReadAsync(request))));
    }

    /// <summary>Raised for each customer message that a follower gets.</summary>
    public event Action<CustomerMessage>? Arrived;

    /// <summary>For <c>WeChat__ApiBaseUrl</c>.</summary>
    public string Address { get; private set; } = "";

    public AccessTokens Tokens { get; }

    /// <summary>Whether the account may send customer messages.</summary>
    public bool IsGranted { get; set; } = true;

    /// <summary>All customer messages the service sent, refused ones too, in order.</summary>
    public IReadOnlyList<CustomerMessage> Messages => [.. _messages];

    /// <summary>The menus that were made, in order.</summary>
    public IReadOnlyList<JsonNode> Menus => [.. _menus];

    /// <param name="port">On loopback; 0: any free one.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ApiPeer> StartAsync(string appId, string secret, int port, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MostBodyBytes).UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var peer = new ApiPeer(builder.Build(), appId, secret, clock);
        await peer._app.StartAsync();
        peer.Address = peer._app.Urls.Single();
        return peer;
    }

    /// <summary>Takes note of what a follower sent, for the quota. A tap on a menu link counts as one on the menu, not as a message.</summary>
    public void Hear(ResidentMessage message)
    {
        if (message.Event == "unsubscribe")
            _quota.Hear(message.From, Interaction.Unsubscribe);
        else if (message.IsBriefEvent || message["bizmsgmenuid"] is not null)
            _quota.Hear(message.From, Interaction.BriefEvent);
        else if (!message.IsEvent)
            _quota.Hear(message.From, Interaction.Message);
    }

    /// <summary>Lets the next customer message fail with this code; several calls, several messages.</summary>
    public void FailNext(int errorCode) => _failures.Enqueue(errorCode);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static IResult Answer(int errorCode) => Results.Json(new { errcode = errorCode, errmsg = errorCode == ErrorCodes.Ok ? "ok" : $"simulated {errorCode}" });

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? value) => value is JsonValue given && given.TryGetValue<string>(out var text) ? text : "";

    private IResult GiveToken(string body)
    {
        if (Parse(body) is not { } asked)
            return Answer(ErrorCodes.BadJson);
        if (Text(asked["grant_type"]) != "client_credential" || Text(asked["appid"]) != _appId)
            return Answer(ErrorCodes.BadAppId);
        if (Text(asked["secret"]) != _secret)
            return Answer(ErrorCodes.BadSecret);
        var (token, seconds) = Tokens.Give(asked["force_refresh"] is JsonValue force && force.TryGetValue<bool>(out var refresh) && refresh);
        return Results.Json(new { access_token = token, expires_in = seconds });
    }

    private int Send(string? token, string body)
    {
        if (Tokens.Check(token) is var refused and not ErrorCodes.Ok)
            return refused;
        if (Parse(body) is not { } message)
            return ErrorCodes.BadJson;
        var openId = Text(message["touser"]);
        var isMenu = Text(message["msgtype"]) == "msgmenu";
        var text = Text(isMenu ? message["msgmenu"]?["head_content"] : message["text"]?["content"]);
        var errorCode = _failures.TryDequeue(out var failure) ? failure
            : !IsGranted ? ErrorCodes.NotGranted
            : body.Contains("\\u", StringComparison.Ordinal) ? ErrorCodes.EscapedJson
            : isMenu ? ErrorCodes.NoMenuMessage
            : Text(message["msgtype"]) != "text" ? ErrorCodes.BadMessageType
            : text.Length == 0 ? ErrorCodes.EmptyText
            : Encoding.UTF8.GetByteCount(text) > ReplyCheck.MostTextBytes ? ErrorCodes.TooLong
            : _quota.Take(openId);
        var sent = new CustomerMessage(openId, text, _clock.GetUtcNow(), errorCode);
        _messages.Enqueue(sent);
        if (errorCode == ErrorCodes.Ok)
            Arrived?.Invoke(sent);
        return errorCode;
    }

    private int CreateMenu(string? token, string body)
    {
        if (Tokens.Check(token) is var refused and not ErrorCodes.Ok)
            return refused;
        if (Parse(body) is not { } menu)
            return ErrorCodes.BadJson;
        var errorCode = body.Contains("\\u", StringComparison.Ordinal) ? ErrorCodes.EscapedJson : MenuCheck.Check(menu);
        if (errorCode == ErrorCodes.Ok)
            _menus.Enqueue(menu);
        return errorCode;
    }
}
