using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace ServiceBot.Bot.State.Databases;

/// <summary>Sets what SQLite does not keep in the file, once for each connection that is really opened; the pool hands the same ones out again and again.</summary>
/// <remarks>
/// With <c>synchronous = FULL</c> each commit waits until the disk has it, so that neither kill -9 nor a power cut takes what was acknowledged; shared
/// commits make it cheap. With NORMAL a power cut, not kill -9, could take the commits since the last checkpoint. With <c>secure_delete</c> what is deleted is overwritten,
/// not only left out.
/// </remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 10000;";

    private static readonly object Done = new();

    private readonly ConditionalWeakTable<sqlite3, object> _set = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        if (!_set.TryAdd(((SqliteConnection)connection).Handle!, Done))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
