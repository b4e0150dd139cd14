using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Writing;

/// <summary>The one writer: writes that wait at the same time share a transaction, and so the price of making it durable.</summary>
/// <remarks>
/// Thread-safe. A write is tried with its batch first; when that comes to nothing, each of its writes is tried once more alone, so that a bad one fails
/// nobody but its own caller. Only a fault while the transaction is being committed fails them all: whether it has become durable is then not known.
/// </remarks>
internal sealed class WriteQueue : IAsyncDisposable
{
    /// <summary>Most writes of one transaction; more would only make the first ones wait.</summary>
    private const int MostTogether = 128;

    private readonly IDbContextFactory<StateContext> _contexts;
    private readonly IStateDatabase _database;
    private readonly StateQueries _queries;
    private readonly TimeProvider _clock;
    private readonly Channel<PendingWrite> _waiting;
    private readonly Task _writer;
    private readonly StateOptions _options;
    private volatile bool _closing;

    public WriteQueue(IDbContextFactory<StateContext> contexts, IStateDatabase database, StateQueries queries, StateOptions options, TimeProvider clock)
    {
        _contexts = contexts;
        _database = database;
        _queries = queries;
        _clock = clock;
        _options = options;
        _waiting = Channel.CreateBounded<PendingWrite>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _writer = Task.Run(WriteAllAsync);
    }

    /// <summary>Ends when the write is durable.</summary>
    /// <exception cref="StateException">The queue is full or closed, or the database failed; then nothing was written, except perhaps where it says so.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before it was begun; nothing was written.</exception>
    public Task<T> WriteAsync<T>(PendingWrite<T> write)
    {
        if (_waiting.Writer.TryWrite(write))
            return write.Result;
        throw new StateException(_closing
            ? "正在停止，不再写入。"
            : $"等着写入的已有 {_options.QueueLength} 个，满了。请看磁盘或数据库是否太慢；设置 State__QueueLength 可以放宽。");
    }

    /// <summary>Does writes past the queue, one after the other in one transaction, and takes them all back.</summary>
    /// <exception cref="System.Data.Common.DbException">The database failed; or inside an <see cref="DbUpdateException"/>.</exception>
    public async Task RehearseAsync(IEnumerable<PendingWrite> writes)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var write in writes)
        {
            await ApplyAsync(context, [write]);
            context.ChangeTracker.Clear();
        }

        await transaction.RollbackAsync();
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _closing = true;
        _waiting.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteAllAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            var together = Take();
            if (together.Count > 0)
                await WriteAsync(together);
        }
    }

    private List<PendingWrite> Take()
    {
        var together = new List<PendingWrite>();
        while (together.Count < MostTogether && _waiting.Reader.TryPeek(out var next) && (!next.IsAlone || together.Count == 0))
        {
            if (!_waiting.Reader.TryRead(out next))
                break;
            if (next.Cancellation.IsCancellationRequested)
                next.Cancel();
            else
                together.Add(next);
            if (next.IsAlone)
                break;
        }

        return together;
    }

    private async Task WriteAsync(List<PendingWrite> together)
    {
        try
        {
            await TransactAsync(together);
        }
        catch (StateException exception)
        {
            together.ForEach(write => write.Fail(exception));
        }
        catch (Exception)
        {
            // Whatever it was, it comes again for the write whose fault it is.
            foreach (var write in together)
                await WriteAloneAsync(write);
        }
    }

    private async Task WriteAloneAsync(PendingWrite write)
    {
        try
        {
            await TransactAsync([write]);
        }
        catch (StateException exception)
        {
            write.Fail(exception);
        }
        catch (Exception exception)
        {
            write.Fail(new StateException($"没有写进 {_database.Name}：{exception.GetBaseException().Message}", exception));
        }
    }

    private async Task TransactAsync(List<PendingWrite> together)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await ApplyAsync(context, together);
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception exception)
        {
            throw new StateException($"写进 {_database.Name} 时断了，不知道写成了没有：{exception.GetBaseException().Message}", exception);
        }

        together.ForEach(write => write.Complete());
    }

    private async Task ApplyAsync(StateContext context, List<PendingWrite> together)
    {
        var batch = new WriteBatch(context, _queries, _clock.GetUtcNow().ToUnixTimeMilliseconds(), _options.ActivitiesKept);
        await batch.LockAsync(_database, together);
        foreach (var write in together)
            await write.ApplyAsync(batch);
        await context.SaveChangesAsync();
    }
}
