using Npgsql;
using ServiceBot.Bot.Settings;
using ServiceBot.Bot.State.Databases;

namespace ServiceBot.Bot.Tests.State;

/// <summary>A schema of its own in the PostgreSQL that <c>tests/run.sh</c> starts; without it the test is skipped.</summary>
internal sealed class PostgresTestDatabase : ITestDatabase
{
    public const string Variable = "SERVICEBOT_TEST_POSTGRES";

    private readonly string _server;
    private readonly string _schema = $"t{Guid.NewGuid():N}";

    public PostgresTestDatabase()
    {
        _server = Server();
        Run($"CREATE SCHEMA {_schema}");
    }

    public string Provider => StateOptions.Postgres;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { SearchPath = _schema, MaxPoolSize = 10 }.ConnectionString;

    /// <summary>The connection string of the server's own database.</summary>
    public static string Server()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(server), $"No PostgreSQL: {Variable} is not set. tests/run.sh starts one.");
        return server!;
    }

    public IStateDatabase Open() => new PostgresStateDatabase(ConnectionString);

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Run($"DROP SCHEMA {_schema} CASCADE");
    }

    private void Run(string statement)
    {
        using var source = NpgsqlDataSource.Create(_server);
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
