using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.WeChatSimulator.Delivering;
using ServiceBot.WeChatSimulator.Messages;
using ServiceBot.WeChatSimulator.Replies;
using ServiceBot.WeChatSimulator.Wire;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

public sealed class WeChatServerTests : IAsyncLifetime, IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly HttpClient _http = WeChatServer.MakeHttp();
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task CheckUrl_EchoReturned_Passes() => Assert.Null(await Server(Accounts.Plain).CheckUrlAsync(default));

    [Fact]
    public async Task CheckUrl_EchoInQuotes_SaysWhatIsWrong()
    {
        _service.OnEcho = echo => $"\"{echo}\"";

        Assert.Contains("echostr", await Server(Accounts.Plain).CheckUrlAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckUrl_AnotherToken_SaysWhatIsWrong() =>
        Assert.Contains("403", await Server(Accounts.Plain with { Token = "another" }).CheckUrlAsync(default), StringComparison.Ordinal);

    [Fact]
    public async Task Deliver_PlainMode_IsSignedAndReplied()
    {
        IQueryCollection query = null!;
        _service.OnPost = (request, body) =>
        {
            query = request.Query;
            return Task.FromResult(Results.Text(_service.Answer(body)));
        };

        var delivered = await Server(Accounts.Plain).DeliverAsync(Accounts.Resident(_clock).Text("老人送餐怎么办"), default);

        Assert.Equal(Signature.Of(Accounts.Token, query["timestamp"]!, query["nonce"]!), query["signature"]);
        Assert.Equal(("oResident", 0), ((string?)query["openid"], query["encrypt_type"].Count));
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), query["timestamp"]);
        Assert.StartsWith("您问的是：老人送餐怎么办", delivered.Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Deliver_WithAKey_SealsTheMessage(bool safe)
    {
        var opened = "";
        _service.OnPost = (request, body) =>
        {
            var xml = XElement.Parse(body);
            var encrypt = (string)xml.Element("Encrypt")!;
            Assert.Equal(Signature.Of(Accounts.Token, request.Query["timestamp"]!, request.Query["nonce"]!, encrypt), request.Query["msg_signature"]);
            Assert.Equal(("aes", !safe), ((string?)request.Query["encrypt_type"], xml.Element("Content") is not null));
            opened = Encoding.UTF8.GetString(new MessageSeal(Accounts.Key, Accounts.Safe.AppId).Open(encrypt));
            return Task.FromResult(Results.Text(Accounts.Envelope(_service.Answer(opened))));
        };

        var delivered = await Server(safe ? Accounts.Safe : Accounts.Compatible).DeliverAsync(Accounts.Resident(_clock).Text("老人送餐怎么办"), default);

        Assert.Equal(ReplyKind.Text, delivered.Reply.Kind);
        Assert.Contains("<Content><![CDATA[老人送餐怎么办]]></Content>", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_AccountSetToJson_PostsJson()
    {
        await Server(Accounts.Plain with { Format = BodyFormat.Json }).DeliverOnceAsync(Accounts.Resident(_clock).Text("老人\"送餐\""), default);

        var body = Assert.Single(_service.Posts);
        Assert.StartsWith("""{"ToUserName":"gh_5e7f1ceb0700","FromUserName":"oResident","CreateTime":""", body, StringComparison.Ordinal);
        Assert.Contains("""\"送餐\""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deliver_NoReplyInFiveSeconds_DeliversTheSameMessageAgain()
    {
        var asked = new TaskCompletionSource();
        _service.OnPost = async (request, body) =>
        {
            if (_service.Posts.Count > 1)
                return Results.Text(_service.Answer(body));
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return Results.Empty;
        };
        var message = Accounts.Resident(_clock).Text("老人送餐怎么办");

        var delivering = Server(Accounts.Plain, _service.Url, _service.Url).DeliverAsync(message, default);
        await asked.Task;
        _clock.Advance(WeChatServer.Patience);
        var delivered = await delivering;

        Assert.Equal(2, delivered.Attempts.Count);
        Assert.Contains("5 秒", delivered.Attempts[0].Failure, StringComparison.Ordinal);
        Assert.Equal(ReplyKind.Text, delivered.Reply.Kind);
        Assert.Equal(_service.Posts[0], _service.Posts[1]);
    }

    [Fact]
    public async Task Deliver_OneInstanceIsDown_GoesToTheNext()
    {
        var server = Server(Accounts.Plain, await FakeService.ClosedUrlAsync(), _service.Url);

        var delivered = await server.DeliverAsync(Accounts.Resident(_clock).Text("老人送餐怎么办"), default);

        Assert.Equal([false, true], delivered.Attempts.Select(attempt => attempt.Reply is not null));
        Assert.Equal(ReplyKind.Text, delivered.Reply.Kind);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Deliver_WrongReply_IsNotDeliveredAgain(int status)
    {
        _service.OnPost = (_, _) => Task.FromResult(Results.StatusCode(status));

        var delivered = await Server(Accounts.Plain).DeliverAsync(Accounts.Resident(_clock).Text("老人送餐怎么办"), default);

        Assert.Equal((1, ReplyKind.Notice), (delivered.Attempts.Count, delivered.Reply.Kind));
    }

    [Fact]
    public void Resident_EachKind_HasWeChatsElements()
    {
        var resident = Accounts.Resident(_clock);

        Assert.Equal("ToUserName FromUserName CreateTime MsgType Content MsgId bizmsgmenuid", Names(resident.Text("您好", "101")));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType MediaId Format MsgId Recognition", Names(resident.Voice("")));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType PicUrl MediaId MsgId", Names(resident.Image()));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType MediaId ThumbMediaId MsgId", Names(resident.Video()));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType Location_X Location_Y Scale Label MsgId", Names(resident.Location()));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType Title Description Url MsgId", Names(resident.Link()));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType Event EventKey", Names(resident.Click("FAQ")));
        Assert.Equal("ToUserName FromUserName CreateTime MsgType Event EventKey Ticket", Names(resident.Subscribe("大厅")));
        Assert.Equal("qrscene_大厅", resident.Subscribe("大厅")["EventKey"]);
        Assert.Equal("", resident.Subscribe()["EventKey"]);
        Assert.NotEqual(resident.Text("您好")["MsgId"], resident.Text("您好")["MsgId"]);
    }

    private static string Names(ResidentMessage message) => string.Join(' ', message.Fields.Select(field => field.Name));

    private WeChatServer Server(Account account, params Uri[] urls) => new(account, urls.Length == 0 ? [_service.Url] : urls, _http, _clock);
}
