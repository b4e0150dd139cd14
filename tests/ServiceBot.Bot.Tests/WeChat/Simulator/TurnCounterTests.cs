using System.Net;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.WeChatSimulator.Loading;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class TurnCounterTests : IDisposable
{
    private readonly Instances _instances = new();
    private readonly HttpClient _http;
    private readonly TurnCounter _turns;

    public TurnCounterTests()
    {
        _http = new HttpClient(_instances);
        _turns = new TurnCounter([new Uri("http://127.0.0.1:5080/wechat"), new Uri("http://127.0.0.1:5081/wechat")], _http, new FakeClock());
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Read_TwoInstances_AddsWhatCameSinceTheFirstReading()
    {
        await ReadAsync("wechat_turns_total 100", "wechat_turns_total 7");

        await ReadAsync("# HELP wechat_turns_total Turns.\nwechat_turns_total{kind=\"text\"} 105\nwechat_turns_total{kind=\"voice\"} 1\nwechat_turns_total_bytes 9", "wechat_turns_total 17");

        Assert.Equal((16, 0, null), (_turns.Turns, _turns.Losses, _turns.Fault));
    }

    [Fact]
    public async Task Read_InstanceBegunAnew_CountsFromZeroAndSaysSo()
    {
        await ReadAsync("wechat_turns_total 100", "wechat_turns_total 0");
        await ReadAsync("wechat_turns_total 120", null);
        await ReadAsync("wechat_turns_total 130", null);

        await ReadAsync("wechat_turns_total 140", "wechat_turns_total 5");

        Assert.Equal((45, 1), (_turns.Turns, _turns.Losses));
    }

    [Fact]
    public async Task Read_BegunAnewBetweenReadings_IsNoticed()
    {
        await ReadAsync("wechat_turns_total 100", "wechat_turns_total 50");

        await ReadAsync("wechat_turns_total 110", "wechat_turns_total 3");

        Assert.Equal((13, 1), (_turns.Turns, _turns.Losses));
    }

    [Fact]
    public async Task Read_MetricsRefused_IsAFault()
    {
        await ReadAsync("wechat_turns_total 1", "403");

        Assert.Contains("127.0.0.1:5081", _turns.Fault, StringComparison.Ordinal);
    }

    private Task ReadAsync(string? first, string? second)
    {
        _instances.Metrics = [first, second];
        return _turns.ReadAsync(default);
    }

    // What each instance shows; null: it is down.
    private sealed class Instances : HttpMessageHandler
    {
        public string?[] Metrics { get; set; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Metrics[request.RequestUri!.Port - 5080] switch
            {
                null => throw new HttpRequestException("Connection refused"),
                "403" => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)),
                var metrics => Task.FromResult(new HttpResponseMessage { Content = new StringContent(metrics) }),
            };
    }
}
