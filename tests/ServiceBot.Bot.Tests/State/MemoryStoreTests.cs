using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

public sealed class MemoryStoreTests
{
    private const string Channel = "directline";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Begin_KnownConversation_ChangesNothing()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲") { Street = "示范街道" }, None);

        var isBegun = await store.BeginAsync(new Conversation(Channel, "甲") { Street = "样板街道" }, None);

        Assert.False(isBegun);
        Assert.Equal("示范街道", (await store.FindAsync(Channel, "甲", None))!.Street);
    }

    [Fact]
    public async Task Begin_SameIdOnAnotherChannel_IsAnotherConversation()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲"), None);

        Assert.True(await store.BeginAsync(new Conversation("msteams", "甲"), None));
        Assert.Equal(2, store.Count);
    }

    [Fact]
    public async Task Begin_MoreThanAllowed_ForgetsTheOneIdleLongest()
    {
        var store = Store(new LimitsOptions { Conversations = 2 });
        await store.BeginAsync(new Conversation(Channel, "甲"), None);
        await store.BeginAsync(new Conversation(Channel, "乙"), None);
        await store.CommitAsync(new TurnOutcome(new Conversation(Channel, "甲"), null, [], RecordReplies: false), None);

        await store.BeginAsync(new Conversation(Channel, "丙"), None);

        Assert.NotNull(await store.FindAsync(Channel, "甲", None));
        Assert.Null(await store.FindAsync(Channel, "乙", None));
        Assert.NotNull(await store.FindAsync(Channel, "丙", None));
        Assert.Equal(2, store.Count);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task Find_AfterIdleMinutes_ForgetsAtTheLimit(int minutes, bool isKept)
    {
        var store = Store(new LimitsOptions { ConversationIdleMinutes = 30 });
        await store.BeginAsync(new Conversation(Channel, "甲"), None);

        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(isKept, await store.FindAsync(Channel, "甲", None) is not null);
        Assert.Equal(isKept ? 1 : 0, store.Count);
    }

    [Fact]
    public async Task Record_Activities_GetIdsAndTimesThatNeverGoBack()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲"), None);
        var first = await store.RecordAsync(Channel, "甲", [Message("问", Roles.User) with { Id = "别的", Timestamp = DateTimeOffset.MaxValue }], None);
        _clock.Advance(TimeSpan.FromSeconds(-5));

        var second = await store.RecordAsync(Channel, "甲", [Message("答", Roles.Bot)], None);

        Assert.Equal(["甲|0000001", "甲|0000002"], first!.Concat(second!).Select(recorded => recorded.Activity.Id));
        Assert.Equal(first![0].Activity.Timestamp, second![0].Activity.Timestamp);
        Assert.Equal([1L, 2L], (await store.ReadAsync(Channel, "甲", 0, 10, None)).Select(recorded => recorded.Sequence));
    }

    [Fact]
    public async Task Record_UnknownConversation_IsNull()
    {
        Assert.Null(await Store().RecordAsync(Channel, "没有", [Message("问", Roles.User)], None));
    }

    [Fact]
    public async Task Record_MoreThanKept_ForgetsTheOldest()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲"), None);
        await store.RecordAsync(Channel, "甲", Enumerable.Repeat(Message("问", Roles.User), MemoryStore.MostActivities + 2).ToList(), None);

        var kept = await store.ReadAsync(Channel, "甲", 0, int.MaxValue, None);

        Assert.Equal(MemoryStore.MostActivities, kept.Count);
        Assert.Equal(3, kept[0].Sequence);
        Assert.Equal(MemoryStore.MostActivities, (await store.UnansweredAsync(Channel, None)).Count);
    }

    [Fact]
    public async Task Commit_AnsweredActivity_KeepsStateAndRepliesAndMarksIt()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲"), None);
        var asked = await store.RecordAsync(Channel, "甲", [Message("问", Roles.User)], None);
        var after = new Conversation(Channel, "甲") { Street = "示范街道", UserId = "dl_1", State = new ConversationState { Subject = "社区食堂" } };

        var replies = await store.CommitAsync(new TurnOutcome(after, asked![0].Activity.Id, [Message("答", Roles.Bot)], RecordReplies: true), None);

        Assert.Equal(2, Assert.Single(replies!).Sequence);
        Assert.Empty(await store.UnansweredAsync(Channel, None));
        var kept = await store.FindAsync(Channel, "甲", None);
        Assert.Equal(("示范街道", "dl_1", "社区食堂"), (kept!.Street, kept.UserId, kept.State.Subject));
    }

    [Fact]
    public async Task Commit_SameActivityTwice_ChangesNothingTheSecondTime()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "甲"), None);
        var id = (await store.RecordAsync(Channel, "甲", [Message("问", Roles.User)], None))![0].Activity.Id;
        await store.CommitAsync(new TurnOutcome(new Conversation(Channel, "甲") { Street = "示范街道" }, id, [Message("答", Roles.Bot)], RecordReplies: true), None);

        var again = await store.CommitAsync(new TurnOutcome(new Conversation(Channel, "甲"), id, [Message("又答", Roles.Bot)], RecordReplies: true), None);

        Assert.Null(again);
        Assert.Equal("示范街道", (await store.FindAsync(Channel, "甲", None))!.Street);
        Assert.Equal(2, (await store.ReadAsync(Channel, "甲", 0, 10, None)).Count);
    }

    [Fact]
    public async Task Commit_UnknownConversation_BeginsItUnlessAnActivityWasAnswered()
    {
        var store = Store();

        var begun = await store.CommitAsync(new TurnOutcome(new Conversation(Channel, "甲"), null, [], RecordReplies: true), None);
        var forgotten = await store.CommitAsync(new TurnOutcome(new Conversation(Channel, "乙"), "乙|0000001", [], RecordReplies: true), None);

        Assert.NotNull(begun);
        Assert.Null(forgotten);
        Assert.Equal(1, store.Count);
    }

    [Fact]
    public async Task Forget_CutOffs_DropOldConversationsAndOldActivities()
    {
        var store = Store();
        await store.BeginAsync(new Conversation(Channel, "旧"), None);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await store.BeginAsync(new Conversation(Channel, "新"), None);
        await store.RecordAsync(Channel, "新", [Message("早的", Roles.User)], None);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await store.RecordAsync(Channel, "新", [Message("晚的", Roles.User)], None);

        var forgotten = await store.ForgetAsync(_clock.GetUtcNow() - TimeSpan.FromSeconds(90), _clock.GetUtcNow(), None);

        Assert.Equal(1, forgotten);
        Assert.Null(await store.FindAsync(Channel, "旧", None));
        Assert.Equal("晚的", Assert.Single(await store.UnansweredAsync(Channel, None)).Activity.Text);
    }

    [Fact]
    public async Task Key_SameName_StaysTheSame()
    {
        var store = Store();

        var key = await store.KeyAsync("directline", 32, None);

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await store.KeyAsync("directline", 32, None));
        Assert.NotEqual(key, await store.KeyAsync("wechat", 32, None));
    }

    private MemoryStore Store(LimitsOptions? limits = null) => new(limits ?? new LimitsOptions(), _clock);

    private static Activity Message(string text, string role) => new() { Type = ActivityTypes.Message, Text = text, From = new ChannelAccount { Id = role, Role = role } };
}
