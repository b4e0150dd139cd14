namespace ServiceBot.Bot.State.Schema;

/// <summary>All steps, from an empty database to what <see cref="Model.StateContext"/> reads and writes.</summary>
internal static class SchemaSteps
{
    private const string HeldDeliveries =
        "CREATE INDEX delivery_held ON delivery (conversation_id, conversation_channel_id) WHERE held_at IS NOT NULL AND delivered_at IS NULL AND expired_at IS NULL";

    public static IReadOnlyList<SchemaStep> All { get; } =
    [
        new(1, Sqlite:
        [
            """
            CREATE TABLE conversation (
              id TEXT NOT NULL,
              channel_id TEXT NOT NULL,
              user_id TEXT,
              street TEXT,
              state TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              used_at INTEGER NOT NULL,
              last_sequence INTEGER NOT NULL,
              last_timestamp INTEGER NOT NULL,
              PRIMARY KEY (id, channel_id)
            ) STRICT
            """,
            "CREATE INDEX conversation_used_at ON conversation (used_at)",
            """
            CREATE TABLE activity (
              conversation_id TEXT NOT NULL,
              channel_id TEXT NOT NULL,
              sequence INTEGER NOT NULL,
              recorded_at INTEGER NOT NULL,
              json TEXT NOT NULL,
              PRIMARY KEY (conversation_id, channel_id, sequence),
              FOREIGN KEY (conversation_id, channel_id) REFERENCES conversation (id, channel_id) ON DELETE CASCADE
            ) STRICT
            """,
            "CREATE INDEX activity_recorded_at ON activity (recorded_at)",
            "CREATE TABLE secret_key (name TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT",
        ],
        Postgres:
        [
            // Ids are compared byte by byte, whatever the database's language.
            """
            CREATE TABLE conversation (
              id text COLLATE "C" NOT NULL,
              channel_id text COLLATE "C" NOT NULL,
              user_id text COLLATE "C",
              street text,
              state text NOT NULL,
              created_at bigint NOT NULL,
              used_at bigint NOT NULL,
              last_sequence bigint NOT NULL,
              last_timestamp bigint NOT NULL,
              PRIMARY KEY (id, channel_id)
            )
            """,
            "CREATE INDEX conversation_used_at ON conversation (used_at)",
            """
            CREATE TABLE activity (
              conversation_id text COLLATE "C" NOT NULL,
              channel_id text COLLATE "C" NOT NULL,
              sequence bigint NOT NULL,
              recorded_at bigint NOT NULL,
              json text NOT NULL,
              PRIMARY KEY (conversation_id, channel_id, sequence),
              FOREIGN KEY (conversation_id, channel_id) REFERENCES conversation (id, channel_id) ON DELETE CASCADE
            )
            """,
            "CREATE INDEX activity_recorded_at ON activity (recorded_at)",
            "CREATE TABLE secret_key (name text COLLATE \"C\" NOT NULL PRIMARY KEY, bytes bytea NOT NULL, created_at bigint NOT NULL)",
        ]),

        // Which activities have no answer yet, and whose conversations they are. What was recorded before counts as answered.
        new(2, Sqlite:
        [
            "ALTER TABLE activity ADD COLUMN awaits_answer INTEGER NOT NULL DEFAULT 0 CHECK (awaits_answer IN (0, 1))",
            "CREATE INDEX activity_awaits_answer ON activity (conversation_id, channel_id, sequence) WHERE awaits_answer",
            "CREATE INDEX conversation_user ON conversation (user_id, channel_id) WHERE user_id IS NOT NULL",
        ],
        Postgres:
        [
            "ALTER TABLE activity ADD COLUMN awaits_answer boolean NOT NULL DEFAULT FALSE",
            "CREATE INDEX activity_awaits_answer ON activity (conversation_id, channel_id, sequence) WHERE awaits_answer",
            "CREATE INDEX conversation_user ON conversation (user_id, channel_id) WHERE user_id IS NOT NULL",
        ]),

        // What WeChat delivered, and how the answer went out. A row outlives its conversation, so that a repeat of what led to its end is still known as one.
        new(3, Sqlite:
        [
            """
            CREATE TABLE delivery (
              channel_id TEXT NOT NULL,
              key TEXT NOT NULL,
              user_id TEXT NOT NULL,
              conversation_id TEXT,
              conversation_channel_id TEXT,
              sequence INTEGER NOT NULL,
              reply_sequence INTEGER,
              received_at INTEGER NOT NULL,
              computed_at INTEGER,
              says TEXT,
              lease_by TEXT,
              lease_until INTEGER NOT NULL,
              held_at INTEGER,
              held_for TEXT,
              sent_at INTEGER,
              delivered_at INTEGER,
              delivered_by TEXT,
              expired_at INTEGER,
              open_id BLOB,
              PRIMARY KEY (channel_id, key),
              FOREIGN KEY (conversation_id, conversation_channel_id) REFERENCES conversation (id, channel_id) ON DELETE SET NULL
            ) STRICT
            """,
            "CREATE INDEX delivery_conversation ON delivery (conversation_id, conversation_channel_id) WHERE conversation_id IS NOT NULL",
            "CREATE INDEX delivery_received_at ON delivery (received_at)",
            "CREATE INDEX delivery_open ON delivery (received_at) WHERE delivered_at IS NULL AND expired_at IS NULL",
            "CREATE INDEX delivery_sent ON delivery (user_id, channel_id, sent_at) WHERE sent_at IS NOT NULL",
            "CREATE INDEX delivery_open_id ON delivery (user_id, channel_id) WHERE open_id IS NOT NULL",
        ],
        Postgres:
        [
            """
            CREATE TABLE delivery (
              channel_id text COLLATE "C" NOT NULL,
              key text COLLATE "C" NOT NULL,
              user_id text COLLATE "C" NOT NULL,
              conversation_id text COLLATE "C",
              conversation_channel_id text COLLATE "C",
              sequence bigint NOT NULL,
              reply_sequence bigint,
              received_at bigint NOT NULL,
              computed_at bigint,
              says text,
              lease_by text,
              lease_until bigint NOT NULL,
              held_at bigint,
              held_for text,
              sent_at bigint,
              delivered_at bigint,
              delivered_by text,
              expired_at bigint,
              open_id bytea,
              PRIMARY KEY (channel_id, key),
              FOREIGN KEY (conversation_id, conversation_channel_id) REFERENCES conversation (id, channel_id) ON DELETE SET NULL
            )
            """,
            "CREATE INDEX delivery_conversation ON delivery (conversation_id, conversation_channel_id) WHERE conversation_id IS NOT NULL",
            "CREATE INDEX delivery_received_at ON delivery (received_at)",
            "CREATE INDEX delivery_open ON delivery (received_at) WHERE delivered_at IS NULL AND expired_at IS NULL",
            "CREATE INDEX delivery_sent ON delivery (user_id, channel_id, sent_at) WHERE sent_at IS NOT NULL",
            "CREATE INDEX delivery_open_id ON delivery (user_id, channel_id) WHERE open_id IS NOT NULL",
        ]),

        // Every turn asks whether an answer waits, and hardly ever one does.
        new(4, Sqlite: [HeldDeliveries], Postgres: [HeldDeliveries]),
    ];
}
