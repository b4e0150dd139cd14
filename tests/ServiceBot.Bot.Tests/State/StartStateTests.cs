using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.Tests.Support;

namespace ServiceBot.Bot.Tests.State;

/// <summary>What stops the start, and what the person at the terminal is told.</summary>
public sealed class StartStateTests : IDisposable
{
    private readonly SqliteTestDatabase _sqlite = new();

    [Fact]
    public async Task Open_NoFolderYet_MakesItAndOnlyTheOwnerMayRead()
    {
        var file = Path.Combine(Path.GetDirectoryName(_sqlite.File)!, "新", "state.db");

        await OpenAsync(new SqliteStateDatabase($"Data Source={file}"));

        Assert.True(File.Exists(file));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_IsRefusedAndLeftAlone()
    {
        await File.WriteAllTextAsync(_sqlite.File, string.Concat(Enumerable.Repeat("这不是数据库。", 200)));
        var before = await File.ReadAllBytesAsync(_sqlite.File);

        var stopped = await StoppedAsync(_sqlite.Open());

        Assert.Contains("不是数据库，或已损坏", stopped.Message, StringComparison.Ordinal);
        Assert.Contains(_sqlite.File, stopped.Message, StringComparison.Ordinal);
        Assert.Contains("移到别处", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_sqlite.File));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public async Task Open_DamagedInside_IsRefused(double where)
    {
        await using (var store = await FilledAsync())
            await store.BeginAsync(Said.Conversation("最后"), default);
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(_sqlite.File);
        new Random(7).NextBytes(bytes.AsSpan((int)(bytes.Length * where) / 4096 * 4096, 4096));
        await File.WriteAllBytesAsync(_sqlite.File, bytes);

        var stopped = await StoppedAsync(_sqlite.Open());

        Assert.Contains("已损坏", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_CutShort_IsRefused()
    {
        await using (await FilledAsync())
        {
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(_sqlite.File);
        await File.WriteAllBytesAsync(_sqlite.File, bytes[..(bytes.Length / 2)]);

        var stopped = await StoppedAsync(_sqlite.Open());

        Assert.Contains("已损坏", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FolderInPlaceOfTheFile_IsRefused()
    {
        Directory.CreateDirectory(_sqlite.File);

        var stopped = await StoppedAsync(_sqlite.Open());

        Assert.Contains("用不了", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("State__ConnectionString=\"Data Source=data/state.db\"", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FileInPlaceOfTheFolder_IsRefused()
    {
        await File.WriteAllTextAsync(_sqlite.File, "");

        var stopped = await StoppedAsync(new SqliteStateDatabase($"Data Source={_sqlite.File}/state.db"));

        Assert.Contains("用不了", stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/state.db")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=data/state.db;Mode=ReadOnly")]
    [InlineData("Cache=Shared")]
    [InlineData("Host=127.0.0.1;Database=servicebot")]
    public void Sqlite_WrongConnectionString_NamesTheSettingAndItsMend(string connectionString)
    {
        var stopped = Assert.Throws<CannotStartException>(() => new SqliteStateDatabase(connectionString));

        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        Assert.Contains("设置 State__ConnectionString 不对", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Data Source=data/state.db", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sqlite_NothingSet_IsTheFileUnderTheProjectsRoot()
    {
        Assert.Equal($"SQLite “{ServiceBot.Search.ProjectPaths.Resolve("data/state.db")}”", new SqliteStateDatabase("").Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=servicebot;Password=secret-1")]
    [InlineData("Host=127.0.0.1;Port=很多;Password=secret-1")]
    [InlineData("Host=127.0.0.1;Passwort=secret-1")]
    [InlineData("data/state.db secret-1")]
    public void Postgres_WrongConnectionString_NamesTheSettingButNoPassword(string connectionString)
    {
        var stopped = Assert.Throws<CannotStartException>(() => new PostgresStateDatabase(connectionString));

        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        Assert.Contains("State__ConnectionString=\"Host=127.0.0.1;Database=servicebot", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PostgresNotThere_IsRefusedNamingHostAndPort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var stopped = await StoppedAsync(new PostgresStateDatabase($"Host=127.0.0.1;Port={port};Database=servicebot;Username=servicebot;Password=secret-1"));

        Assert.Contains($"127.0.0.1:{port}/servicebot", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("连不上", stopped.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", stopped.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_PostgresWithoutTheDatabase_SaysToMakeIt()
    {
        var stopped = await StoppedAsync(new PostgresStateDatabase(new NpgsqlConnectionStringBuilder(PostgresTestDatabase.Server()) { Database = "没有这个库" }.ConnectionString));

        Assert.Contains("没有这个库", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("createdb", stopped.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Open_PostgresWithUnknownUser_SaysToCheckTheName()
    {
        var stopped = await StoppedAsync(new PostgresStateDatabase(new NpgsqlConnectionStringBuilder(PostgresTestDatabase.Server()) { Username = "没有这个人" }.ConnectionString));

        Assert.Contains("不让登录", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Username", stopped.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _sqlite.Dispose();

    private async Task<EfStateStore> FilledAsync()
    {
        await OpenAsync(_sqlite.Open());
        var store = new EfStateStore(_sqlite.Open(), new StateOptions(), new LimitsOptions(), new FakeClock());
        await store.BeginAsync(Said.Conversation("c"), default);
        foreach (var n in Enumerable.Range(0, 200))
            _ = await store.RecordAsync(Said.Channel, "c", [Said.ByBot($"第{n}句：{new string('长', 300)}")], default);
        return store;
    }

    private static Task OpenAsync(IStateDatabase database) => new StartState(database, new FakeClock(), NullLogger<StartState>.Instance).OpenAsync(default);

    private static async Task<CannotStartException> StoppedAsync(IStateDatabase database)
    {
        var stopped = await Assert.ThrowsAsync<CannotStartException>(() => OpenAsync(database));
        Assert.Equal(ExitCode.Environment, stopped.ExitCode);
        return stopped;
    }
}
