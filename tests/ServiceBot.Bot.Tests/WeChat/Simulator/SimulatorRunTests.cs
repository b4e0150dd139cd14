using Microsoft.AspNetCore.Http;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.WeChatSimulator.Usage;

namespace ServiceBot.Bot.Tests.WeChat.Simulator;

/// <summary>The verbs as they are called, against a small service of the tests' own that is told how to misbehave.</summary>
public sealed class SimulatorRunTests : IAsyncLifetime, IDisposable
{
    // It stands still: nothing here is given up for being slow.
    private readonly FakeClock _clock = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Chat_Typed_ShowsTheChatAsOnAPhone()
    {
        _service.Text = content => content.Length == 0 ? "您好，我是程序。" : $"您问的是：{content}\n\n<a href=\"weixin://bizmsgmenu?msgmenucontent=老西门街道&msgmenuid=1\">1. 老西门街道</a>";

        var exitCode = await RunAsync("chat", "关注\n> 老人送餐怎么办\n点 1\n重发\n日间照料\n退出\n> 没有了");

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Equal(
            """
            服务器地址校验通过。
                                        ［关注］ ◂
            ▸ 您好，我是程序。
                                  老人送餐怎么办 ◂
            ▸ 您问的是：老人送餐怎么办

              〔1. 老西门街道〕
              · 点 1：发出“老西门街道”
                                      老西门街道 ◂
            ▸ 您问的是：老西门街道

              〔1. 老西门街道〕
              · 点 1：发出“老西门街道”
              · 重发上一条：回复相同
                                        日间照料 ◂
            ▸ 您问的是：日间照料

              〔1. 老西门街道〕
              · 点 1：发出“老西门街道”
            """,
            Shown());
    }

