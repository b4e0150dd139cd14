using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Model;
using ServiceBot.Bot.State.Schema;
using ServiceBot.Search;

namespace ServiceBot.Bot.State.Databases;

/// <summary>One file, for one service on one machine.</summary>
internal sealed class SqliteStateDatabase : IStateDatabase
{
    public const string DefaultFile = "data/state.db";

    // Result codes of sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    /// <summary>How long another program's write is waited for, seconds.</summary>
    private const int PatienceSeconds = 10;

    /// <summary>Most that the file shrinks by at a time, pages of 4 KB: turns wait meanwhile.</summary>
    private const int PagesGivenBack = 1000;

    private readonly string _file;
    private readonly string _connectionString;

    /// <param name="connectionString">As <see cref="Settings.StateOptions.ConnectionString"/>.</param>
    /// <exception cref="CannotStartException">It names no file.</exception>
    public SqliteStateDatabase(string connectionString)
    {
        var parts = Parse(connectionString);
        _file = ProjectPaths.Resolve(parts.DataSource);
        parts.DataSource = _file;
        parts.DefaultTimeout = PatienceSeconds;
        _connectionString = parts.ConnectionString;
        Options = new DbContextOptionsBuilder<StateContext>().UseSqlite(_connectionString).AddInterceptors(new SqlitePragmas()).Options;
    }

    public string Name => $"SQLite “{_file}”";

    public DbContextOptions<StateContext> Options { get; }

    // A transaction begins as BEGIN IMMEDIATE, which lets one writer in at a time.
    public IReadOnlyList<string> LockSchema => [];

    public string ForgetConversations =>
        "DELETE FROM conversation WHERE rowid IN (SELECT rowid FROM conversation WHERE used_at < {0} ORDER BY used_at LIMIT {1})";

    public string ForgetActivities =>
        "DELETE FROM activity WHERE rowid IN (SELECT rowid FROM activity WHERE recorded_at < {0} ORDER BY recorded_at LIMIT {1})";

    public IReadOnlyList<string> StatementsOf(SchemaStep step) => step.Sqlite;

    public Task<List<ConversationRow>> LockAsync(StateContext context, IReadOnlyCollection<string> conversationIds, CancellationToken cancellation) =>
        context.Conversations.Where(row => conversationIds.Contains(row.Id)).ToListAsync(cancellation);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        MakeFile();
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        if (await AskAsync(connection, "PRAGMA quick_check(1)", cancellation) is not "ok" and var fault)
            throw Damaged(fault);

        // Only a file that holds nothing yet can be made to shrink later; an older one keeps its size, and its free pages are used again.
        await AskAsync(connection, "PRAGMA auto_vacuum = INCREMENTAL", cancellation);

        // Readers go on while one writes. The mode stays with the file.
        if (await AskAsync(connection, "PRAGMA journal_mode = WAL", cancellation) is not "wal" and var mode)
            throw new CannotStartException(ExitCode.Environment, $"{Name} 不能用 WAL 方式（得到 {mode}），多半是网络盘。请用 State__ConnectionString 换到本机的盘上。");
    }

    /// <summary>
    /// Deleted pages go from the file's end; then the log, which holds pages as they were, is written back and emptied, or at the next call when somebody is
    /// reading from it for long.
    /// </summary>
    public async Task WipeAsync(CancellationToken cancellation)
    {
        await using var context = new StateContext(Options);
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await AskAsync(connection, $"PRAGMA incremental_vacuum({PagesGivenBack})", cancellation);
        await AskAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
    }

    public CannotStartException? Explain(Exception exception) => exception switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } damaged => Damaged(damaged.Message),
        SqliteException { SqliteErrorCode: Busy } => new CannotStartException(
            ExitCode.Environment, $"{Name} 被另一个程序占着，等了 {PatienceSeconds} 秒。请停掉它，或用 State__ConnectionString 换一个文件。"),
        SqliteException or IOException or UnauthorizedAccessException => new CannotStartException(
            ExitCode.Environment, $"{Name} 用不了：{exception.Message} 请检查文件和文件夹的权限、磁盘空间，或换一个文件，例如 State__ConnectionString=\"Data Source={DefaultFile}\"。"),
        _ => null,
    };

    private CannotStartException Damaged(string? reason) => new(
        ExitCode.Environment, $"{Name} 不是数据库，或已损坏：{reason} 请从备份恢复，或把它移到别处（连同 -wal 和 -shm 文件；对话从头开始，已发的令牌失效）。");

    // Conversations are nobody else's business on a shared machine; SQLite gives its other files the same rights.
    private void MakeFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(_file, options);
    }

    private static SqliteConnectionStringBuilder Parse(string connectionString)
    {
        const string Mend = $"应该是一个文件，例如 State__ConnectionString=\"Data Source={DefaultFile}\"；用 PostgreSQL 还要设 State__Provider=postgres。";
        SqliteConnectionStringBuilder parts;
        try
        {
            parts = new SqliteConnectionStringBuilder(connectionString.Length == 0 ? $"Data Source={DefaultFile}" : connectionString);
        }
        catch (ArgumentException exception)
        {
            throw new CannotStartException(ExitCode.Environment, $"设置 State__ConnectionString 不对：{exception.Message} {Mend}");
        }

        if (parts.DataSource is "" or ":memory:" || parts.DataSource.StartsWith("file:", StringComparison.Ordinal) || parts.Mode is not SqliteOpenMode.ReadWriteCreate)
            throw new CannotStartException(ExitCode.Environment, $"设置 State__ConnectionString 不对。{Mend}");
        return parts;
    }

    /// <summary>Runs a pragma to its end; what it says first.</summary>
    private static async Task<string?> AskAsync(SqliteConnection connection, string pragma, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above.
        command.CommandText = pragma;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        string? said = null;
        while (await reader.ReadAsync(cancellation))
            said ??= reader.GetValue(0) as string;
        return said;
    }
}
