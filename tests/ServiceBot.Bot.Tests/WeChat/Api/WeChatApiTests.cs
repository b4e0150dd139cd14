using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceBot.Bot.Channels.WeChat.Api;
using ServiceBot.Bot.Channels.WeChat.Menu;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.WeChat.Api;

/// <summary>Calling WeChat's interface, against a peer on loopback.</summary>
public sealed class WeChatApiTests : IAsyncLifetime, IDisposable
{
    private const string OpenId = "oUSER1";

    private readonly HurriedClock _clock = new();
    private readonly LogTexts _log = new();
    private WeChatApiPeer _peer = null!;
    private ServiceProvider _services = null!;

    private WeChatApi Api => _services.GetRequiredService<WeChatApi>();

    public async Task InitializeAsync()
    {
        _peer = await WeChatApiPeer.StartAsync();
        _services = ServicesFor(_peer.Address);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _peer.DisposeAsync();
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task SendText_Right_IsSentWithATokenAsked()
    {
        var outcome = await SendAsync("完整答案……");

        Assert.Equal(CustomerMessageOutcome.Sent, outcome);
        var (token, body) = Assert.Single(_peer.Calls);
        Assert.Equal(("token/1+=", """{"touser":"oUSER1","msgtype":"text","text":{"content":"完整答案……"}}"""), (token, body));
        var grant = Assert.Single(_peer.Grants);
        Assert.Equal(
            ("client_credential", WeChatApiPeer.AppId, WeChatApiPeer.AppSecret, false),
            (grant.GetProperty("grant_type").GetString(), grant.GetProperty("appid").GetString(), grant.GetProperty("secret").GetString(), grant.GetProperty("force_refresh").GetBoolean()));
    }

    [Theory]
    [InlineData("<a href='https://example.cn/?a=1&b=2'>原文</a>")]
    [InlineData("“依据”：《工作报告》·2019年、①１㎡—…")]
    [InlineData("🙂𠮷㐀\u3000\u00A0é\u2028\uE000")]
    public async Task SendText_AnyCharacters_GoAsTheyAre(string text)
    {
        await SendAsync(text);

        Assert.Contains(text, Assert.Single(_peer.Calls).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendText_WhatJsonCannotHold_IsEscaped()
    {
        const string Text = "他说\"好\"\\不\n行\t吗\r";

        await SendAsync(Text);

        var body = JsonSerializer.Deserialize<JsonElement>(Assert.Single(_peer.Calls).Body);
        Assert.Equal(Text, body.GetProperty("text").GetProperty("content").GetString());
    }

    [Theory]
    [InlineData(45047, CustomerMessageOutcome.QuotaUsed)]
    [InlineData(45015, CustomerMessageOutcome.WindowClosed)]
    [InlineData(48001, CustomerMessageOutcome.NotGranted)]
    [InlineData(40003, CustomerMessageOutcome.UserGone)]
    [InlineData(43004, CustomerMessageOutcome.UserGone)]
    [InlineData(43019, CustomerMessageOutcome.UserGone)]
    [InlineData(45002, CustomerMessageOutcome.TooLong)]
    [InlineData(40013, CustomerMessageOutcome.NotGranted)]
    [InlineData(40125, CustomerMessageOutcome.NotGranted)]
    [InlineData(40164, CustomerMessageOutcome.NotGranted)]
    [InlineData(40033, CustomerMessageOutcome.Unavailable)]
    [InlineData(45009, CustomerMessageOutcome.Unavailable)]
    [InlineData(99999, CustomerMessageOutcome.Unavailable)]
    public async Task SendText_LastingError_IsToldAndNotTriedAgain(int code, object expected)
    {
        _peer.OnCall = _ => WeChatApiPeer.Error(code);

        var outcome = await SendAsync();

        Assert.Equal(expected, outcome);
        Assert.Single(_peer.Calls);
        Assert.Contains(_log.Texts, line => line.Contains($"{code}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(45011)]
    public async Task SendText_PassingError_IsTriedAgainWithGrowingWaits(int code)
    {
        _peer.OnCall = call => call < 3 ? WeChatApiPeer.Error(code) : null;

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Sent, outcome);
        Assert.Equal(3, _peer.Calls.Count);
        Assert.Equal([WeChatApi.FirstWait, WeChatApi.FirstWait * 2], _clock.Waits);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(45011)]
    public async Task SendText_PassingErrorThatStays_EndsAfterAFewAttempts(int code)
    {
        _peer.OnCall = _ => WeChatApiPeer.Error(code);

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Unavailable, outcome);
        Assert.Equal(WeChatApi.MostAttempts, _peer.Calls.Count);
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(40014)]
    [InlineData(42001)]
    public async Task SendText_TokenRefused_IsSentWithAnotherOnce(int code)
    {
        _peer.OnCall = call => call == 1 ? WeChatApiPeer.Error(code) : null;

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Sent, outcome);
        Assert.Equal(["token/1+=", "token/2+="], _peer.Calls.Select(call => call.Token));
        Assert.Empty(_clock.Waits);
    }

    [Fact]
    public async Task SendText_EveryTokenRefused_EndsAfterOneOther()
    {
        _peer.OnCall = _ => WeChatApiPeer.Error(40001);

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Unavailable, outcome);
        Assert.Equal((2, 2), (_peer.Calls.Count, _peer.Grants.Count));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(302)]
    public async Task SendText_StatusThatSaysNothing_IsUnknownAndNotSentAgain(int status)
    {
        _peer.OnCall = _ => Results.StatusCode(status);

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Unknown, outcome);
        Assert.Single(_peer.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("[]")]
    [InlineData("{\"errcode\":\"零\"}")]
    [InlineData("{\"errcode\":99999999999}")]
    public async Task SendText_AnswerThatCannotBeRead_IsUnknownAndNotSentAgain(string body)
    {
        _peer.OnCall = _ => Results.Text(body, "application/json");

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Unknown, outcome);
        Assert.Single(_peer.Calls);
    }

    [Fact]
    public async Task SendText_NobodyThere_IsTriedAgainAndUnavailable()
    {
        await using var services = ServicesFor("http://127.0.0.1:1");

        var outcome = await services.GetRequiredService<ICustomerMessages>().SendTextAsync(OpenId, "好", CancellationToken.None);

        Assert.Equal(CustomerMessageOutcome.Unavailable, outcome);
        Assert.Equal(WeChatApi.MostAttempts - 1, _clock.Waits.Count);
    }

    [Theory]
    [InlineData(40125, 1, CustomerMessageOutcome.NotGranted)]
    [InlineData(40164, 1, CustomerMessageOutcome.NotGranted)]
    [InlineData(-1, WeChatApi.MostAttempts, CustomerMessageOutcome.Unavailable)]
    public async Task SendText_NoTokenToBeHad_IsNotSent(int code, int attempts, object expected)
    {
        _peer.OnGrant = _ => WeChatApiPeer.Error(code);

        var outcome = await SendAsync();

        Assert.Equal(expected, outcome);
        Assert.Equal((0, attempts), (_peer.Calls.Count, _peer.Grants.Count));
    }

    [Fact]
    public async Task SendText_TokenServerFails_IsAskedAgainAndNothingIsUnknown()
    {
        _peer.OnGrant = grant => grant <= WeChatApi.MostAttempts ? Results.StatusCode(502) : null;

        var (first, second) = (await SendAsync(), await SendAsync());

        Assert.Equal((CustomerMessageOutcome.Unavailable, CustomerMessageOutcome.Sent), (first, second));
        Assert.Equal(WeChatApi.MostAttempts + 1, _peer.Grants.Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"\",\"expires_in\":7200}")]
    [InlineData("{\"access_token\":\"a\",\"expires_in\":0}")]
    [InlineData("{\"access_token\":\"a\",\"expires_in\":\"7200\"}")]
    public async Task SendText_GrantWithoutAToken_IsUnavailable(string body)
    {
        _peer.OnGrant = _ => Results.Text(body, "application/json");

        var outcome = await SendAsync();

        Assert.Equal(CustomerMessageOutcome.Unavailable, outcome);
    }

    [Fact]
    public async Task SendText_ManyAtOnce_AskForOneToken()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync()));

        Assert.All(outcomes, outcome => Assert.Equal(CustomerMessageOutcome.Sent, outcome));
        Assert.Single(_peer.Grants);
    }

    [Theory]
    [InlineData(7200, 6899, 1)]
    [InlineData(7200, 6901, 2)]
    [InlineData(400, 199, 1)]
    [InlineData(400, 201, 2)]
    public async Task SendText_Later_UsesTheTokenUntilShortlyBeforeItsEnd(int tokenSeconds, int later, int grants)
    {
        _peer.TokenSeconds = tokenSeconds;
        await SendAsync();
        _clock.Now += TimeSpan.FromSeconds(later);

        await SendAsync();

        Assert.Equal(grants, _peer.Grants.Count);
    }

    [Fact]
    public async Task SendText_GivenUp_Throws()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api.SendTextAsync(OpenId, "好", stop.Token));
    }

    [Fact]
    public async Task SendText_Anything_LogsNeitherSecretNorTokenNorPersonNorText()
    {
        int[] codes = [-1, 40001, 45047, 40125];
        foreach (var code in codes)
        {
            _peer.OnCall = _ => WeChatApiPeer.Error(code);
            await SendAsync("老人送餐");
        }

        _peer.OnCall = _ => Results.StatusCode(500);
        await SendAsync("老人送餐");
        _peer.OnCall = null;
        await SendAsync("老人送餐");

        var log = string.Join('\n', _log.Texts);
        Assert.Contains("45047", log, StringComparison.Ordinal);
        Assert.All([WeChatApiPeer.AppSecret, "token/", "token%2F", OpenId, "老人送餐"], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CreateMenu_Right_SendsTheMenu()
    {
        await Api.CreateMenuAsync(AccountMenu.Of(new PublicAddress(new Uri("https://fuwu.example.cn/bot"))), CancellationToken.None);

        Assert.Equal(
            """{"button":[{"type":"view","name":"问服务","url":"https://fuwu.example.cn/bot/"},{"type":"click","name":"常见问题","key":"FAQ"},{"type":"click","name":"找人工","key":"HUMAN"}]}""",
            Assert.Single(_peer.Calls).Body);
    }

    [Fact]
    public async Task CreateMenu_Refused_SaysTheCodeAndTheMend()
    {
        _peer.OnCall = _ => WeChatApiPeer.Error(40164);

        var exception = await Assert.ThrowsAsync<WeChatApiException>(() => Api.CreateMenuAsync(AccountMenu.Of(new PublicAddress(null)), CancellationToken.None));

        Assert.Equal((40164, true), (exception.Code, exception.IsCertain));
        Assert.Contains("IP 白名单", exception.Message, StringComparison.Ordinal);
    }

    private Task<CustomerMessageOutcome> SendAsync(string text = "好") => Api.SendTextAsync(OpenId, text, CancellationToken.None);

    private ServiceProvider ServicesFor(string address)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_clock).AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services.AddWeChatApi(new WeChatOptions { AppId = WeChatApiPeer.AppId, AppSecret = WeChatApiPeer.AppSecret, ApiBaseUrl = address });
        return services.BuildServiceProvider();
    }
}
