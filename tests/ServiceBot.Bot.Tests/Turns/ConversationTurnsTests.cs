using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.Turns;

/// <summary>Turns of a conversation, over the interface.</summary>
public sealed class ConversationTurnsTests : IDisposable
{
    private readonly BotHost _host = new();

    private IStateStore Store => _host.Services.GetRequiredService<IStateStore>();

    [Fact]
    public async Task Answer_WithoutIdOrHistory_BeginsAConversation()
    {
        var first = await _host.AskAsync(new { question = "你好" });
        var second = await _host.AskAsync(new { question = "你好" });

        Assert.NotEqual(IdOf(first), IdOf(second));
        Assert.NotNull(await FindAsync(IdOf(first)));
    }

    [Fact]
    public async Task Answer_SameConversation_KeepsIdSubjectAndStreet()
    {
        var first = await _host.AskAsync(new { question = "设了几个跨区办事窗口", street = "示范街道" });

        var second = await _host.AskAsync(new { question = "新建了几家社区食堂", conversationId = IdOf(first) });

        Assert.Equal(IdOf(first), IdOf(second));
        var kept = (await FindAsync(IdOf(first)))!;
        Assert.Equal("示范街道", kept.Street);
        Assert.Contains("社区食堂", kept.State.Subject, StringComparison.Ordinal);
        Assert.Equal("示范街道", second.GetProperty("street").GetString());
    }

    [Fact]
    public async Task Answer_EmptyStreet_ClearsTheOneSet()
    {
        var first = await _host.AskAsync(new { question = "你好", street = "示范街道" });

        await _host.AskAsync(new { question = "你好", street = "", conversationId = IdOf(first) });

        Assert.Null((await FindAsync(IdOf(first)))!.Street);
    }

    [Theory]
    [InlineData("没有这个编号")]
    [InlineData("")]
    public async Task Answer_UnknownConversation_BeginsANewOne(string id)
    {
        var answer = await _host.AskAsync(new { question = "你好", conversationId = id });

        Assert.NotEqual(id, IdOf(answer));
        Assert.NotNull(await FindAsync(IdOf(answer)));
    }

    [Fact]
    public async Task Answer_ExpiredConversation_BeginsANewOne()
    {
        var first = await _host.AskAsync(new { question = "你好" });
        _host.Clock.Advance(TimeSpan.FromMinutes(31));

        var second = await _host.AskAsync(new { question = "你好", conversationId = IdOf(first) });

        Assert.NotEqual(IdOf(first), IdOf(second));
    }

    [Fact]
    public async Task Answer_WithHistory_StoresNothingOfIt()
    {
        var answer = await _host.AskAsync(new
        {
            question = "那社区食堂呢",
            history = new[] { new { user = "示范街道2019年设了几个跨区办事窗口", bot = "设了3个。" } },
        });

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("conversationId").ValueKind);
        Assert.Equal(0, await Store.ForgetBeyondAsync(0, CancellationToken.None));
    }

    [Theory]
    [InlineData("我的手机号是13800138000，帮我查一下")]
    [InlineData("身份证11010519491231002X能办吗")]
    public async Task Answer_PersonalData_KeepsNothingOfTheText(string question)
    {
        var answer = await _host.AskAsync(new { question });

        Assert.Equal("blocked", answer.GetProperty("status").GetString());
        Assert.Equal("""{"v":1}""", ConversationStateJson.Write((await FindAsync(IdOf(answer)))!.State));
    }

    [Fact]
    public async Task Answer_HugeQuestion_KeepsASmallState()
    {
        var answer = await _host.AskAsync(new { question = " 跨区办事窗口\u200b" + new string(' ', 100_000) + string.Concat(Enumerable.Repeat("社区食堂", 70)) });

        var state = ConversationStateJson.Write((await FindAsync(IdOf(answer)))!.State);
        Assert.InRange(Encoding.UTF8.GetByteCount(state), 1, ConversationStateJson.MostUtf8Bytes);
    }

    [Fact]
    public async Task Answer_FollowUpInAConversation_GoesOnWithItsState()
    {
        var first = await _host.AskAsync(new { question = "2014年样板街道给多少户独居困难老人发了老年安全包" });

        var same = await _host.AskAsync(new { question = "再说一遍", conversationId = IdOf(first) });

        Assert.Equal(first.GetProperty("text").GetString(), same.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Answer_ChoiceByNumber_GoesOnWithThatChoice()
    {
        var choices = new[] { "示范街道", "样板街道" };

        var answer = await _host.AskAsync(new
        {
            question = "2",
            history = new[] { new { user = "给多少户独居困难老人发了老年安全包", bot = "您问的是哪个街道？", choices } },
        });

        Assert.Equal("样板街道", answer.GetProperty("street").GetString());
        Assert.Contains("300", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _host.Dispose();

    private Task<Conversation?> FindAsync(string id) => Store.FindAsync(ChannelIds.Web, id, CancellationToken.None);

    private static string IdOf(JsonElement answer) => answer.GetProperty("conversationId").GetString()!;
}
