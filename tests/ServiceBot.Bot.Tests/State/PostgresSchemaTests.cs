namespace ServiceBot.Bot.Tests.State;

public sealed class PostgresSchemaTests : SchemaTests
{
    protected override IReadOnlyList<string> VersionOne =>
    [
        "CREATE TABLE schema_version (version bigint NOT NULL PRIMARY KEY, applied_at bigint NOT NULL)",
        "INSERT INTO schema_version VALUES (1, 1795334400000)",
        """
        CREATE TABLE conversation (id text COLLATE "C" NOT NULL, channel_id text COLLATE "C" NOT NULL, user_id text COLLATE "C", street text, state text NOT NULL,
          created_at bigint NOT NULL, used_at bigint NOT NULL, last_sequence bigint NOT NULL, last_timestamp bigint NOT NULL, PRIMARY KEY (id, channel_id))
        """,
        "CREATE INDEX conversation_used_at ON conversation (used_at)",
        """
        CREATE TABLE activity (conversation_id text COLLATE "C" NOT NULL, channel_id text COLLATE "C" NOT NULL, sequence bigint NOT NULL, recorded_at bigint NOT NULL,
          json text NOT NULL, PRIMARY KEY (conversation_id, channel_id, sequence),
          FOREIGN KEY (conversation_id, channel_id) REFERENCES conversation (id, channel_id) ON DELETE CASCADE)
        """,
        "CREATE INDEX activity_recorded_at ON activity (recorded_at)",
        "CREATE TABLE secret_key (name text COLLATE \"C\" NOT NULL PRIMARY KEY, bytes bytea NOT NULL, created_at bigint NOT NULL)",
        "INSERT INTO conversation VALUES ('c', 'directline', 'dl_1', '示范街道', '{\"v\":1}', 1795334400000, 1795334400000, 2, 1795334400000)",
        "INSERT INTO activity VALUES ('c', 'directline', 1, 1795334400000, '{\"type\":\"message\",\"text\":\"跨区办事窗口有几个？\"}')",
        "INSERT INTO activity VALUES ('c', 'directline', 2, 1795334400000, '{\"type\":\"message\",\"text\":\"有3个。\",\"from\":{\"id\":\"bot\",\"role\":\"bot\"}}')",
        "INSERT INTO secret_key VALUES ('directline', '\\x0102FF', 1795334400000)",
    ];

    private protected override ITestDatabase NewDatabase() => new PostgresTestDatabase();

    protected override string ColumnsOf(string table) =>
        $"SELECT column_name::text AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}'";
}
