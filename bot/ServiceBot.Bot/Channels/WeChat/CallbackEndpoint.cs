using System.Text;
using ServiceBot.Bot.Channels.Web;
using ServiceBot.Bot.Channels.WeChat.Callback;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;

namespace ServiceBot.Bot.Channels.WeChat;

/// <summary><c>GET</c> and <c>POST</c> of one account's address: the address check, and what people send.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class CallbackEndpoint(
    CallbackAccount account, IWeChatReceiver receiver, LimitsOptions limits, TimeProvider clock, ILogger<CallbackEndpoint> log)
{
    /// <summary>What WeChat is told when there is nothing to say to the person; anything else it cannot read makes it show a fault notice (B4).</summary>
    public const string Success = "success";

    private readonly CallbackReader _reader = new(account, clock);
    private readonly ReplyWriter _writer = new(account, clock);

    /// <summary>The address check: the text is returned exactly, without quotes or line end.</summary>
    public IResult Get(HttpRequest request)
    {
        try
        {
            return Text(StatusCodes.Status200OK, _reader.EchoOf(CallbackQuery.Of(request.Query)));
        }
        catch (CallbackRefusedException refused)
        {
            return Refuse(refused);
        }
    }

    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var received = await ReadAsync(request, cancellation);
            return await ReceiveAsync(received, request, cancellation);
        }
        catch (CallbackRefusedException refused)
        {
            return Refuse(refused);
        }
    }

    private async Task<ReceivedCallback> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var query = CallbackQuery.Of(request.Query);
        _reader.CheckBeforeBody(query);
        var format = BodyFormat.Of(request.ContentType, account.Format);
        try
        {
            var body = await RequestBody.ReadAsync(request, limits.BodyBytes, cancellation);
            return _reader.Read(query, body.Span, format);
        }
        catch (BadAskException bad)
        {
            throw bad.Status == StatusCodes.Status413PayloadTooLarge
                ? new CallbackRefusedException(bad.Status, $"正文超过 {limits.BodyBytes} 字节") : CallbackRefusedException.Unreadable("正文没有传完");
        }
        catch (IOException)
        {
            throw CallbackRefusedException.Unreadable("正文没有传完");
        }
    }

    private async Task<IResult> ReceiveAsync(ReceivedCallback received, HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var reply = await receiver.ReceiveAsync(received.Message, RequestAddress.ReachedBy(request), cancellation);
            if (reply is null or { Text: "" })
                return Text(StatusCodes.Status200OK, Success);
            var (body, format) = _writer.Write(received, reply);
            return TypedResults.Text(body, format == CallbackFormat.Json ? "application/json" : "text/xml", Encoding.UTF8);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody is there any more to read anything.
            return TypedResults.Empty;
        }
        catch (StateException exception)
        {
            // Any status would be an answer, and shown as a fault notice; what brings none is delivered again (B4).
            LogNotAnswered(exception, account.Kind);
            request.HttpContext.Abort();
            return TypedResults.Empty;
        }
        catch (Exception exception)
        {
            LogFault(exception, account.Kind, received.Message.MsgType is "event" ? "event" : "message");
            return Text(StatusCodes.Status200OK, Success);
        }
    }

    private IResult Refuse(CallbackRefusedException refused)
    {
        LogRefused(account.Kind, refused.Status, refused.Message);
        return Text(refused.Status, refused.Status switch
        {
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status413PayloadTooLarge => "too large",
            StatusCodes.Status415UnsupportedMediaType => "unsupported media type",
            _ => "bad request",
        });
    }

    private static IResult Text(int status, string text) => TypedResults.Text(text, "text/plain", Encoding.UTF8, status);

    [LoggerMessage(LogLevel.Warning, "{Account} 拒绝了一个请求（{Status}）：{Reason}。")]
    private partial void LogRefused(WeChatAccountKind account, int status, string reason);

    [LoggerMessage(LogLevel.Error, "{Account} 的一条消息没有答成，断开连接，等微信再送一次。")]
    private partial void LogNotAnswered(Exception exception, WeChatAccountKind account);

    [LoggerMessage(LogLevel.Error, "{Account} 的一条消息（{Kind}）出错，没有回复。")]
    private partial void LogFault(Exception exception, WeChatAccountKind account, string kind);
}
