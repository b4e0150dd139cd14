using System.Text.RegularExpressions;
using ServiceBot.Answers;
using ServiceBot.Answers.Composing;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Channels.WeChat.Turns;
using ServiceBot.Bot.Tests.State;

namespace ServiceBot.Bot.Tests.WeChat.Turns;

/// <summary>What people send besides questions, on the service's own bot and a small corpus.</summary>
public sealed partial class ChannelCommandsTests(PublishedKnowledge published) : IClassFixture<PublishedKnowledge>, IAsyncLifetime, IDisposable
{
    private readonly SqliteTestDatabase _database = new();
    private WeChatBench _bench = null!;

    public async Task InitializeAsync() => _bench = await WeChatBench.StartAsync(_database, knowledge: published.Knowledge);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Question_InTheTexts_IsAnsweredWithItsSource()
    {
        var reply = await _bench.SayAsync("示范街道有几个跨区办事窗口？");

        Assert.Contains("3个跨区办事窗口", reply!, StringComparison.Ordinal);
        Assert.Contains("\n\n依据：示范街道", reply!, StringComparison.Ordinal);
        Assert.Contains("2019年", reply!, StringComparison.Ordinal);
        Assert.DoesNotContain("](", reply!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_ByACode_OneShortWelcomeWithExamplesThatAreAnswered()
    {
        var reply = (await _bench.SendAsync(_bench.Event("subscribe", "qrscene_大厅3号")))!.Text;
        await _bench.IdleAsync();
        var first = Lines(reply).First();

        Assert.Contains("是程序，不是真人", reply, StringComparison.Ordinal);
        Assert.Contains("12345", reply, StringComparison.Ordinal);
        Assert.Contains("示范街道", reply, StringComparison.Ordinal);
        Assert.Contains("2014—2019年", reply, StringComparison.Ordinal);
        Assert.InRange(Lines(reply).Count(), 2, 3);
        Assert.InRange(Shown(reply).Count(character => character is >= '\u4e00' and <= '\u9fff'), 1, FollowWelcome.MostCharacters);
        Assert.Equal("大厅3号", (await _bench.TranscriptAsync())[0].ChannelData!.Value.GetProperty("scene").GetString());
        Assert.Equal(await AnswerOf(first), await _bench.SayAsync("1"));
    }

    [Fact]
    public async Task Subscribe_DeliveredTwice_IsWelcomedOnce()
    {
        var follow = _bench.Event("subscribe");

        var first = await _bench.SendAsync(follow);
        await _bench.IdleAsync();
        var second = await _bench.SendAsync(follow);

        Assert.Equal(first, second);
        Assert.Equal(1, _bench.Counters.Turns.Total);
    }

    [Fact]
    public async Task Menu_CommonQuestions_NumberIsAnswered()
    {
        var reply = (await _bench.SendAsync(_bench.Event("CLICK", "FAQ")))!.Text;
        await _bench.IdleAsync();
        var second = Lines(reply).ElementAt(1);

        Assert.StartsWith(CannedReplies.FrequentQuestions, reply, StringComparison.Ordinal);
        Assert.Equal(await AnswerOf(second), await _bench.SayAsync("第二个"));
    }

    [Theory]
    [InlineData("1", null)]
    [InlineData("2018年呢？", "1")]
    public async Task List_AfterSomethingElseWasSaid_IsMeantAfterWhatItCameWith(string said, string? menuId)
    {
        var first = await _bench.SayAsync("示范街道2019年新建了几家社区食堂？");
        var second = await _bench.SayAsync("样板街道给多少户发了老年安全包？");

        var reply = await _bench.SendAsync(_bench.Text(said) with { BizMsgMenuId = menuId });
        await _bench.IdleAsync();

        Assert.Equal("2018年呢？", Lines(first!).First());
        Assert.Empty(Lines(second!));
        Assert.Contains("5家社区食堂", reply!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("找人工")]
    [InlineData("转人工。")]
    public async Task Person_ByWordOrMenu_NamesTheHotlineAndTheCentreOfTheReports(string word)
    {
        var byWord = await _bench.SayAsync(word);
        var byMenu = (await _bench.SendAsync(_bench.Event("CLICK", "HUMAN")))!.Text;

        Assert.Equal(byWord, byMenu);
        Assert.StartsWith("我是程序，不是真人。要找人，请打12345", byWord!, StringComparison.Ordinal);
        Assert.Contains("示范路100号", byWord!, StringComparison.Ordinal);
        Assert.Contains("依据：示范街道2019年办事指南", byWord!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_WithWhatWasHeard_SaysItAndAnswers()
    {
        var reply = (await _bench.SendAsync(_bench.Text("") with { MsgType = "voice", Content = null, Recognition = "示范街道有几个跨区办事窗口。" }))!.Text;

        Assert.StartsWith("您说的是：示范街道有几个跨区办事窗口。\n\n", reply, StringComparison.Ordinal);
        Assert.Contains("3个跨区办事窗口", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_WithANumberOfAPerson_IsNotSaidBack()
    {
        var reply = (await _bench.SendAsync(_bench.Text("") with { MsgType = "voice", Content = null, Recognition = "我的手机是13812345678" }))!.Text;
        await _bench.IdleAsync();

        Assert.StartsWith("您说的是：我的手机是〔手机号〕", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", string.Join('\n', (await _bench.TranscriptAsync()).Select(said => said.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Voice_NothingHeard_SaysHowToWrite()
    {
        var reply = await _bench.SendAsync(_bench.Text("") with { MsgType = "voice", Content = null, Recognition = "" });

        Assert.Equal(CannedReplies.VoiceUnread, reply!.Text);
    }

    [Theory]
    [InlineData("image")]
    [InlineData("video")]
    [InlineData("location")]
    [InlineData("link")]
    public async Task Picture_AndTheLike_SaysTextOnlyWithTwoExamples(string type)
    {
        var reply = (await _bench.SendAsync(_bench.Text("") with { MsgType = type, Content = null, MediaId = "m" }))!.Text;

        Assert.StartsWith("我只能看文字", reply, StringComparison.Ordinal);
        Assert.Equal(2, Lines(reply).Count());
    }

    [Fact]
    public async Task Number_OfAChoice_GoesOnWithTheQuestion()
    {
        await using var asking = await WeChatBench.StartAsync(_database, Choosing());
        var list = await asking.SayAsync("养老服务中心在哪里", from: "oUSER9");

        var chosen = await asking.SayAsync("２", from: "oUSER9");

        Assert.Contains("2. 样板街道", list!, StringComparison.Ordinal);
        Assert.Equal("收到：２", chosen);
    }

    [Fact]
    public async Task Number_AfterTenMinutes_ListIsShownAgainAndThenTaken()
    {
        await using var asking = await WeChatBench.StartAsync(_database, Choosing());
        await asking.SayAsync("养老服务中心在哪里", from: "oUSER9");
        asking.Clock.Advance(TimeSpan.FromMinutes(10));

        var expired = await asking.SayAsync("2", from: "oUSER9");
        var chosen = await asking.SayAsync("2", from: "oUSER9");

        Assert.StartsWith("刚才的列表过了时间，请重新选一次。", expired!, StringComparison.Ordinal);
        Assert.Contains("2. 样板街道", expired!, StringComparison.Ordinal);
        Assert.Equal("收到：2", chosen);
    }

    [Fact]
    public async Task Number_OfWhatLeadsOn_IsThatQuestion()
    {
        var reply = (await _bench.SendAsync(_bench.Text("") with { MsgType = "image", Content = null }))!.Text;
        await _bench.IdleAsync();

        var next = await _bench.SayAsync("②");

        Assert.Contains(CannedReplies.FollowUpsHead, reply, StringComparison.Ordinal);
        Assert.Equal("②", (await _bench.TranscriptAsync())[2].Text);
        Assert.Equal(await AnswerOf(Lines(reply).ElementAt(1)), next);
    }

    [Fact]
    public async Task FullText_LongAnswer_GivesTheRestInParts()
    {
        var whole = string.Concat(Enumerable.Range(1, 28).Select(number => $"第{number}项是给{number}位老人每天送餐。"));
        await using var asking = await WeChatBench.StartAsync(_database, (turn, _) =>
        {
            turn.SendActivity(turn.Form.Finish!(new Answer { Status = AnswerStatus.Answered, Text = whole + whole }, new Activity { Type = ActivityTypes.Message }));
            return Task.CompletedTask;
        });

        var said = new List<string> { (await asking.SayAsync("都有什么工作"))! };
        for (var part = 0; part < 5 && said[^1].Contains("回复“全文”", StringComparison.Ordinal); part++)
            said.Add((await asking.SayAsync("全文"))!);
        var more = await asking.SayAsync("全文");

        Assert.InRange(said.Count, 3, 5);
        Assert.EndsWith(CannedReplies.MoreBelow, said[0], StringComparison.Ordinal);
        Assert.EndsWith(CannedReplies.MoreParts(1), said[^2], StringComparison.Ordinal);
        Assert.EndsWith(CannedReplies.EndOfText, said[^1], StringComparison.Ordinal);
        Assert.Equal(whole + whole, string.Concat(said.Select(text => text.Split('\n')[0])));
        Assert.Equal(CannedReplies.NoMoreText, more);
    }

    /// <summary>A bot that asks back first, and says what it then gets.</summary>
    private static Func<Bot.Turns.ITurnContext, CancellationToken, Task> Choosing() => (turn, _) =>
    {
        string[] choices = ["示范街道", "样板街道"];
        var isAnswer = turn.Activity.Text!.Length < 3;
        turn.Conversation = turn.Conversation! with { State = new Answers.Turns.ConversationState { Choices = choices } };
        var actions = choices.Select(choice => new CardAction { Type = ActionTypes.ImBack, Title = choice }).ToList();
        turn.SendActivity(isAnswer ? new Activity { Type = ActivityTypes.Message, Text = $"收到：{turn.Activity.Text}" } : turn.Form.Finish!(
            new Answer { Status = AnswerStatus.Clarify, Text = "您问的是哪个街道？", Choices = choices },
            new Activity { Type = ActivityTypes.Message, SuggestedActions = new SuggestedActions { Actions = actions } }));
        return Task.CompletedTask;
    };

    /// <summary>What somebody else is told who types the question.</summary>
    private async Task<string?> AnswerOf(params string[] questions)
    {
        string? last = null;
        foreach (var question in questions)
            last = await _bench.SayAsync(question, from: "oUSER7");
        return last;
    }

    private static IEnumerable<string> Lines(string reply) => Shown(reply).Split('\n').Where(line => Numbered().IsMatch(line)).Select(line => line[3..]);

    private static string Shown(string text) => Regex.Replace(text, "</?a\\b[^>]*>", "");

    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Numbered();
}
