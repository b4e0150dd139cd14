using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Answers;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

/// <summary>The bot in the whole service, spoken to through the runner as a channel does.</summary>
public sealed class DistrictBotTests : IDisposable
{
    private readonly BotHost _host = new();
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Message_Question_IsAnsweredWithItsSource()
    {
        var result = await RunAsync(TurnBench.Message("示范街道2019年设了几个跨区办事窗口"));

        var reply = Assert.Single(_adapter.Sent).Activity;
        Assert.Equal(AnswerStatus.Answered, result.Answer!.Status);
        Assert.Contains("3", reply.Text, StringComparison.Ordinal);
        Assert.Contains("依据：示范街道2019年工作报告（公共服务 / 窗口）", reply.Text, StringComparison.Ordinal);
        Assert.Equal(("zh-CN", "u", Roles.Bot), (reply.Locale, reply.Recipient!.Id, reply.From!.Role));
    }

    [Fact]
    public async Task Message_FollowUp_GoesOnInItsConversation()
    {
        await RunAsync(TurnBench.Message("2014年样板街道给多少户独居困难老人发了老年安全包"));

        var same = await RunAsync(TurnBench.Message("再说一遍"));
        var other = await RunAsync(TurnBench.Message("再说一遍", "乙"));

        Assert.Contains("300", same.Answer!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("300", other.Answer!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_StreetInChannelData_CountsAndIsKept()
    {
        var asked = TurnBench.Message("新建了几家社区食堂") with { ChannelData = JsonSerializer.SerializeToElement(new { street = "示范街道" }) };

        var result = await RunAsync(asked);

        Assert.Equal("示范街道", result.Answer!.Street);
        Assert.Equal("示范街道", (await _host.Services.GetRequiredService<IStateStore>().FindAsync("test", "甲", CancellationToken.None))!.Street);
    }

    [Theory]
    [InlineData("\"火星街道\"")]
    [InlineData("7")]
    public async Task Message_StreetThereAreNoTextsFor_IsPassedOver(string street)
    {
        var asked = TurnBench.Message("新建了几家社区食堂") with { ChannelData = JsonDocument.Parse($"{{\"street\":{street}}}").RootElement };

        var result = await RunAsync(asked);

        Assert.Null(result.Conversation!.Street);
        Assert.NotEqual(AnswerStatus.Error, result.Answer!.Status);
    }

    [Fact]
    public async Task Message_PictureOnly_SaysThatOnlyTextIsReadWithExamples()
    {
        var asked = TurnBench.Message("") with { Text = null, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.cn/a.png" }] };

        await RunAsync(asked);

        var reply = Assert.Single(_adapter.Sent).Activity;
        Assert.StartsWith("我只能看文字", reply.Text, StringComparison.Ordinal);
        Assert.Equal(2, reply.SuggestedActions!.Actions!.Count);
        Assert.All(reply.SuggestedActions.Actions, action => Assert.Contains($"「{action.Title}」", reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConversationUpdate_PersonAdded_IsGreetedOnceWithQuestionsToBeginWith()
    {
        var update = TurnBench.Message("") with { Type = ActivityTypes.ConversationUpdate, Text = null, MembersAdded = [BotAccount.Ours, new ChannelAccount { Id = "u" }] };

        await RunAsync(update);

        var reply = Assert.Single(_adapter.Sent).Activity;
        Assert.Equal(ActivityTypes.Message, reply.Type);
        foreach (var said in new[] { "小助手", "是程序，不是真人", "示范街道", "样板街道", "2014—2019年", "直接打字", "12345" })
            Assert.Contains(said, reply.Text, StringComparison.Ordinal);
        Assert.InRange(reply.Text!.Length, 1, 120);
        Assert.NotEmpty(reply.SuggestedActions!.Actions!);
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData("nobody.knows")]
    public async Task OtherType_IsPassedOver(string type)
    {
        await RunAsync(TurnBench.Message("问") with { Type = type, Name = "x" });

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Message_PersonalData_IsNotRepeatedAndNotKept()
    {
        var result = await RunAsync(TurnBench.Message("我的手机号是13800138000，帮我查一下"));

        Assert.Equal(AnswerStatus.Blocked, result.Answer!.Status);
        Assert.DoesNotContain("13800138000", JsonSerializer.Serialize(_adapter.Sent.Select(sent => sent.Activity), ActivityJson.Options), StringComparison.Ordinal);
        Assert.Equal("", result.Conversation!.State.Subject);
    }

    public void Dispose() => _host.Dispose();

    private Task<TurnResult> RunAsync(Activity activity) =>
        _host.Services.GetRequiredService<TurnRunner>().RunAsync(activity, _adapter, CancellationToken.None).WaitAsync(TurnBench.Patience);
}
