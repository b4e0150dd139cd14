using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Schema;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

/// <summary>How the tables come to be, and come from one version to the next; run over each database.</summary>
public abstract class SchemaTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly Lazy<ITestDatabase> _database;

    protected SchemaTests() => _database = new Lazy<ITestDatabase>(NewDatabase);

    private protected abstract ITestDatabase NewDatabase();

    /// <summary>The tables as version 1 had them, written down here by hand, with a conversation of two activities and a key.</summary>
    protected abstract IReadOnlyList<string> VersionOne { get; }

    [SkippableFact]
    public async Task Open_VersionOneWithData_IsUpgradedAndKeepsIt()
    {
        await RunAsync([.. VersionOne]);

        await OpenAsync();

        await using var store = new EfStateStore(Database(), new StateOptions(), new LimitsOptions(), _clock);
        var kept = await store.ReadAsync(Said.Channel, "c", 0, 10, default);
        Assert.Equal(["跨区办事窗口有几个？", "有3个。"], kept.Select(one => one.Activity.Text!));
        Assert.Equal("示范街道", (await store.FindAsync(Said.Channel, "c", default))!.Street);
        Assert.Equal("0102FF", Convert.ToHexString(await store.KeyAsync("directline", 32, default)));
        Assert.Empty(await store.UnansweredAsync(Said.Channel, default));
        Assert.Equal(3, (await store.RecordAsync(Said.Channel, "c", [Said.ByPerson("谢谢")], default))![0].Sequence);
        Assert.Single(await store.UnansweredAsync(Said.Channel, default));
    }

    [SkippableFact]
    public async Task Open_NewerVersion_IsRefusedNamingBoth()
    {
        await OpenAsync();
        await RunAsync("INSERT INTO schema_version (version, applied_at) VALUES (99, 0)");

        var stopped = await Assert.ThrowsAsync<CannotStartException>(OpenAsync);

        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        Assert.Contains($"版本 99，这个程序只认到 {SchemaSteps.All[^1].Version}", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("State__ConnectionString", stopped.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Upgrade_FaultyStep_LeavesTheVersionBefore()
    {
        await OpenAsync();
        var faulty = new SchemaStep(SchemaSteps.All[^1].Version + 1, ["CREATE TABLE half (x INTEGER)", "无此语句"], ["CREATE TABLE half (x bigint)", "无此语句"]);
        await using (var context = new StateContext(Database().Options))
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => new StateSchema(Database(), [.. SchemaSteps.All, faulty], _clock).UpgradeAsync(context, default));

        var mended = faulty with { Sqlite = faulty.Sqlite.Take(1).ToList(), Postgres = faulty.Postgres.Take(1).ToList() };

        await using var again = new StateContext(Database().Options);
        Assert.Equal([faulty.Version], await new StateSchema(Database(), [.. SchemaSteps.All, mended], _clock).UpgradeAsync(again, default));
    }

    [SkippableFact]
    public async Task Open_SeveralServicesAtOnce_TakeEachStepOnce()
    {
        _ = Database();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(OpenAsync)));

        await using var context = new StateContext(Database().Options);
        var versions = await context.Database.SqlQueryRaw<long>("SELECT version AS \"Value\" FROM schema_version ORDER BY version").ToListAsync();
        Assert.Equal(SchemaSteps.All.Select(step => (long)step.Version), versions);
    }

    [SkippableFact]
    public async Task Steps_AndModel_NameTheSameColumns()
    {
        await OpenAsync();

        await using var context = new StateContext(Database().Options);
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            var ofModel = entity.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal);
            var ofTable = (await context.Database.SqlQueryRaw<string>(ColumnsOf(table)).ToListAsync()).Order(StringComparer.Ordinal);
            Assert.Equal(ofModel, ofTable);
        }
    }

    [SkippableFact]
    public async Task EveryColumn_WrittenAndReadBack_IsTheSame()
    {
        await OpenAsync();
        await using (var context = new StateContext(Database().Options))
        {
            context.Add(new ConversationRow { Id = "丙", ChannelId = "甲", UserId = "乙", Street = "示范街道", State = "{\"v\":1}", CreatedAt = long.MaxValue, UsedAt = 2, LastSequence = 3, LastTimestamp = 4 });
            context.Add(new ActivityRow { ConversationId = "丙", ChannelId = "甲", Sequence = long.MaxValue, RecordedAt = 5, AwaitsAnswer = true, Json = "{\"text\":\"𠮷\"}" });
            context.Add(new KeyRow { Name = "丁", Bytes = [0, 1, 255], CreatedAt = 6 });
            await context.SaveChangesAsync();
        }

        await using var reading = new StateContext(Database().Options);
        var conversation = await reading.Conversations.SingleAsync();
        var activity = await reading.Activities.SingleAsync(row => row.AwaitsAnswer);
        var key = await reading.Keys.SingleAsync();
        Assert.Equal(("丙", "甲", "乙", "示范街道", "{\"v\":1}", long.MaxValue, 2L, 3L, 4L), (conversation.Id, conversation.ChannelId, conversation.UserId, conversation.Street, conversation.State, conversation.CreatedAt, conversation.UsedAt, conversation.LastSequence, conversation.LastTimestamp));
        Assert.Equal(("丙", "甲", long.MaxValue, 5L, "{\"text\":\"𠮷\"}"), (activity.ConversationId, activity.ChannelId, activity.Sequence, activity.RecordedAt, activity.Json));
        Assert.Equal(("丁", "0001FF", 6L), (key.Name, Convert.ToHexString(key.Bytes), key.CreatedAt));
    }

    public void Dispose()
    {
        if (_database.IsValueCreated)
            _database.Value.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A statement for the column names of a table, as "Value".</summary>
    protected abstract string ColumnsOf(string table);

    private IStateDatabase Database() => _database.Value.Open();

    private Task OpenAsync() => new StartState(Database(), _clock, NullLogger<StartState>.Instance).OpenAsync(default);

    private async Task RunAsync(params string[] statements)
    {
        await using var context = new StateContext(Database().Options);
        foreach (var statement in statements)
            await context.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }
}
