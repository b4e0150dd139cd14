using System.ComponentModel.DataAnnotations;

namespace ServiceBot.Bot.Settings;

/// <summary>Settings <c>State__…</c>: where conversations are kept, and for how long.</summary>
internal sealed class StateOptions
{
    public const string Sqlite = "sqlite";

    public const string Postgres = "postgres";

    /// <summary>The kind of database: one file for one service, or a PostgreSQL that several share.</summary>
    [AllowedValues(Sqlite, Postgres)]
    public string Provider { get; set; } = Sqlite;

    /// <summary>
    /// How to reach it. For SQLite <c>Data Source=data/state.db</c>, which is also what empty means; a relative file counts from the project's root.
    /// For PostgreSQL <c>Host=…;Database=…;Username=…;Password=…</c>.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Hours after which an activity leaves the transcript, even of a conversation that goes on.</summary>
    [Range(1, 8760)]
    public int ActivityHours { get; set; } = 24;

    /// <summary>Latest activities kept of one conversation; up to 99 more stay until the next hundred is full.</summary>
    [Range(100, 1_000_000)]
    public int ActivitiesKept { get; set; } = 1000;

    /// <summary>Minutes between two looks for what is to be forgotten.</summary>
    [Range(1, 1440)]
    public int ForgetEveryMinutes { get; set; } = 1;

    /// <summary>Writes that may wait for the database; one more is refused at once. At 3,000 a second the default is a little over a second's worth.</summary>
    [Range(1, 1_000_000)]
    public int QueueLength { get; set; } = 4096;
}
