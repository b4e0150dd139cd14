using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.Tests.Support;
using ServiceBot.Bot.Turns;

namespace ServiceBot.Bot.Tests.Turns;

public sealed class ConversationsTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Begin_Twice_GivesLongDifferentIds()
    {
        var conversations = new Conversations(new LimitsOptions(), _clock);

        var (first, second) = (conversations.Begin().Id, conversations.Begin().Id);

        Assert.NotEqual(first, second);
        Assert.True(first.Length >= 22);
    }

    [Fact]
    public void Keep_AfterATurn_ReplacesStreetAndState()
    {
        var conversations = new Conversations(new LimitsOptions(), _clock);
        var id = conversations.Begin().Id;
        conversations.Keep(id, "示范街道", new ConversationState { Subject = "第一问" });

        conversations.Keep(id, null, new ConversationState { Subject = "第二问" });

        Assert.Equal("第二问", conversations.Find(id)!.State.Subject);
        Assert.Null(conversations.Find(id)!.Street);
    }

    [Fact]
    public void Begin_MoreThanAllowed_ForgetsTheOneIdleLongest()
    {
        var conversations = new Conversations(new LimitsOptions { Conversations = 2 }, _clock);
        var first = conversations.Begin().Id;
        var second = conversations.Begin().Id;
        conversations.Find(first);

        var third = conversations.Begin().Id;

        Assert.NotNull(conversations.Find(first));
        Assert.Null(conversations.Find(second));
        Assert.NotNull(conversations.Find(third));
        Assert.Equal(2, conversations.Count);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Find_AfterIdleMinutes_ForgetsAtTheLimit(int minutes, bool isKept)
    {
        var conversations = new Conversations(new LimitsOptions { ConversationIdleMinutes = 30 }, _clock);
        var id = conversations.Begin().Id;

        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isKept, conversations.Find(id) is not null);
        Assert.Equal(isKept ? 1 : 0, conversations.Count);
    }

    [Fact]
    public void Keep_ForgottenConversation_ChangesNothing()
    {
        var conversations = new Conversations(new LimitsOptions(), _clock);

        conversations.Keep("没有这个编号", null, ConversationState.Empty);

        Assert.Equal(0, conversations.Count);
        Assert.Null(conversations.Find("没有这个编号"));
        Assert.Null(conversations.Find(null));
    }
}
