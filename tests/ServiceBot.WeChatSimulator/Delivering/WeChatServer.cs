using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.WeChatSimulator.Delivering;

/// <summary>
/// WeChat's server: delivers a message, waits five seconds, and delivers it again when the connection is refused, breaks, or brings no reply in time –
/// three times in all. Whatever comes is the reply, right or wrong: any status but 200 shows people the fault notice.
/// </summary>
/// <param name="urls">Of the account's instances, taken in turn, as a load balancer would; a further delivery goes to the next one.</param>
/// <param name="http">Bounds the size of replies; its own timeout is not used.</param>
/// <remarks>Thread-safe.</remarks>
internal sealed class WeChatServer(Account account, IReadOnlyList<Uri> urls, HttpClient http, TimeProvider clock)
{
    public const int MostDeliveries = 3;
    private const int MostReplyBytes = 1 << 20;
    private const int EchoBytes = 8;

    /// <summary>How long WeChat waits for a reply.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A delivery that was refused at once is not repeated in the same instant when there is nowhere else to go.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ReplyCheck _check = new(account);
    private int _turn = -1;

    public PostWriter Posts { get; } = new(account, clock);

    public static HttpClient MakeHttp() => new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MostReplyBytes,
    };

    /// <summary>Checks the first URL as the console does when it is saved.</summary>
    /// <returns>Null when it passed; why not, in Chinese.</returns>
    public async Task<string?> CheckUrlAsync(CancellationToken cancellation)
    {
        var echo = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(EchoBytes)).ToString(CultureInfo.InvariantCulture);
        var (_, status, body, failure) = await SendAsync(new HttpRequestMessage(HttpMethod.Get, At(urls[0], Posts.UrlCheck(echo))), cancellation);
        return failure
            ?? (status != HttpStatusCode.OK ? $"状态码是 {(int)status}，应是 200。Token 与公众号后台的一致吗？"
            : !body.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(echo)) ? "返回的不是原样的 echostr" : null);
    }

    /// <summary>The turn of the next delivery: which URL it goes to first.</summary>
    public int NextTurn() => Interlocked.Increment(ref _turn);

    /// <summary>Delivers a message until a reply comes, at most three times.</summary>
    public Task<Delivered> DeliverAsync(ResidentMessage message, CancellationToken cancellation) => DeliverAsync(message, NextTurn(), cancellation);

    /// <summary>Delivers a message until a reply comes, at most three times, each at the URL behind the last one's.</summary>
    /// <param name="turn">From <see cref="NextTurn"/>; one more goes to another URL.</param>
    public async Task<Delivered> DeliverAsync(ResidentMessage message, int turn, CancellationToken cancellation)
    {
        var attempts = new List<Attempt>();
        while (true)
        {
            var attempt = await DeliverOnceAsync(message, turn + attempts.Count, cancellation);
            attempts.Add(attempt);
            if (attempt.Reply is not null || attempts.Count == MostDeliveries)
                return new Delivered(message, attempts);
            if (urls.Count == 1 && attempt.Took < Pause)
                await Task.Delay(Pause, clock, cancellation);
        }
    }

    /// <summary>One delivery, at the next URL.</summary>
    public Task<Attempt> DeliverOnceAsync(ResidentMessage message, CancellationToken cancellation) => DeliverOnceAsync(message, NextTurn(), cancellation);

    private async Task<Attempt> DeliverOnceAsync(ResidentMessage message, int turn, CancellationToken cancellation)
    {
        var url = UrlOf(turn);
        var (took, status, body, failure) = await SendAsync(MakeRequest(url, Posts.Write(message)), cancellation);
        return new Attempt(url, took, failure is null ? _check.Check(message, (int)status, body) : null, failure);
    }

    /// <summary>Sends any delivery to the next URL and tells what came, unchecked.</summary>
    /// <returns>Status and body; or a failure, in Chinese, when no whole response came within WeChat's patience.</returns>
    public async Task<(HttpStatusCode Status, byte[] Body, string? Failure)> SendRawAsync(Post post, CancellationToken cancellation)
    {
        var (_, status, body, failure) = await SendAsync(MakeRequest(UrlOf(NextTurn()), post), cancellation);
        return (status, body, failure);
    }

    private Uri UrlOf(int turn) => urls[(int)((uint)turn % urls.Count)];

    private static HttpRequestMessage MakeRequest(Uri url, Post post)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(url, post.Query)) { Content = new ByteArrayContent(post.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(post.ContentType);
        request.Headers.UserAgent.ParseAdd("Mozilla/4.0");
        return request;
    }

    private static Uri At(Uri url, string query) => new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;

    private async Task<(TimeSpan Took, HttpStatusCode Status, byte[] Body, string? Failure)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var started = clock.GetTimestamp();
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request, either.Token);
                var body = await response.Content.ReadAsByteArrayAsync(either.Token);
                return (clock.GetElapsedTime(started), response.StatusCode, body, null);
            }
        }
        catch (HttpRequestException exception)
        {
            return (clock.GetElapsedTime(started), 0, [], $"连不上或断开了（{request.RequestUri!.Authority}）：{exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (clock.GetElapsedTime(started), 0, [], $"{Patience.TotalSeconds} 秒内没有回复");
        }
    }
}