    [Fact]
    public async Task Chat_WrongReply_ShowsTheNoticeAndWhy()
    {
        _service.OnPost = (_, _) => Task.FromResult(Results.Json(new { text = "您好" }));

        var exitCode = await RunAsync("chat", "> 您好");

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("▸ 该公众号提供的服务出现故障", Shown(), StringComparison.Ordinal);
        Assert.Contains("! 既不是 success，也不是 XML", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_RepeatAnsweredAnew_IsAFault()
    {
        _service.OnPost = (_, body) => Task.FromResult(Results.Text(_service.AnswerAnew(body)));

        var exitCode = await RunAsync("chat", "> 老人送餐怎么办\n重发");

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("! 重发上一条：回复不同", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_AnotherToken_SaysSoAndEnds()
    {
        var exitCode = await RunAsync("chat", "> 您好", "--token", "another");

        Assert.Equal(ExitCodes.Environment, exitCode);
        Assert.Contains("403", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_EachMessageAnsweredOnce_Passes()
    {
        var exitCode = await LoadAsync();

        Assert.True(exitCode == ExitCodes.Done, _output.ToString());
        Assert.Contains("消息        400 条，20 人，同时 8 条", _output.ToString(), StringComparison.Ordinal);
        Assert.True(_service.Posts.Count > 430, "Repeats and overlaps are sent.");
    }

    [Fact]
    public async Task Load_OneInstanceDown_StillPasses()
    {
        // The first URL is the one whose address is checked.
        var exitCode = await LoadAsync("--url", (await FakeService.ClosedUrlAsync()).ToString());

        Assert.True(exitCode == ExitCodes.Done, _output.ToString());
        Assert.Contains("× 连不上或断开了", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("有实例停过", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_RepeatsAnsweredAnew_Fails()
    {
        _service.OnPost = (_, body) => Task.FromResult(Results.Text(_service.AnswerAnew(body)));

        var exitCode = await LoadAsync();

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("次重复送达的回复不同", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("应是 400 轮，一条一轮", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_MessageWithoutReply_Fails()
    {
        var posts = 0;
        _service.OnPost = (_, body) => Task.FromResult(Results.Text(Interlocked.Increment(ref posts) == 100 ? "success" : _service.Answer(body)));

        var exitCode = await LoadAsync("--repeats", "0%");

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("1 次没有得到文字回复", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_LateAnswers_AreToldApart()
    {
        _service.Text = _ => "正在查，请过半分钟回复“答案”。";

        await LoadAsync("--repeats", "0%", "--overlaps", "0%");

        Assert.Contains("400 × 文本，说回复“答案”取回答（来不及）", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_FaultyReply_Fails()
    {
        _service.Text = content => $"**{content}**";

        var exitCode = await LoadAsync();

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("不合格      ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fuzz_EverythingRefused_Passes()
    {
        _service.OnPost = (_, _) => Task.FromResult(Results.StatusCode(403));

        Assert.Equal(ExitCodes.Done, await RunAsync("fuzz", "", "--count", "500"));
        Assert.Equal(500, _service.Posts.Count);
    }

    [Fact]
    public async Task Fuzz_SealedEverythingRefused_Passes()
    {
        _service.OnPost = (_, _) => Task.FromResult(Results.StatusCode(403));

        Assert.Equal(ExitCodes.Done, await RunAsync("fuzz", "", "--count", "500", "--key", Accounts.Key, "--appid", Accounts.Safe.AppId));
        Assert.Contains("密文坏  403", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, "", "状态码 500")]
    [InlineData(400, "System.Xml.XmlException: '.' is invalid", "异常文字")]
    [InlineData(200, "success", "应是 403")]
    public async Task Fuzz_WrongAnswer_Fails(int status, string body, string why)
    {
        _service.OnPost = (_, _) => Task.FromResult(Results.Text(body, statusCode: status));

        var exitCode = await RunAsync("fuzz", "", "--count", "100");

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains(why, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有“walk”", "walk")]
    [InlineData("少了 --url", "chat")]
    [InlineData("少了 --token", "chat", "--url", "http://localhost:5080/wechat")]
    [InlineData("本机", "chat", "--url", "https://example.org/wechat", "--token", "abc")]
    [InlineData("没有“--tokn”", "chat", "--tokn", "abc")]
    [InlineData("后面少了值", "chat", "--token")]
    [InlineData("--key 和 --appid", "chat", "--url", "http://localhost/wechat", "--token", "abc", "--mode", "safe")]
    [InlineData("43 个", "chat", "--url", "http://localhost/wechat", "--token", "abc", "--appid", "wx1", "--key", "short")]
    [InlineData("百分数", "load", "--url", "http://localhost/wechat", "--token", "abc", "--repeats", "many")]
    [InlineData("整数", "load", "--url", "http://localhost/wechat", "--token", "abc", "--messages", "0")]
    public async Task Run_WrongUsage_SaysWhat(string why, params string[] args)
    {
        var exitCode = await SimulatorCommandLine.RunAsync(args, TextReader.Null, _output, _error, _clock, default);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains(why, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_IsChinese()
    {
        Assert.Equal(ExitCodes.Done, await SimulatorCommandLine.RunAsync(["chat", "--help"], TextReader.Null, _output, _error, _clock, default));

        Assert.StartsWith("微信公众号模拟器", _output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> LoadAsync(params string[] more) =>
        RunAsync("load", "", ["--users", "20", "--messages", "400", "--at-once", "8", "--repeats", "10%", "--overlaps", "5%", .. more]);

    private Task<int> RunAsync(string verb, string input, params string[] more) => SimulatorCommandLine.RunAsync(
        [verb, "--url", _service.Url.ToString(), "--token", Accounts.Token, .. more], new StringReader(input), _output, _error, _clock, default);

    // Without the time of day, how long each took, and the help that stands at the beginning.
    private string Shown()
    {
        var lines = _output.ToString().ReplaceLineEndings("\n").Split('\n').ToList();
        var help = lines.FindIndex(line => line.StartsWith("帮助 退出", StringComparison.Ordinal));
        var kept = lines.Take(1).Concat(lines.Skip(help + 1)).Where(line => !line.Contains("用时", StringComparison.Ordinal)).ToList();
        var shown = new List<string>();
        for (var at = 0; at < kept.Count; at++)
        {
            // An empty line and the time stand before each message.
            if (kept[at].Length == 0 && at + 1 < kept.Count && TimeOnly.TryParseExact(kept[at + 1].Trim(), "HH:mm:ss", out _))
                at++;
            else
                shown.Add(kept[at]);
        }

        return string.Join('\n', shown).TrimEnd('\n').ReplaceLineEndings();
    }
}
