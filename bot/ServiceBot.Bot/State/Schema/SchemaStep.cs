namespace ServiceBot.Bot.State.Schema;

/// <summary>What leads from one version of the tables to the next.</summary>
/// <param name="Version">The version it leads to, from 1.</param>
/// <param name="Sqlite">Statements for SQLite, in order; they run in one transaction.</param>
/// <param name="Postgres">The same for PostgreSQL.</param>
/// <remarks>A step that has been published is never changed: what it made stands in somebody's database. Mend it with the next one.</remarks>
internal sealed record SchemaStep(int Version, IReadOnlyList<string> Sqlite, IReadOnlyList<string> Postgres);
