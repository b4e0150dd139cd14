namespace ServiceBot.Bot.Tests.State;

public sealed class SqliteSchemaTests : SchemaTests
{
    protected override IReadOnlyList<string> VersionOne =>
    [
        "CREATE TABLE schema_version (version bigint NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)",
        "INSERT INTO schema_version VALUES (1, 1795334400000)",
        """
        CREATE TABLE conversation (id TEXT NOT NULL, channel_id TEXT NOT NULL, user_id TEXT, street TEXT, state TEXT NOT NULL, created_at INTEGER NOT NULL,
          used_at INTEGER NOT NULL, last_sequence INTEGER NOT NULL, last_timestamp INTEGER NOT NULL, PRIMARY KEY (id, channel_id)) STRICT
        """,
        "CREATE INDEX conversation_used_at ON conversation (used_at)",
        """
        CREATE TABLE activity (conversation_id TEXT NOT NULL, channel_id TEXT NOT NULL, sequence INTEGER NOT NULL, recorded_at INTEGER NOT NULL, json TEXT NOT NULL,
          PRIMARY KEY (conversation_id, channel_id, sequence),
          FOREIGN KEY (conversation_id, channel_id) REFERENCES conversation (id, channel_id) ON DELETE CASCADE) STRICT
        """,
        "CREATE INDEX activity_recorded_at ON activity (recorded_at)",
        "CREATE TABLE secret_key (name TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT",
        "INSERT INTO conversation VALUES ('c', 'directline', 'dl_1', '示范街道', '{\"v\":1}', 1795334400000, 1795334400000, 2, 1795334400000)",
        "INSERT INTO activity VALUES ('c', 'directline', 1, 1795334400000, '{\"type\":\"message\",\"text\":\"跨区办事窗口有几个？\"}')",
        "INSERT INTO activity VALUES ('c', 'directline', 2, 1795334400000, '{\"type\":\"message\",\"text\":\"有3个。\",\"from\":{\"id\":\"bot\",\"role\":\"bot\"}}')",
        "INSERT INTO secret_key VALUES ('directline', X'0102FF', 1795334400000)",
    ];

    private protected override ITestDatabase NewDatabase() => new SqliteTestDatabase();

    protected override string ColumnsOf(string table) => $"SELECT name AS \"Value\" FROM pragma_table_info('{table}')";
}
