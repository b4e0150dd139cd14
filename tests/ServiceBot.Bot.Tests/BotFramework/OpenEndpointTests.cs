using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.BotFramework;

/// <summary><c>/api/messages</c> without an app id.</summary>
public sealed class OpenEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly BotHost _host = new();
    private ConnectorPeer _peer = null!;

    public async Task InitializeAsync() => _peer = await ConnectorPeer.StartAsync();

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Post_NotInDevelopment_Is404InTheProtocolsForm(string environment)
    {
        using var response = await PostAsync(Started(environment, IPAddress.Loopback), _peer.Message());

        await MessagesEndpointTests.AssertErrorAsync(response, HttpStatusCode.NotFound);
        Assert.Empty(_peer.Posts);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Post_FromLoopbackInDevelopment_IsAnsweredWithoutToken(string from)
    {
        using var response = await PostAsync(Started("Development", IPAddress.Parse(from)), _peer.Message());

        var post = Assert.Single(_peer.Posts);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(post.Authorization);
        Assert.Contains("3个跨区办事窗口", post.Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FromElsewhereInDevelopment_IsRefused()
    {
        using var response = await PostAsync(Started("Development", IPAddress.Parse("192.0.2.7")), _peer.Message());

        await MessagesEndpointTests.AssertErrorAsync(response, HttpStatusCode.Forbidden);
        Assert.Empty(_peer.Posts);
    }

    [Fact]
    public async Task Post_PassedOnByProxyInDevelopment_IsRefused()
    {
        using var response = await PostAsync(Started("Development", IPAddress.Loopback), _peer.Message(), ("X-Forwarded-For", "192.0.2.7"));

        await MessagesEndpointTests.AssertErrorAsync(response, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_PlainTextInDevelopment_IsRefused()
    {
        using var client = Started("Development", IPAddress.Loopback).CreateClient();

        using var response = await client.PostAsync("/api/messages", new StringContent(_peer.Message().ToJsonString(), Encoding.UTF8, "text/plain"));

        await MessagesEndpointTests.AssertErrorAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Post_ServiceUrlElsewhereInDevelopment_Is400UnlessRepliesAreExpected()
    {
        var factory = Started("Development", IPAddress.Loopback);
        var message = _peer.Message();
        message["serviceUrl"] = "https://connector.test/";
        using var refused = await PostAsync(factory, message);
        message["deliveryMode"] = "expectReplies";

        using var answered = await PostAsync(factory, message);

        await MessagesEndpointTests.AssertErrorAsync(refused, HttpStatusCode.BadRequest);
        Assert.Contains("3个跨区办事窗口", await answered.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Started(string environment, IPAddress caller) => _host.WithWebHostBuilder(builder =>
    {
        builder.UseEnvironment(environment);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new CallerFilter(caller)));
    });

    private static async Task<HttpResponseMessage> PostAsync(WebApplicationFactory<Program> factory, JsonObject activity, params (string Name, string Value)[] headers)
    {
        using var client = factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }

    /// <summary>Makes every request come from one address.</summary>
    private sealed class CallerFilter(IPAddress caller) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = caller;
                return following(context);
            });
            next(app);
        };
    }
}
