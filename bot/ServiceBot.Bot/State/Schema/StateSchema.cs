using Microsoft.EntityFrameworkCore;
using ServiceBot.Bot.State.Databases;
using ServiceBot.Bot.State.Model;

namespace ServiceBot.Bot.State.Schema;

/// <summary>Brings a database's tables to the version this program reads and writes.</summary>
/// <param name="steps">By rising version, from 1 without gaps.</param>
internal sealed class StateSchema(IStateDatabase database, IReadOnlyList<SchemaStep> steps, TimeProvider clock)
{
    private const string VersionTable = "CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)";

    private int Newest => steps[^1].Version;

    /// <summary>Takes the missing steps, each in a transaction of its own. Two services that start at once do not take one twice.</summary>
    /// <returns>The versions gone through, rising; empty when nothing was missing.</returns>
    /// <exception cref="CannotStartException">The tables are of a newer program.</exception>
    public async Task<IReadOnlyList<int>> UpgradeAsync(StateContext context, CancellationToken cancellation)
    {
        var taken = new List<int>();
        while (await TakeNextAsync(context, cancellation) is { } version)
            taken.Add(version);
        return taken;
    }

    private async Task<int?> TakeNextAsync(StateContext context, CancellationToken cancellation)
    {
        var statements = context.Database;
        await using var transaction = await statements.BeginTransactionAsync(cancellation);
        foreach (var statement in database.LockSchema)
            await statements.ExecuteSqlRawAsync(statement, cancellation);
        await statements.ExecuteSqlRawAsync(VersionTable, cancellation);
        var version = await statements.SqlQueryRaw<long>("SELECT COALESCE(MAX(version), 0) AS \"Value\" FROM schema_version").SingleAsync(cancellation);
        if (version > Newest)
        {
            throw new CannotStartException(
                ExitCode.Environment, $"{database.Name} 的表是版本 {version}，这个程序只认到 {Newest}：它被更新的程序用过。请用新的程序启动，或用 State__ConnectionString 换一个库。");
        }

        if (version == Newest)
            return null;
        var step = steps.Single(step => step.Version == version + 1);
        foreach (var statement in database.StatementsOf(step))
            await statements.ExecuteSqlRawAsync(statement, cancellation);
        await statements.ExecuteSqlAsync($"INSERT INTO schema_version (version, applied_at) VALUES ({step.Version}, {clock.GetUtcNow().ToUnixTimeMilliseconds()})", cancellation);
        await transaction.CommitAsync(cancellation);
        return step.Version;
    }
}
