using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Channels.WeChat.Turns;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Metrics;

public sealed class MetricsEndpointTests
{
    [Fact]
    public async Task Get_FromTheMachineItself_IsPrometheusText()
    {
        using var host = new BotHost();
        var counters = host.Services.GetRequiredService<WeChatCounters>();
        counters.Turns.Add();
        counters.Held();
        counters.Answered();

        using var response = await host.CreateClient().GetAsync("/metrics");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Contains("# TYPE wechat_turns_total counter\nwechat_turns_total 1\n", text, StringComparison.Ordinal);
        Assert.Contains("wechat_deliveries_total{outcome=\"answered\"} 1\nwechat_deliveries_total{outcome=\"held\"} 1\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Forbidden)]
    [InlineData(null, "Bearer geheim", HttpStatusCode.Forbidden)]
    [InlineData("geheim", null, HttpStatusCode.Forbidden)]
    [InlineData("geheim", "Bearer falsch", HttpStatusCode.Forbidden)]
    [InlineData("geheim", "Bearer geheim", HttpStatusCode.OK)]
    public async Task Get_PassedOnByAProxy_NeedsTheToken(string? token, string? authorization, HttpStatusCode status)
    {
        using var host = token is null ? new BotHost() : new BotHost(("Metrics:Token", token));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        if (authorization is not null)
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization);

        using var response = await host.CreateClient().SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }
}
