using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.DirectLine;

public sealed class ActivityEndpointsTests : IDisposable
{
    private const string Question = "样板街道给多少户独居困难老人发了老年安全包";
    private readonly DirectLineHost _host = new();

    [Fact]
    public async Task Post_Question_IsEchoedBeforeTheAnswerThatCitesItsSource()
    {
        var client = await _host.StartedAsync();

        var id = await client.SayAsync(Question, "甲-1");

        var said = await client.PollAsync(2);
        Assert.Equal(id, said[0].GetProperty("id").GetString());
        Assert.Equal("甲-1", said[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(id, said[1].ReplyToId());
        Assert.Contains("300户", said[1].Text(), StringComparison.Ordinal);
        Assert.Matches("""\n\[1\]: http://127\.0\.0\.1:\d+/source/huangpu""", said[1].Text());
        Assert.Equal("https://schema.org/Message", said[1].GetProperty("entities")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Post_ThreeQuestions_AreAnsweredInOrderWithoutDoubles()
    {
        var client = await _host.StartedAsync();

        foreach (var text in new[] { "你好", Question, "谢谢" })
            await client.SayAsync(text);

        var said = await client.PollAsync(6);
        var asked = said.Where(activity => !activity.IsBots()).ToList();
        Assert.Equal(["你好", Question, "谢谢"], asked.Select(WireActivity.Text));
        Assert.Equal(asked.Select(WireActivity.Id), said.Where(WireActivity.IsBots).Select(WireActivity.ReplyToId));
        Assert.Equal(6, said.Select(WireActivity.Id).Distinct().Count());
        Assert.All(said.Zip(said.Skip(1)), pair => Assert.True(TimeOf(pair.First) <= TimeOf(pair.Second)));
        Assert.Empty(await client.PollAsync());
    }

    [Fact]
    public async Task Post_WhatOnlyTheChannelCanSay_IsReplaced()
    {
        var client = await _host.StartedAsync();

        await client.PostAsync("""
            {"type":"message","id":"自定","channelId":"webchat","serviceUrl":"http://evil.example","callerId":"urn:x","conversation":{"id":"别的"},
             "recipient":{"id":"别人"},"from":{"id":"servicebot","role":"bot","name":"老王"},"text":"你好","localTimezone":"Asia/Shanghai","自有":{"a":1},
             "entities":[{"type":"ClientCapabilities","supportsListening":true}]}
            """);

        var echo = (await client.PollAsync(2))[0];
        Assert.Equal("directline", echo.GetProperty("channelId").GetString());
        Assert.Equal(client.ConversationId, echo.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("user", echo.Role());
        Assert.Equal("老王", echo.GetProperty("from").GetProperty("name").GetString());
        Assert.StartsWith(client.ConversationId, echo.Id(), StringComparison.Ordinal);
        Assert.False(echo.TryGetProperty("serviceUrl", out _) || echo.TryGetProperty("callerId", out _));
        Assert.Equal(1, echo.GetProperty("自有").GetProperty("a").GetInt32());
        Assert.Equal("Asia/Shanghai", echo.GetProperty("localTimezone").GetString());
        Assert.Equal("ClientCapabilities", echo.GetProperty("entities")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("""{"type":"message","text":"你好"}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"name":"x"},"text":"你好"}""", "MissingProperty")]
    [InlineData("""{"from":{"id":"u"},"text":"你好"}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"id":"u"}}""", "MissingProperty")]
    [InlineData("""{"type":"event","from":{"id":"u"}}""", "MissingProperty")]
    [InlineData("""{"type":"message","from":{"id":"u"},"text":7}""", "BadArgument")]
    [InlineData("""{"type":"conversationUpdate","from":{"id":"u"},"membersAdded":[{"id":"u"}]}""", "BadArgument")]
    [InlineData("""{"type":"message",""", "MalformedData")]
    [InlineData("", "MalformedData")]
    [InlineData("null", "MalformedData")]
    [InlineData("[]", "MalformedData")]
    public async Task Post_BadActivity_Is400InTheProtocolsForm(string body, string code)
    {
        var client = await _host.StartedAsync();

        var refused = await client.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.Status, refused.Code));
        Assert.Empty(await client.PollAsync());
    }

    [Fact]
    public async Task Post_BodyOf256Kilobytes_Is413AndTheOthersAreServed()
    {
        var client = await _host.StartedAsync();

        var refused = await client.PostAsync(new { type = "message", from = new { id = "u" }, text = new string('问', 262_144 / 3) });
        await client.SayAsync("你好");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (refused.Status, refused.Code));
        Assert.Equal(2, (await client.PollAsync(2)).Count);
    }

    [Theory]
    [InlineData(20, HttpStatusCode.OK)]
    [InlineData(21, HttpStatusCode.BadRequest)]
    [InlineData(100, HttpStatusCode.BadRequest)]
    public async Task Post_ManyAttachments_AreTakenUpToABound(int count, HttpStatusCode expected)
    {
        var client = await _host.StartedAsync();

        var posted = await client.PostAsync(new { type = "message", from = new { id = "u" }, attachments = Enumerable.Repeat(new { contentType = "image/png", contentUrl = "https://a.example/1.png" }, count) });

        Assert.Equal(expected, posted.Status);
    }

    [Theory]
    [InlineData("""{"type":"谁也不认识","from":{"id":"u"}}""")]
    [InlineData("""{"type":"event","name":"webchat/join","from":{"id":"u"}}""")]
    [InlineData("""{"type":"messageReaction","from":{"id":"u"},"reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"type":"endOfConversation","from":{"id":"u"}}""")]
    public async Task Post_TypeTheBotPassesOver_IsTakenAndShown(string body)
    {
        var client = await _host.StartedAsync();

        var posted = await client.PostAsync(body);

        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal(posted.Body.GetProperty("id").GetString(), Assert.Single(await client.PollAsync(1)).Id());
    }

    [Fact]
    public async Task Post_Typing_IsNeitherRecordedNorPolled()
    {
        var client = await _host.StartedAsync();

        var posted = await client.PostAsync("""{"type":"typing","from":{"id":"u"}}""");

        Assert.StartsWith(client.ConversationId, posted.Body.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Empty(await client.PollAsync());
        Assert.Equal(2, (await _host.Store.ReadAsync(ChannelIds.DirectLine, client.ConversationId, 0, 100, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Post_PersonalData_IsStoredMaskedAndNotAnswered()
    {
        var client = await _host.StartedAsync();

        await client.SayAsync("我的手机13812345678，哪里有食堂", "甲");

        var said = await client.PollAsync(2);
        Assert.Equal("我的手机〔手机号〕，哪里有食堂", said[0].Text());
        Assert.Equal("blocked", said[1].Status());
        var kept = await _host.Store.ReadAsync(ChannelIds.DirectLine, client.ConversationId, 0, 100, CancellationToken.None);
        Assert.DoesNotContain("13812345678", JsonSerializer.Serialize(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_UserIdThatIsATelephoneNumber_IsMasked()
    {
        var client = _host.Server();
        client.Take((await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations", DirectLineClient.Json("""{"user":{"id":"13812345678"}}"""))).Body);

        await client.PostAsync("""{"type":"message","from":{"id":"13812345678"},"text":"你好"}""");

        var said = await client.PollAsync(3);
        Assert.DoesNotContain("13812345678", JsonSerializer.Serialize(said), StringComparison.Ordinal);
        Assert.NotEqual("13812345678", (await _host.Store.FindAsync(ChannelIds.DirectLine, client.ConversationId, CancellationToken.None))!.UserId);
    }

    [Fact]
    public async Task Post_BotThatIsSlow_DoesNotHoldThePost()
    {
        var release = new TaskCompletionSource();
        using var host = WithBot(async context =>
        {
            await release.Task;
            context.SendActivity(new Activity { Type = ActivityTypes.Message, Text = "好了" });
        });
        var client = await host.BegunAsync();

        var id = await client.SayAsync("问");

        Assert.Equal(id, Assert.Single(await client.PollAsync(1)).Id());
        release.SetResult();
        Assert.Equal(id, (await client.PollAsync(1))[0].ReplyToId());
    }

    [Fact]
    public async Task Post_BotThatFails_BecomesTheErrorReply()
    {
        using var host = WithBot(context => context.Activity.Type == ActivityTypes.Message ? throw new InvalidOperationException("x") : Task.CompletedTask);
        var client = await host.BegunAsync();

        await client.SayAsync("问");

        Assert.Equal("error", (await client.PollAsync(2))[1].Status());
    }

    [Fact]
    public async Task Post_MoreThanCanBeAnswered_Is429AndNotTaken()
    {
        var release = new TaskCompletionSource();
        using var host = WithBot(_ => release.Task, ("Turns:MostInConversation", "2"));
        var client = await host.BegunAsync();

        var taken = 0;
        DirectLineClient.Reply posted;
        while ((posted = await client.PostAsync("""{"type":"message","from":{"id":"u"},"text":"问"}""")).Status == HttpStatusCode.OK)
            taken++;
        release.SetResult();

        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (posted.Status, posted.Code));
        Assert.InRange(taken, 2, 4);
        Assert.Equal(taken, (await client.PollAsync(taken)).Count(activity => !activity.IsBots()));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Get_WatermarkThatWasNeverGiven_Is400(string watermark)
    {
        var client = await _host.StartedAsync();

        Assert.Equal("BadArgument", (await client.SendAsync(HttpMethod.Get, $"{client.Activities}?watermark={watermark}")).Code);
    }

    [Fact]
    public async Task Get_StaleWatermark_GivesWhatCameSince()
    {
        var client = await _host.StartedAsync();
        await client.SayAsync("你好");
        await client.PollAsync(2);

        client.Watermark = "2";

        Assert.Equal(2, (await client.PollAsync(2)).Count);
        Assert.Equal("4", client.Watermark);
    }

    [Fact]
    public async Task Get_WatermarkBehindTheEnd_IsPutRightSoThatNothingIsMissed()
    {
        var client = await _host.StartedAsync();

        client.Watermark = "500";
        Assert.Empty(await client.PollAsync());
        await client.SayAsync("你好");

        Assert.Equal(2, (await client.PollAsync(2)).Count);
    }

    [Fact]
    public async Task Get_LongHistory_ComesInPages()
    {
        var client = await _host.StartedAsync();
        var bot = new Activity { Type = ActivityTypes.Message, From = BotAccount.Ours, Text = "话" };
        await _host.Store.RecordAsync(ChannelIds.DirectLine, client.ConversationId, Enumerable.Repeat(bot, 450).ToList(), CancellationToken.None);

        client.Watermark = "";
        var said = await client.PollAsync(451);

        Assert.Equal(451, said.Select(WireActivity.Id).Distinct().Count());
        Assert.Equal("452", client.Watermark);
        Assert.Empty(await client.PollAsync());
    }

    [Fact]
    public async Task Get_StateThatCannotBeRead_Is200WithNothingNew()
    {
        var broken = new BrokenStore(new MemoryStore(new LimitsOptions(), new FakeClock()));
        using var host = new DirectLineHost(services => services.AddSingleton<IStateStore>(broken));
        var client = await host.StartedAsync();

        broken.FailsToFind = true;
        var polled = await client.PollAsync();
        broken.FailsToFind = false;
        await client.SayAsync("你好");

        Assert.Empty(polled);
        Assert.Equal("2", client.Watermark[..1]);
        Assert.Equal(2, (await client.PollAsync(2)).Count);
    }

    [Fact]
    public async Task Post_StateThatCannotBeWritten_Is503InTheProtocolsForm()
    {
        var broken = new BrokenStore(new MemoryStore(new LimitsOptions(), new FakeClock())) { FailsToRecord = true };
        using var host = new DirectLineHost(services => services.AddSingleton<IStateStore>(broken));
        var client = host.Client();
        client.Credential = (await client.SendAsync(HttpMethod.Post, "/directline/token")).Body.GetProperty("token").GetString();

        var refused = await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "ServiceUnavailable"), (refused.Status, refused.Code));
        broken.FailsToRecord = false;
        client.Take((await client.SendAsync(HttpMethod.Post, $"{DirectLineClient.Base}/conversations")).Body);
        Assert.Single(await client.PollAsync(1));
    }

    public void Dispose() => _host.Dispose();

    internal static DirectLineHost WithBot(Func<ITurnContext, Task> turn, params (string Name, string Value)[] settings) =>
        new(services => services.AddSingleton<IBot>(new OneTurnBot(turn)), settings);

    private static DateTimeOffset TimeOf(JsonElement activity) => activity.GetProperty("timestamp").GetDateTimeOffset();

    private sealed class OneTurnBot(Func<ITurnContext, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext context, CancellationToken cancellation) =>
            context.Activity.Type == ActivityTypes.ConversationUpdate ? Task.CompletedTask : turn(context);
    }
}
