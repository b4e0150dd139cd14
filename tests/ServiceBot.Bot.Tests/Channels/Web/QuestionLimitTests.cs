using System.Net;
using System.Text;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Channels.Web;

public sealed class QuestionLimitTests
{
    private static readonly (string, string) OneAMinute = ("Limits:QuestionsPerMinute", "1");
    private static readonly (string, string) ProxyTrusted = ("Limits:TrustedProxies:0", "10.0.0.0/8");

    [Theory]
    [InlineData("198.51.100.1", "198.51.100.2")]
    [InlineData("198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("::1", "[::1]:4000")]
    public async Task Post_ForgedHeaderWithoutTrustedProxies_IsLimitedAllTheSame(string first, string second)
    {
        using var host = new BotHost(OneAMinute);

        var statuses = new[] { await AskAsync(host, "203.0.113.7", first), await AskAsync(host, "203.0.113.7", second) };

        Assert.Equal([200, 429], statuses);
    }

    [Fact]
    public async Task Post_ForgedHeaderPastTheTrustedProxy_IsLimitedAllTheSame()
    {
        using var host = new BotHost(OneAMinute, ProxyTrusted);

        var statuses = new[] { await AskAsync(host, "203.0.113.7", "127.0.0.1"), await AskAsync(host, "203.0.113.7", "198.51.100.2") };

        Assert.Equal([200, 429], statuses);
    }

    [Fact]
    public async Task Post_HeaderOfTheTrustedProxy_IsBelieved()
    {
        using var host = new BotHost(OneAMinute, ProxyTrusted);

        var statuses = new[]
        {
            await AskAsync(host, "10.0.0.1", "198.51.100.1"),
            await AskAsync(host, "10.0.0.1", "198.51.100.2"),
            await AskAsync(host, "10.0.0.1", "127.0.0.1, 198.51.100.1"),
        };

        Assert.Equal([200, 200, 429], statuses);
    }

    private static async Task<int> AskAsync(BotHost host, string caller, string forwardedFor)
    {
        var answered = await host.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
            context.Request.Method = "POST";
            context.Request.Path = "/api/ask";
            context.Request.ContentType = "application/json";
            context.Request.Headers["X-Forwarded-For"] = forwardedFor;
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("{\"question\":\"你好\"}"));
        });
        return answered.Response.StatusCode;
    }
}
