using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Channels.WeChat;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat;

/// <summary>The callback alone, in process, before a receiver that a test makes.</summary>
internal sealed class CallbackBench : IAsyncDisposable
{
    public const string Token = "Fuwu2026";
    public const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    public const string AppId = "wx0123456789abcdef";
    public const string Nonce = "415670741";

    private readonly WebApplication _app;

    private CallbackBench(WebApplication app, FakeClock clock, TestReceiver receiver, LogTexts log)
    {
        (_app, Clock, Receiver, Log) = (app, clock, receiver, log.Texts);
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public FakeClock Clock { get; }

    public TestReceiver Receiver { get; }

    /// <summary>What was logged, with faults in full.</summary>
    public ConcurrentQueue<string> Log { get; }

    public TestServer Server => _app.GetTestServer();

    public string Now => $"{Clock.GetUtcNow().ToUnixTimeSeconds()}";

    public static WeChatOptions Plain => new() { Token = Token };

    public static WeChatOptions Safe => new() { Token = Token, EncodingAESKey = Key, AppId = AppId };

    public static WeChatOptions Compatible => new() { Token = Token, EncodingAESKey = Key, AppId = AppId, Mode = WeChatOptions.Compatible };

    /// <param name="now">Seconds since 1970 at which the clock stands; null for any.</param>
    public static async Task<CallbackBench> StartAsync(WeChatOptions options, WeComOptions? weCom = null, long? now = null, bool logs = true)
    {
        var clock = now is { } seconds ? new FakeClock(DateTimeOffset.FromUnixTimeSeconds(seconds)) : new FakeClock();
        var (log, receiver, limits) = (new LogTexts(), new TestReceiver(), new LimitsOptions { BodyBytes = 8192 });
        weCom ??= new WeComOptions();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        if (logs)
            builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(limits).AddSingleton<IStateStore>(new MemoryStore(limits, clock)).AddSingleton<IWeChatReceiver>(receiver);
        builder.Services.AddWeChatChannel(options, weCom, new PrivacyOptions());
        var app = builder.Build();
        app.MapWeChatChannel(options, weCom);
        await app.StartAsync();
        return new CallbackBench(app, clock, receiver, log);
    }

    public static string Xml(string content = "老人送餐怎么办", string more = "") =>
        $"<xml><ToUserName><![CDATA[gh_0a1b2c]]></ToUserName><FromUserName><![CDATA[oUSER1]]></FromUserName><CreateTime>1700000000</CreateTime>"
        + $"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{content}]]></Content><MsgId>24000000000000001</MsgId>{more}</xml>";

    public static string Json(string content = "老人送餐怎么办") =>
        $$"""{"ToUserName":"gh_0a1b2c","FromUserName":"oUSER1","CreateTime":1700000000,"MsgType":"text","Content":"{{content}}","MsgId":24000000000000001}""";

    /// <summary>A message as it comes encrypted.</summary>
    public static string Encrypt(string message, string key = Key, string appId = AppId) =>
        new MessageCipher(key, appId).Encrypt(message, RandomNumberGenerator.GetBytes(MessageCipher.RandomBytes));

    public static string Envelope(string encrypted) => $"<xml><ToUserName><![CDATA[gh_0a1b2c]]></ToUserName><Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>";

    /// <summary>The address's query with the right signatures.</summary>
    /// <param name="encrypted">What <c>msg_signature</c> is over; null for a plain body.</param>
    public string Query(string? encrypted = null, string token = Token, string? timestamp = null)
    {
        timestamp ??= Now;
        var query = $"?signature={CallbackSignature.Compute(token, timestamp, Nonce, encrypted: null)}&timestamp={timestamp}&nonce={Nonce}&openid=oUSER1";
        return encrypted is null ? query : $"{query}&encrypt_type=aes&msg_signature={CallbackSignature.Compute(token, timestamp, Nonce, encrypted)}";
    }

    public async Task<(int Status, string Body, string? ContentType)> PostAsync(string query, byte[] body, string? contentType = "text/xml", string path = "/wechat")
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await Client.PostAsync(path + query, content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.ToString());
    }

    public Task<(int Status, string Body, string? ContentType)> PostAsync(string query, string body, string? contentType = "text/xml", string path = "/wechat") =>
        PostAsync(query, Encoding.UTF8.GetBytes(body), contentType, path);

    public Task<(int Status, string Body, string? ContentType)> PostPlainAsync(string body, string? contentType = "text/xml") => PostAsync(Query(), body, contentType);

    /// <summary>Encrypts, signs and posts a message.</summary>
    public Task<(int Status, string Body, string? ContentType)> PostEncryptedAsync(string message, string key = Key, string appId = AppId)
    {
        var encrypted = Encrypt(message, key, appId);
        return PostAsync(Query(encrypted), Envelope(encrypted));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
