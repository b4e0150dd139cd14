using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Answers.Turns;
using ServiceBot.Bot.Activities;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

/// <summary>What every database must keep to; run over each.</summary>
public abstract class StateStoreTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private ITestDatabase? _database;
    private EfStateStore? _opened;

    private EfStateStore Store => _opened!;

    private protected abstract ITestDatabase NewDatabase();

    [SkippableFact]
    public async Task Begin_SameTwice_SecondIsFalseAndChangesNothing()
    {
        var first = await BeginAsync("甲|乙", "dl_甲");

        var second = await Store.BeginAsync(Said.Conversation(first.Id, "dl_乙"), default);

        Assert.False(second);
        Assert.Equal("dl_甲", (await FindAsync(first.Id))!.UserId);
    }

    [SkippableFact]
    public async Task Find_UnknownIdOrChannelOrOtherCase_IsNull()
    {
        await BeginAsync("abc");

        Assert.Null(await FindAsync("别的"));
        Assert.Null(await FindAsync("ABC"));
        Assert.Null(await Store.FindAsync("webchat", "abc", default));
    }

    [SkippableFact]
    public async Task Commit_NewConversation_KeepsAllOfIt()
    {
        var state = new ConversationState { Streets = ["示范街道"], Subject = "跨区办事窗口", Years = [2019], Choices = ["2018年", "2019年"] };
        var outcome = new TurnOutcome(Said.Conversation("c") with { Street = "示范街道", State = state }, null, [Said.ByBot("有3个。")], RecordReplies: false);

        var replies = await Store.CommitAsync(outcome, default);

        Assert.Empty(replies!);
        Assert.Empty(await ReadAsync("c"));
        var kept = (await FindAsync("c"))!;
        Assert.Equal(("dl_甲", "示范街道", ConversationStateJson.Write(state)), (kept.UserId, kept.Street, ConversationStateJson.Write(kept.State)));
        Assert.Equal((_clock.GetUtcNow(), _clock.GetUtcNow()), (kept.CreatedAt, kept.LastUsedAt));
    }

    [SkippableFact]
    public async Task Commit_LaterTurn_ReplacesStateAndKeepsTheBeginning()
    {
        var began = _clock.GetUtcNow();
        await BeginAsync("c");
        _clock.Advance(TimeSpan.FromMinutes(5));

        await Store.CommitAsync(new TurnOutcome(Said.Conversation("c") with { Street = "样板街道" }, null, [], true), default);

        var kept = (await FindAsync("c"))!;
        Assert.Equal(("样板街道", began, _clock.GetUtcNow()), (kept.Street, kept.CreatedAt, kept.LastUsedAt));
    }

    [SkippableFact]
    public async Task Record_Several_GivesSequenceIdAndTimestampInOrder()
    {
        await BeginAsync("c");

        var first = await RecordAsync("c", Said.ByPerson("跨区办事窗口有几个？"), Said.ByBot("有3个。"));
        _clock.Advance(TimeSpan.FromSeconds(3));
        var second = await RecordAsync("c", Said.ByPerson("谢谢"));

        Assert.Equal([1, 2, 3], first.Concat(second).Select(one => one.Sequence));
        Assert.Equal(["c|0000001", "c|0000002", "c|0000003"], first.Concat(second).Select(one => one.Activity.Id!));
        Assert.Equal(_clock.GetUtcNow(), second[0].Activity.Timestamp);
        Assert.Equal(Jsons(first.Concat(second)), Jsons(await ReadAsync("c")));
    }

    [SkippableFact]
    public async Task Record_ClockSetBack_TimestampDoesNotGoBack()
    {
        await BeginAsync("c");
        var before = await RecordAsync("c", Said.ByPerson("早"));
        _clock.Advance(TimeSpan.FromHours(-2));

        var after = await RecordAsync("c", Said.ByPerson("晚"));

        Assert.Equal(before[0].Activity.Timestamp, after[0].Activity.Timestamp);
    }

    [SkippableFact]
    public async Task Record_UnknownConversation_IsNull()
    {
        Assert.Null(await Store.RecordAsync(Said.Channel, "没有", [Said.ByPerson("在吗")], default));
    }

    [SkippableFact]
    public async Task Record_UnknownMembers_AreKept()
    {
        await BeginAsync("c");
        const string Json = """
            {"type":"message","text":"","from":{"id":"dl_甲","custom":{"等级":[1,null,true]}},"channelData":{"clientActivityID":"13812345678","x":1.50},"未来":{"a":"𠮷"}}
            """;

        await RecordAsync("c", JsonSerializer.Deserialize<Activity>(Json, ActivityJson.Options)!);

        var kept = JsonSerializer.Serialize(Assert.Single(await ReadAsync("c")).Activity with { Id = null, Timestamp = null }, ActivityJson.Options);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Json).RootElement, JsonDocument.Parse(kept).RootElement), kept);
    }

    [SkippableFact]
    public async Task Record_PersonalData_IsReturnedAsItCameAndKeptMasked()
    {
        await BeginAsync("c");

        var echo = await RecordAsync("c", Said.ByPerson("我的手机号是13812345678，怎么办"));

        Assert.Contains("13812345678", echo[0].Activity.Text, StringComparison.Ordinal);
        Assert.Equal("我的手机号是〔手机号〕，怎么办", Assert.Single(await ReadAsync("c")).Activity.Text);
        Assert.Equal("我的手机号是〔手机号〕，怎么办", Assert.Single(await Store.UnansweredAsync(Said.Channel, default)).Activity.Text);
    }

    [SkippableFact]
    public async Task Record_MoreThanAreKept_OldestAnsweredGo()
    {
        await using var store = NewStore(new StateOptions { ActivitiesKept = 100 });
        await store.BeginAsync(Said.Conversation("c"), default);
        await store.RecordAsync(Said.Channel, "c", [Said.ByPerson("还没有人答")], default);

        for (var i = 2; i <= 400; i++)
            await store.RecordAsync(Said.Channel, "c", [Said.ByBot($"第{i}句")], default);

        var kept = (await ReadAsync("c")).Select(one => one.Sequence).ToList();
        Assert.Equal([1, .. Enumerable.Range(301, 100).Select(n => (long)n)], kept);
    }

    [SkippableFact]
    public async Task Commit_Answered_RecordsRepliesBehindAndNothingIsLeftUnanswered()
    {
        var conversation = await BeginAsync("c");
        var question = (await RecordAsync("c", Said.ByPerson("跨区办事窗口有几个？")))[0];

        var replies = await Store.CommitAsync(Said.Outcome(conversation, question.Activity.Id, "有3个。"), default);

        Assert.Equal((2, "有3个。"), (Assert.Single(replies!).Sequence, replies![0].Activity.Text));
        Assert.Empty(await Store.UnansweredAsync(Said.Channel, default));
        Assert.Equal(2, (await ReadAsync("c")).Count);
    }

    [SkippableFact]
    public async Task Commit_AnsweredAlready_IsNullAndChangesNothing()
    {
        var conversation = await BeginAsync("c");
        var question = (await RecordAsync("c", Said.ByPerson("跨区办事窗口有几个？")))[0];
        await Store.CommitAsync(Said.Outcome(conversation with { Street = "示范街道" }, question.Activity.Id, "有3个。"), default);

        var again = await Store.CommitAsync(Said.Outcome(conversation with { Street = "样板街道" }, question.Activity.Id, "有4个。"), default);

        Assert.Null(again);
        Assert.Equal("示范街道", (await FindAsync("c"))!.Street);
        Assert.Equal(2, (await ReadAsync("c")).Count);
    }

    [SkippableTheory]
    [InlineData("c|0000002")]
    [InlineData("c|1")]
    [InlineData("d|0000001")]
    [InlineData("c|-000001")]
    [InlineData("")]
    [InlineData("c|99999999999999999999")]
    public async Task Commit_UnknownActivity_IsNullAndBeginsNothing(string activityId)
    {
        await BeginAsync("c");
        await RecordAsync("c", Said.ByPerson("在吗"));

        Assert.Null(await Store.CommitAsync(Said.Outcome(Said.Conversation("c"), activityId, "在。"), default));
        Assert.Null(await Store.CommitAsync(Said.Outcome(Said.Conversation("没有"), "没有|0000001", "在。"), default));
        Assert.Null(await FindAsync("没有"));
        Assert.Single(await ReadAsync("c"));
    }

    [SkippableFact]
    public async Task Read_AfterAndLimit_GivesThatStretch()
    {
        await BeginAsync("c");
        await RecordAsync("c", [.. Enumerable.Range(1, 9).Select(n => Said.ByBot($"第{n}句"))]);

        var stretch = await Store.ReadAsync(Said.Channel, "c", 3, 4, default);

        Assert.Equal([4, 5, 6, 7], stretch.Select(one => one.Sequence));
        Assert.Empty(await Store.ReadAsync(Said.Channel, "c", 9, 100, default));
        Assert.Empty(await Store.ReadAsync("webchat", "c", 0, 100, default));
    }

    [SkippableFact]
    public async Task Unanswered_AfterReopening_AreThePeoplesOfThatChannelInOrder()
    {
        await BeginAsync("a");
        await BeginAsync("b");
        await Store.BeginAsync(new Conversation("webchat", "w"), default);
        await RecordAsync("b", Said.ByPerson("一"), Said.ByBot("二"), Said.ByPerson("三"));
        await RecordAsync("a", Said.ByPerson("四"));
        await Store.RecordAsync("webchat", "w", [Said.ByPerson("五")], default);
        await using var reopened = NewStore();

        var unanswered = await reopened.UnansweredAsync(Said.Channel, default);

        Assert.Equal(["四", "一", "三"], unanswered.Select(one => one.Activity.Text!));
    }

    [SkippableFact]
    public async Task Commit_FromTwoServicesAtOnce_EachActivityIsAnsweredOnce()
    {
        await using var other = NewStore();
        var questions = new List<(Conversation Conversation, string Id)>();
        foreach (var n in Enumerable.Range(0, 60))
        {
            var conversation = await BeginAsync($"c{n % 20}");
            questions.Add((conversation, (await RecordAsync(conversation.Id, Said.ByPerson($"第{n}问")))[0].Activity.Id!));
        }

        var outcomes = await Task.WhenAll(questions.SelectMany(question => new[] { Store, other, Store, other }.Select(store =>
            Task.Run(async () => (question.Id, Won: await store.CommitAsync(Said.Outcome(question.Conversation, question.Id, $"答{question.Id}"), default) is not null)))));

        Assert.All(outcomes.GroupBy(outcome => outcome.Id), group => Assert.Single(group, outcome => outcome.Won));
        Assert.Empty(await Store.UnansweredAsync(Said.Channel, default));
        Assert.All(Enumerable.Range(0, 20), n => AssertWhole(ReadAsync($"c{n}").Result, 6));
    }

    [SkippableFact]
    public async Task Record_FromTwoServicesAtOnce_SequencesHaveNoGapsAndNoDoubles()
    {
        await using var other = NewStore();
        await BeginAsync("c");
        await BeginAsync("d");

        var recorded = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() =>
            (n % 2 == 0 ? Store : other).RecordAsync(Said.Channel, n % 4 < 2 ? "c" : "d", [Said.ByPerson($"第{n}句"), Said.ByBot("收到")], default))));

        Assert.All(recorded, pair => Assert.Equal(pair![0].Sequence + 1, pair[1].Sequence));
        AssertWhole(await ReadAsync("c"), 200);
        AssertWhole(await ReadAsync("d"), 200);
    }

    [SkippableFact]
    public async Task Begin_FromTwoServicesAtOnce_ExactlyOneIsTrue()
    {
        await using var other = NewStore();

        var begun = await Task.WhenAll(Enumerable.Range(0, 100).Select(n => Task.Run(async () =>
            (Id: n / 4, Won: await (n % 2 == 0 ? Store : other).BeginAsync(Said.Conversation($"c{n / 4}"), default)))));

        Assert.All(begun.GroupBy(one => one.Id), group => Assert.Single(group, one => one.Won));
    }

    [SkippableFact]
    public async Task Key_AskedByManyAtOnce_IsMadeOnceAndKept()
    {
        await using var other = NewStore();

        var keys = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => (n % 2 == 0 ? Store : other).KeyAsync("directline", 32, default))));

        var key = Assert.Single(keys.Select(Convert.ToHexString).Distinct());
        Assert.Equal(64, key.Length);
        await using var reopened = NewStore();
        Assert.Equal(key, Convert.ToHexString(await reopened.KeyAsync("directline", 16, default)));
        Assert.NotEqual(key, Convert.ToHexString(await reopened.KeyAsync("privacy", 32, default)));
    }

    [SkippableFact]
    public async Task Forget_IdleConversations_GoWithAllInThem()
    {
        foreach (var n in Enumerable.Range(0, EfStateStore.ForgottenAtOnce + 20))
            _ = Store.BeginAsync(Said.Conversation($"旧{n}"), default);
        await BeginAsync("旧");
        await RecordAsync("旧", Said.ByPerson("在吗"));
        _clock.Advance(TimeSpan.FromMinutes(30));
        await BeginAsync("新");

        var forgotten = await Store.ForgetAsync(_clock.GetUtcNow(), DateTimeOffset.UnixEpoch, default);

        Assert.Equal(EfStateStore.ForgottenAtOnce + 21, forgotten);
        Assert.Null(await FindAsync("旧"));
        Assert.Empty(await ReadAsync("旧"));
        Assert.Empty(await Store.UnansweredAsync(Said.Channel, default));
        Assert.NotNull(await FindAsync("新"));
    }

    [SkippableFact]
    public async Task ForgetBeyond_MoreThanTheMost_ForgetsThoseUnusedLongest()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            await BeginAsync($"c{n}");
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        var forgotten = await Store.ForgetBeyondAsync(2, default);

        Assert.Equal(3, forgotten);
        Assert.Null(await FindAsync("c3"));
        Assert.NotNull(await FindAsync("c4"));
        Assert.Equal(0, await Store.ForgetBeyondAsync(2, default));
    }

    [SkippableFact]
    public async Task Find_IdleTooLong_IsAsForgotten()
    {
        await BeginAsync("c");
        _clock.Advance(TimeSpan.FromMinutes(new LimitsOptions().ConversationIdleMinutes));

        Assert.Null(await FindAsync("c"));
    }

    [SkippableFact]
    public async Task Forget_OldActivities_GoAndNumbersGoOn()
    {
        await BeginAsync("c");
        await RecordAsync("c", Said.ByPerson("昨天"), Said.ByBot("昨天"));
        _clock.Advance(TimeSpan.FromHours(25));
        await RecordAsync("c", Said.ByPerson("今天"));

        await Store.ForgetAsync(DateTimeOffset.UnixEpoch, _clock.GetUtcNow().AddHours(-24), default);

        Assert.Equal([3], (await ReadAsync("c")).Select(one => one.Sequence));
        await Store.ForgetAsync(DateTimeOffset.UnixEpoch, _clock.GetUtcNow().AddHours(1), default);
        Assert.Equal(4, (await RecordAsync("c", Said.ByPerson("还在")))[0].Sequence);
    }

    [SkippableFact]
    public async Task ForgetUser_SeveralConversations_OnlyTheirsOnThatChannelGo()
    {
        await BeginAsync("a1", "甲");
        await BeginAsync("a2", "甲");
        await BeginAsync("b", "乙");
        await RecordAsync("a1", Said.ByPerson("我的事"));
        await Store.BeginAsync(new Conversation("wechat", "a1") { UserId = "甲" }, default);

        var forgotten = await Store.ForgetUserAsync(Said.Channel, "甲", default);

        Assert.Equal(2, forgotten);
        Assert.Null(await FindAsync("a1"));
        Assert.Empty(await ReadAsync("a1"));
        Assert.NotNull(await FindAsync("b"));
        Assert.NotNull(await Store.FindAsync("wechat", "a1", default));
    }

    [SkippableFact]
    public async Task KillMinusNine_WhileWriting_EveryAcknowledgedWriteIsThereOnce()
    {
        var acknowledged = await WriterProcess.RunAndKillAsync(_database!, after: 400);

        await using var reopened = await OpenAsync();
        Assert.True(acknowledged.Count >= 400, $"{acknowledged.Count} acknowledged.");
        foreach (var conversation in acknowledged.GroupBy(write => write.ConversationId))
        {
            var kept = await reopened.ReadAsync(Said.Channel, conversation.Key, 0, 100_000, default);
            AssertWhole(kept, kept.Count);
            var texts = kept.ToDictionary(one => one.Sequence, one => one.Activity.Text);
            Assert.All(conversation, write => Assert.Equal(write.Text, texts[write.Sequence]));
            Assert.Equal(texts.Values.Distinct(StringComparer.Ordinal).Count(), texts.Count);
        }
    }

    public async Task InitializeAsync()
    {
        _database = NewDatabase();
        _opened = await OpenAsync();
    }

    public async Task DisposeAsync()
    {
        if (_opened is not null)
            await _opened.DisposeAsync();
        _database?.Dispose();
    }

    private async Task<EfStateStore> OpenAsync()
    {
        await new StartState(_database!.Open(), _clock, NullLogger<StartState>.Instance).OpenAsync(default);
        return NewStore();
    }

    private EfStateStore NewStore(StateOptions? options = null) => new(_database!.Open(), options ?? new StateOptions(), new LimitsOptions(), _clock);

    private async Task<Conversation> BeginAsync(string id, string? userId = "dl_甲")
    {
        var conversation = Said.Conversation(id, userId);
        await Store.BeginAsync(conversation, default);
        return conversation;
    }

    [SkippableFact]
    public async Task Read_DatabaseThatFails_IsAFaultOfTheState()
    {
        await using (var context = new StateContext(_database!.Open().Options))
            await context.Database.ExecuteSqlRawAsync("DROP TABLE activity; DROP TABLE delivery; DROP TABLE conversation; DROP TABLE secret_key");

        await Assert.ThrowsAsync<StateException>(() => FindAsync("甲"));
        await Assert.ThrowsAsync<StateException>(() => ReadAsync("甲"));
        await Assert.ThrowsAsync<StateException>(() => Store.UnansweredAsync(Said.Channel, default));
        await Assert.ThrowsAsync<StateException>(() => Store.KeyAsync("k", 32, default));
        await Assert.ThrowsAsync<StateException>(() => Store.ForgetBeyondAsync(1, default));
    }

    [SkippableFact]
    public async Task Rehearse_AnyDatabase_LeavesNothing()
    {
        await Store.RehearseAsync();

        await using var context = new StateContext(_database!.Open().Options);
        Assert.Equal((0, 0), (await context.Conversations.CountAsync(), await context.Activities.CountAsync()));
    }

    [SkippableFact]
    public async Task Rehearse_DatabaseThatCannotBeWritten_StopsTheStart()
    {
        await using (var context = new StateContext(_database!.Open().Options))
            await context.Database.ExecuteSqlRawAsync("DROP TABLE activity");

        var stopped = await Assert.ThrowsAsync<CannotStartException>(() => Store.RehearseAsync());

        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
    }

    private Task<Conversation?> FindAsync(string id) => Store.FindAsync(Said.Channel, id, default);

    private async Task<IReadOnlyList<RecordedActivity>> RecordAsync(string id, params Activity[] activities) =>
        (await Store.RecordAsync(Said.Channel, id, activities, default))!;

    private Task<IReadOnlyList<RecordedActivity>> ReadAsync(string id) => Store.ReadAsync(Said.Channel, id, 0, 100_000, default);

    private static void AssertWhole(IReadOnlyList<RecordedActivity> transcript, int count) =>
        Assert.Equal(Enumerable.Range(1, count).Select(n => (long)n), transcript.Select(one => one.Sequence));

    private static IEnumerable<string> Jsons(IEnumerable<RecordedActivity> transcript) =>
        transcript.Select(one => JsonSerializer.Serialize(one.Activity, ActivityJson.Options));
}
