using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ServiceBot.Bot.Activities;

namespace ServiceBot.Bot.Channels.BotFramework;

/// <summary>Posts replies to a channel's service address (A2.3), with a bounded number of attempts.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed partial class ConnectorClient(HttpClient http, OutboundToken? tokens, TimeProvider clock, ILogger<ConnectorClient> log)
{
    /// <summary>Attempts for one reply; a token renewed after 401 is not counted.</summary>
    public const int MostAttempts = 4;

    /// <summary>Wait after the first attempt that failed with 502, 503, 504 or without a connection, or with 429 that names no time; it doubles.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest <c>Retry-After</c> that is waited for.</summary>
    public static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    /// <summary>All attempts of one reply together; the conversation's next turn waits for them.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    private const string OperationHeader = "X-Correlating-OperationId";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Sends a reply, trying again where that may help.</summary>
    /// <param name="bearsToken">Only when the service address came in an authenticated activity: whoever stands there can use the token.</param>
    /// <exception cref="SendFailedException">It was refused, or every attempt failed.</exception>
    public Task SendAsync(Activity reply, bool bearsToken) => SendAsync(reply, bearsToken, MostAttempts, CancellationToken.None);

    /// <summary>Sends something that is of no use later, such as typing: one attempt.</summary>
    /// <inheritdoc cref="SendAsync(Activity, bool)"/>
    public Task SendOnceAsync(Activity activity, bool bearsToken, CancellationToken cancellation) => SendAsync(activity, bearsToken, 1, cancellation);

    private async Task SendAsync(Activity reply, bool bearsToken, int mostAttempts, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(MostTime, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            await TrySendAsync(reply, bearsToken, mostAttempts, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SendFailedException("回复没有在期限内发出去。");
        }
        catch (HttpRequestException exception)
        {
            throw new SendFailedException($"连不上：{exception.HttpRequestError}。");
        }
    }

    private async Task TrySendAsync(Activity reply, bool bearsToken, int mostAttempts, CancellationToken cancellation)
    {
        var address = ServiceAddress.Of(reply);
        var body = ActivityJson.Write(reply);
        var hasRenewed = false;
        for (var attempt = 1; ;)
        {
            var token = bearsToken && tokens is not null ? await tokens.GetAsync(cancellation) : null;
            using var response = await PostAsync(address, body, token, isLast: attempt == mostAttempts, cancellation);
            if (response is { IsSuccessStatusCode: true })
            {
                LogSent((int)response.StatusCode, OperationOf(response));
                return;
            }

            if (response is { StatusCode: HttpStatusCode.Unauthorized } && token is not null && !hasRenewed)
            {
                hasRenewed = true;
                tokens!.Drop(token);
                continue;
            }

            if (attempt == mostAttempts || WaitAfter(response, attempt) is not { } wait || wait > MostWait)
                throw await FaultOfAsync(response!, cancellation);
            LogAgain(response is null ? 0 : (int)response.StatusCode, response is null ? null : OperationOf(response), wait);
            await Task.Delay(wait, clock, cancellation);
            attempt++;
        }
    }

    /// <returns>Null when no connection came about, so that nothing can have arrived.</returns>
    private async Task<HttpResponseMessage?> PostAsync(Uri address, byte[] body, string? token, bool isLast, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            return await http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException exception) when (!isLast && exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return null;
        }
    }

    private TimeSpan? WaitAfter(HttpResponseMessage? response, int attempt)
    {
        var backOff = FirstWait * Math.Pow(2, attempt - 1);
        return response?.StatusCode switch
        {
            null or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => backOff,
            HttpStatusCode.TooManyRequests when response.Headers.RetryAfter is { } after => (after.Delta ?? after.Date - clock.GetUtcNow()) is { } named && named > TimeSpan.Zero ? named : TimeSpan.Zero,
            HttpStatusCode.TooManyRequests => backOff,
            _ => null,
        };
    }

    private static async Task<SendFailedException> FaultOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var code = "";
        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            code = document.RootElement.GetProperty("error").GetProperty("code").GetString();
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Whoever answered does not speak the protocol; the status says enough.
        }

        return new SendFailedException($"Connector 拒绝了回复：{(int)response.StatusCode} {Shown(code)}，操作号 {OperationOf(response)}。");
    }

    private static string? OperationOf(HttpResponseMessage response) => response.Headers.TryGetValues(OperationHeader, out var values) ? Shown(values.First()) : null;

    /// <summary>What others send is logged short and on one line.</summary>
    private static string Shown(string? text) => new((text ?? "").Where(c => !char.IsControl(c)).Take(100).ToArray());

    [LoggerMessage(LogLevel.Information, "回复已发给 Connector：{Status}，操作号 {OperationId}。")]
    private partial void LogSent(int status, string? operationId);

    [LoggerMessage(LogLevel.Warning, "回复没有发成（{Status}，0 是没有连上；操作号 {OperationId}），{Wait} 后再试。")]
    private partial void LogAgain(int status, string? operationId, TimeSpan wait);
}
