using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Writing;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

/// <summary>The one writer, run over each database.</summary>
public abstract class WriteQueueTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private ITestDatabase? _database;
    private PooledDbContextFactory<StateContext> _contexts = null!;

    private protected abstract ITestDatabase NewDatabase();

    [SkippableFact]
    public async Task Write_BadOnesAmongOthers_FailOnlyThemselves()
    {
        await using var queue = Queue(4096);
        var gate = new GateWrite();
        var held = queue.WriteAsync(gate);
        var good = Enumerable.Range(0, 60).Select(n => queue.WriteAsync(Begin($"好{n}"))).ToList();
        var bad = Enumerable.Range(0, 3).Select(_ => queue.WriteAsync(new BadWrite())).ToList();
        var behind = queue.WriteAsync(Begin("后来"));

        gate.Open();

        await held;
        Assert.All(await Task.WhenAll(good.Append(behind)), Assert.True);
        foreach (var write in bad)
            Assert.Contains("没有写进", (await Assert.ThrowsAsync<StateException>(() => write)).Message, StringComparison.Ordinal);
        Assert.Equal(61, await CountAsync());
    }

    [SkippableFact]
    public async Task Write_ManyWaiting_ShareTransactions()
    {
        await using var queue = Queue(4096);
        var gate = new GateWrite();
        var held = queue.WriteAsync(gate);
        var counted = Enumerable.Range(0, 50).Select(_ => queue.WriteAsync(new ContextWrite())).ToList();

        gate.Open();

        await held;
        Assert.Single((await Task.WhenAll(counted)).Distinct());
    }

    [SkippableFact]
    public async Task Write_QueueFull_IsRefusedAtOnceNamingTheSetting()
    {
        await using var queue = Queue(2);
        var gate = new GateWrite();
        var held = queue.WriteAsync(gate);
        await gate.Begun;
        var waiting = new[] { queue.WriteAsync(Begin("一")), queue.WriteAsync(Begin("二")) };

        var refused = await Assert.ThrowsAsync<StateException>(async () => await queue.WriteAsync(Begin("三")));

        Assert.Contains("State__QueueLength", refused.Message, StringComparison.Ordinal);
        gate.Open();
        await held;
        Assert.All(await Task.WhenAll(waiting), Assert.True);
        Assert.True(await queue.WriteAsync(Begin("三")));
    }

    [SkippableFact]
    public async Task Write_CancelledWhileWaiting_WritesNothing()
    {
        await using var queue = Queue(4096);
        var gate = new GateWrite();
        var held = queue.WriteAsync(gate);
        await gate.Begun;
        using var cancellation = new CancellationTokenSource();
        var cancelled = queue.WriteAsync(new BeginWrite(Said.Conversation("不要了"), cancellation.Token));
        var other = queue.WriteAsync(Begin("要"));

        await cancellation.CancelAsync();
        gate.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True(await other);
        await held;
        Assert.Equal(1, await CountAsync());
    }

    [SkippableFact]
    public async Task Dispose_WritesWaiting_AreWrittenAndLaterOnesRefused()
    {
        var queue = Queue(4096);
        var gate = new GateWrite();
        _ = queue.WriteAsync(gate);
        await gate.Begun;
        var waiting = queue.WriteAsync(Begin("还在等"));

        var closing = queue.DisposeAsync();
        var refused = await Assert.ThrowsAsync<StateException>(async () => await queue.WriteAsync(Begin("晚了")));
        gate.Open();
        await closing;

        Assert.Contains("正在停止", refused.Message, StringComparison.Ordinal);
        Assert.True(await waiting);
        Assert.Equal(1, await CountAsync());
    }

    public async Task InitializeAsync()
    {
        _database = NewDatabase();
        await new StartState(_database.Open(), _clock, NullLogger<StartState>.Instance).OpenAsync(default);
        _contexts = new PooledDbContextFactory<StateContext>(_database.Open().Options);
    }

    public Task DisposeAsync()
    {
        _database?.Dispose();
        return Task.CompletedTask;
    }

    private WriteQueue Queue(int length) => new(_contexts, _database!.Open(), new StateQueries(), new StateOptions { QueueLength = length }, _clock);

    private static BeginWrite Begin(string id) => new(Said.Conversation(id), default);

    private async Task<int> CountAsync()
    {
        await using var context = _contexts.CreateDbContext();
        return await context.Conversations.CountAsync();
    }

    /// <summary>Keeps the writer until it is let go on.</summary>
    private sealed class GateWrite() : PendingWrite<int>(default)
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override bool IsAlone => true;

        public Task Begun => _begun.Task;

        public void Open() => _open.TrySetResult();

        protected override async Task<int> WriteAsync(WriteBatch batch)
        {
            _begun.TrySetResult();
            await _open.Task;
            return 0;
        }
    }

    /// <summary>A statement no database takes.</summary>
    private sealed class BadWrite() : PendingWrite<int>(default)
    {
        protected override Task<int> WriteAsync(WriteBatch batch) => batch.Context.Database.ExecuteSqlRawAsync("INSERT INTO 没有这个表 VALUES (1)");
    }

    /// <summary>Tells one transaction from another.</summary>
    private sealed class ContextWrite() : PendingWrite<Guid>(default)
    {
        protected override Task<Guid> WriteAsync(WriteBatch batch) => Task.FromResult(batch.Context.Database.CurrentTransaction!.TransactionId);
    }
}
