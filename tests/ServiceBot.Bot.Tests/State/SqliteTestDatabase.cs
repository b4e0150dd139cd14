using Microsoft.Data.Sqlite;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State.Databases;

namespace ServiceBot.Bot.Tests.State;

/// <summary>A file in a temporary folder.</summary>
internal sealed class SqliteTestDatabase : ITestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("servicebot-state-").FullName;

    public string File => Path.Combine(_folder, "state.db");

    public string Provider => StateOptions.Sqlite;

    public string ConnectionString => $"Data Source={File}";

    public IStateDatabase Open() => new SqliteStateDatabase(ConnectionString);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
