using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Schema;

namespace ServiceBot.Bot.State.Databases;

/// <summary>A PostgreSQL that several services may share.</summary>
internal sealed class PostgresStateDatabase : IStateDatabase
{
    private const string Example = "State__ConnectionString=\"Host=127.0.0.1;Database=servicebot;Username=servicebot;Password=…\"";

    /// <summary>The number of the advisory lock that guards the tables' making; any will do that is always the same.</summary>
    private const long SchemaLock = 7_310_579_628_315_140_961;

    private const string MaxAutoPrepare = "Max Auto Prepare";
    private const int StatementsKept = 100;

    private readonly string _place;

    /// <param name="connectionString">As <see cref="Settings.StateOptions.ConnectionString"/>.</param>
    /// <exception cref="CannotStartException">It is none, or names no server.</exception>
    public PostgresStateDatabase(string connectionString)
    {
        var parts = Parse(connectionString);
        _place = $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}";

        // A service that dies without a word must not hold its rows for ever, and one that waits for rows must not hold up its own writes.
        parts.Options = $"{parts.Options} -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s".Trim();

        // The same few statements come again with every turn: the server keeps them parsed, unless the setting says otherwise.
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey(MaxAutoPrepare))
            parts.MaxAutoPrepare = StatementsKept;
        Options = new DbContextOptionsBuilder<StateContext>().UseNpgsql(parts.ConnectionString).Options;
    }

    public string Name => $"PostgreSQL “{_place}”";

    public DbContextOptions<StateContext> Options { get; }

    public IReadOnlyList<string> LockSchema { get; } =
        ["SET LOCAL lock_timeout = 0", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({SchemaLock})")];

    public string ForgetConversations =>
        "DELETE FROM conversation WHERE ctid IN (SELECT ctid FROM conversation WHERE used_at < {0} ORDER BY used_at LIMIT {1} FOR UPDATE SKIP LOCKED)";

    public string ForgetActivities =>
        "DELETE FROM activity WHERE ctid IN (SELECT ctid FROM activity WHERE recorded_at < {0} ORDER BY recorded_at LIMIT {1} FOR UPDATE SKIP LOCKED)";

    public IReadOnlyList<string> StatementsOf(SchemaStep step) => step.Postgres;

    // All lock in the same order, so that no two services wait for one another.
    public Task<List<ConversationRow>> LockAsync(StateContext context, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) =>
        context.Conversations
            .FromSql($"SELECT * FROM conversation WHERE id = ANY({conversationIds.ToArray()}) ORDER BY id, channel_id FOR UPDATE")
            .ToListAsync(cancellation);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await using var context = new StateContext(Options);
        await context.Database.OpenConnectionAsync(cancellation);
    }

    // Its autovacuum does that.
    public Task WipeAsync(CancellationToken cancellation) => Task.CompletedTask;

    public CannotStartException? Explain(Exception exception) => exception switch
    {
        PostgresException denied when denied.SqlState.StartsWith("28", StringComparison.Ordinal) => Fault($"{Name} 不让登录：{exception.Message}", "请检查 State__ConnectionString 里的 Username 和 Password"),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => Fault($"{Name} 没有这个库。", "请先建库（createdb），或改 State__ConnectionString 里的 Database"),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => Fault($"{Name} 不让建表或写入：{exception.Message}", "请让这个用户拥有这个库"),
        PostgresException { SqlState: PostgresErrorCodes.DuplicateTable } => Fault($"{Name} 里已有同名的表，不是本程序建的：{exception.Message}", "请用一个空的库"),
        NpgsqlException or SocketException or TimeoutException => Fault($"{Name} 连不上或用不了：{exception.Message}", "请看它是否在运行，地址和端口对不对"),
        _ => null,
    };

    private static CannotStartException Fault(string what, string mend) => new(ExitCode.Environment, $"{what} {mend}，例如 {Example}。");

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return parts.Host is { Length: > 0 } ? parts : throw new CannotStartException(
                ExitCode.Environment, $"State__Provider 是 postgres，设置 State__ConnectionString 里却没有 Host。请写全，例如 {Example}。");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // Not its message: that may show the password.
            throw new CannotStartException(ExitCode.Environment, $"设置 State__ConnectionString 读不懂。请写成 {Example} 这样。");
        }
    }
}
