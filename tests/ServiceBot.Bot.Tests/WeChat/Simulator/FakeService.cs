using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ServiceBot.WeChatSimulator.Replies;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

/// <summary>A small account's server on loopback, which answers each message once and is told how to misbehave.</summary>
internal sealed class FakeService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Lazy<string>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _posts = new();
    private int _turns;

    private FakeService(WebApplication app)
    {
        _app = app;
        app.MapGet("/wechat", (string signature, string timestamp, string nonce, string echostr) =>
            Signature.Of(Accounts.Token, timestamp, nonce) == signature ? Results.Text(OnEcho(echostr)) : Results.StatusCode(403));
        app.MapPost("/wechat", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            _posts.Enqueue(body);
            return OnPost is { } answer ? await answer(request, body) : Results.Text(Answer(body), "text/xml");
        });
        app.MapGet("/metrics", () => Results.Text($"# TYPE wechat_turns_total counter\nwechat_turns_total {_turns.ToString(CultureInfo.InvariantCulture)}\n"));
    }

    public Uri Url => new($"{_app.Urls.Single()}/wechat");

    /// <summary>Bodies that were posted, in order.</summary>
    public IReadOnlyList<string> Posts => [.. _posts];

    /// <summary>What is answered to a post; null: the right thing.</summary>
    public Func<HttpRequest, string, Task<IResult>>? OnPost { get; set; }

    public Func<string, string> OnEcho { get; set; } = echo => echo;

    /// <summary>The text of an answer to a message.</summary>
    public Func<string, string> Text { get; set; } = content => $"您问的是：{content}\n\n依据：示范街道2019年工作安排";

    public static async Task<FakeService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var service = new FakeService(builder.Build());
        await service._app.StartAsync();
        return service;
    }

    /// <summary>An address where nothing listens any more.</summary>
    public static async Task<Uri> ClosedUrlAsync()
    {
        await using var service = await StartAsync();
        return service.Url;
    }

    /// <summary>The right answer in plain mode: a message is answered once, and repeats get the same.</summary>
    public string Answer(string body)
    {
        var fields = ReplyFields.Read(body, BodyFormat.Xml);
        return _answers.GetOrAdd(fields["MsgId"] ?? body, _ => new Lazy<string>(() =>
        {
            Interlocked.Increment(ref _turns);
            return Accounts.Reply(fields.Required("FromUserName"), fields.Required("ToUserName"), Text(fields["Content"] ?? ""));
        })).Value;
    }

    /// <summary>Answers anew, as a service does that does not know repeats.</summary>
    public string AnswerAnew(string body)
    {
        _answers.Clear();
        return Answer(body).Replace("您问的是", $"第{_turns}次，您问的是", StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
