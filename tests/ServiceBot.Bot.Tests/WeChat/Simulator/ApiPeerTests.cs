using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.WeChatSimulator.Api;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class ApiPeerTests : IAsyncLifetime, IDisposable
{
    private const string AppId = "wx5e7f1ceb07000001";
    private const string Secret = "secret";
    private const string OpenId = "oResident";

    private readonly FakeClock _clock = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private ApiPeer _peer = null!;

    public async Task InitializeAsync() => _peer = await ApiPeer.StartAsync(AppId, Secret, 0, _clock);

    public async Task DisposeAsync() => await _peer.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task StableToken_AskedAgain_IsTheSameWithTheTimeLeft()
    {
        var first = await TokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));

        var second = await TokenAsync();

        Assert.Equal(7200, (int)first["expires_in"]!);
        Assert.Equal(((string)first["access_token"]!, 6600), ((string)second["access_token"]!, (int)second["expires_in"]!));
    }

    [Fact]
    public async Task StableToken_InItsLastFiveMinutes_IsRenewedAndBothAreGood()
    {
        var first = await TokenAsync();
        _clock.Advance(TimeSpan.FromSeconds(7200 - 299));

        var second = await TokenAsync();

        Assert.NotEqual((string)first["access_token"]!, (string)second["access_token"]!);
        Assert.Equal([ErrorCodes.Ok, ErrorCodes.Ok], new[] { first, second }.Select(token => _peer.Tokens.Check((string)token["access_token"]!)));
        _clock.Advance(TimeSpan.FromSeconds(299));
        Assert.Equal(ErrorCodes.ExpiredToken, _peer.Tokens.Check((string)first["access_token"]!));
    }

    [Fact]
    public async Task StableToken_ForcedRefresh_EndsTheFormerToken()
    {
        var former = (string)(await TokenAsync())["access_token"]!;

        var latest = (string)(await TokenAsync(refresh: true))["access_token"]!;

        Assert.Equal((ErrorCodes.ExpiredToken, ErrorCodes.Ok), (_peer.Tokens.Check(former), _peer.Tokens.Check(latest)));
    }

    [Theory]
    [InlineData("wx0000000000000000", Secret, ErrorCodes.BadAppId)]
    [InlineData(AppId, "another", ErrorCodes.BadSecret)]
    public async Task StableToken_WrongAccount_IsRefused(string appId, string secret, int errorCode) => Assert.Equal(errorCode, (int)(await TokenAsync(appId, secret))["errcode"]!);

    [Fact]
    public async Task Send_AfterAMessage_FiveWithin48Hours()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));

        var codes = await SendAsync(6);

        Assert.Equal([0, 0, 0, 0, 0, ErrorCodes.QuotaUsed], codes);
        Assert.Equal("答案", _peer.Messages[0].Text);
    }

    [Fact]
    public async Task Send_48HoursAfterTheMessage_IsTooLate()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));
        _clock.Advance(TimeSpan.FromHours(48));

        Assert.Equal([ErrorCodes.WindowClosed], await SendAsync(1));
    }

    [Fact]
    public async Task Send_AfterANewMessage_HasFiveAgain()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));
        await SendAsync(5);
        _peer.Hear(Accounts.Resident(_clock).Text("还有吗"));

        Assert.Equal([0], await SendAsync(1));
    }

    [Fact]
    public async Task Send_AfterFollowing_ThreeWithinAMinute()
    {
        _peer.Hear(Accounts.Resident(_clock).Subscribe());

        Assert.Equal([0, 0, 0, ErrorCodes.QuotaUsed], await SendAsync(4));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([ErrorCodes.WindowClosed], await SendAsync(1));
    }

    [Fact]
    public async Task Send_AfterATapOnAMenuLink_CountsAsOnTheMenu()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("老西门街道", "2"));

        Assert.Equal([0, 0, 0, ErrorCodes.QuotaUsed], await SendAsync(4));
    }

    [Fact]
    public async Task Send_ToAStrangerOrOneWhoLeft_IsRefused()
    {
        Assert.Equal([ErrorCodes.BadOpenId], await SendAsync(1));
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));
        _peer.Hear(Accounts.Resident(_clock).Unsubscribe());

        Assert.Equal([ErrorCodes.NotFollowing], await SendAsync(1));
    }

    [Fact]
    public async Task Send_FailureOnDemand_ComesOnceAndTakesNoQuota()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));
        _peer.FailNext(-1);

        Assert.Equal([-1, 0, 0, 0, 0, 0, ErrorCodes.QuotaUsed], await SendAsync(7));
    }

    [Fact]
    public async Task Send_AccountWithoutTheRight_IsRefused()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));
        _peer.IsGranted = false;

        Assert.Equal([ErrorCodes.NotGranted], await SendAsync(1));
    }

    [Theory]
    [InlineData("""{"touser":"oResident","msgtype":"text","text":{"content":"\u7b54\u6848"}}""", ErrorCodes.EscapedJson)]
    [InlineData("""{"touser":"oResident","msgtype":"text","text":{"content":""}}""", ErrorCodes.EmptyText)]
    [InlineData("""{"touser":"oResident","msgtype":"voice","text":{"content":"答案"}}""", ErrorCodes.BadMessageType)]
    [InlineData("""{"touser":"oResident","msgtype":"msgmenu","msgmenu":{"head_content":"答案"}}""", ErrorCodes.NoMenuMessage)]
    [InlineData("""{"touser":"oResident",""", ErrorCodes.BadJson)]
    public async Task Send_WrongBody_IsRefused(string body, int errorCode)
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));

        Assert.Equal(errorCode, await PostAsync("message/custom/send", body));
    }

    [Fact]
    public async Task Send_TextOver2048Bytes_IsRefused()
    {
        _peer.Hear(Accounts.Resident(_clock).Text("您好"));

        Assert.Equal([ErrorCodes.TooLong], await SendAsync(1, new string('长', 683)));
    }

    [Fact]
    public async Task Send_WithoutAToken_IsRefused()
    {
        using var response = await _http.PostAsync(new Uri($"{_peer.Address}/cgi-bin/message/custom/send?access_token=x"), JsonContent.Create(new { }));

        Assert.Equal(ErrorCodes.BadSecretOrToken, (int)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errcode"]!);
        Assert.Empty(_peer.Messages);
    }

    [Theory]
    [InlineData("""{"button":[{"type":"view","name":"问服务","url":"https://example.org"},{"type":"click","name":"常见问题","key":"FAQ"},{"type":"click","name":"找人工","key":"HUMAN"}]}""", 0)]
    [InlineData("""{"button":[{"name":"服务","sub_button":[{"type":"click","name":"常见问题","key":"FAQ"}]}]}""", 0)]
    [InlineData("""{"button":[]}""", ErrorCodes.BadButtonCount)]
    [InlineData("""{"button":[{"type":"click","name":"六个汉字太长","key":"FAQ"}]}""", ErrorCodes.BadButtonName)]
    [InlineData("""{"button":[{"type":"tap","name":"问服务","key":"FAQ"}]}""", ErrorCodes.BadButtonType)]
    [InlineData("""{"button":[{"type":"click","name":"问服务"}]}""", ErrorCodes.BadButtonKey)]
    [InlineData("""{"button":[{"type":"view","name":"问服务"}]}""", ErrorCodes.BadButtonUrl)]
    [InlineData("""{"button":[{"name":"服务","sub_button":[{"type":"click","name":"","key":"FAQ"}]}]}""", ErrorCodes.BadSubButtonName)]
    [InlineData("""{"button":[{"name":"服务","sub_button":[{},{},{},{},{},{}]}]}""", ErrorCodes.BadSubButtonCount)]
    public async Task CreateMenu_IsCheckedAsWeChatDoes(string body, int errorCode)
    {
        Assert.Equal(errorCode, await PostAsync("menu/create", body));

        Assert.Equal(errorCode == 0 ? 1 : 0, _peer.Menus.Count);
    }

    private async Task<JsonNode> TokenAsync(string appId = AppId, string secret = Secret, bool refresh = false)
    {
        var body = new { grant_type = "client_credential", appid = appId, secret, force_refresh = refresh };
        using var response = await _http.PostAsJsonAsync(new Uri($"{_peer.Address}/cgi-bin/stable_token"), body);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<IReadOnlyList<int>> SendAsync(int times, string text = "答案")
    {
        var codes = new int[times];
        for (var time = 0; time < times; time++)
            codes[time] = await PostAsync("message/custom/send", $$$"""{"touser":"{{{OpenId}}}","msgtype":"text","text":{"content":"{{{text}}}"}}""");
        return codes;
    }

    private async Task<int> PostAsync(string path, string body)
    {
        var token = (string)(await TokenAsync())["access_token"]!;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri($"{_peer.Address}/cgi-bin/{path}?access_token={token}"), content);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errcode").GetInt32();
    }
}
