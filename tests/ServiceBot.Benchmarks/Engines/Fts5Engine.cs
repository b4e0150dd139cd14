using Microsoft.Data.Sqlite;
using ServiceBot.Benchmarks.Data;

namespace ServiceBot.Benchmarks.Engines;

/// <summary>SQLite's full-text index, ranked by its own bm25().</summary>
/// <remarks>It cannot cut Chinese into words; it gets the given tokens, parted by spaces, in a table without content beside the texts.</remarks>
internal sealed class Fts5Engine : IEngine
{
    public void BuildFromText(DataFolder data, int count, string folder) => throw new NotSupportedException("SQLite FTS5 has no Chinese words.");

    public void BuildFromTokens(DataFolder data, int count, string folder)
    {
        using var connection = Connect(folder, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-524288");
        Execute(connection, "CREATE TABLE passages (id TEXT PRIMARY KEY, text TEXT NOT NULL)");
        Execute(connection, "CREATE VIRTUAL TABLE tokens USING fts5 (words, bigrams, content='', tokenize=\"unicode61 remove_diacritics 0 tokenchars '.'\")");
        using (var transaction = connection.BeginTransaction())
        {
            using var passage = Prepare(connection, "INSERT INTO passages (rowid, id, text) VALUES ($a, $b, $c)");
            using var tokens = Prepare(connection, "INSERT INTO tokens (rowid, words, bigrams) VALUES ($a, $b, $c)");
            var row = 0;
            foreach (var (text, (words, bigrams)) in data.ReadTexts(count).Zip(TokenFile.Read(data, count)))
            {
                row++;
                Run(passage, row, $"p{row}", text);
                Run(tokens, row, string.Join(' ', words.Select(word => word.Term)), string.Join(' ', bigrams.Select(bigram => bigram.Term)));
            }

            transaction.Commit();
        }

        Execute(connection, "INSERT INTO tokens (tokens) VALUES ('optimize')");
    }

    public IOpenIndex Open(string folder) => new OpenIndex(Connect(folder, SqliteOpenMode.ReadOnly));

    private static SqliteConnection Connect(string folder, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "fts5.db"), Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in new[] { "$a", "$b", "$c" })
            command.Parameters.Add(name, name == "$a" ? SqliteType.Integer : SqliteType.Text);
        command.Prepare();
        return command;
    }

    private static void Run(SqliteCommand command, int row, string second, string third)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (row, second, third);
        command.ExecuteNonQuery();
    }

    private sealed class OpenIndex : IOpenIndex
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteCommand _search;

        public OpenIndex(SqliteConnection connection)
        {
            _connection = connection;
            // Mapped like the other engines' files.
            Execute(connection, "PRAGMA mmap_size=17179869184");
            _search = connection.CreateCommand();
            _search.CommandText = "SELECT rowid, rank FROM tokens WHERE tokens MATCH $question ORDER BY rank LIMIT $limit";
            _search.Parameters.Add("$question", SqliteType.Text);
            _search.Parameters.Add("$limit", SqliteType.Integer);
            _search.Prepare();
        }

        public IReadOnlyList<(int Passage, float Score)> Search(Question question, int limit)
        {
            _search.Parameters[0].Value = $"words : ({Any(question.Words)}) OR bigrams : ({Any(question.Bigrams)})";
            _search.Parameters[1].Value = limit;
            var hits = new List<(int, float)>(limit);
            using var rows = _search.ExecuteReader();
            while (rows.Read())
                hits.Add((rows.GetInt32(0) - 1, (float)-rows.GetDouble(1)));
            return hits;
        }

        public void Dispose()
        {
            _search.Dispose();
            _connection.Dispose();
        }

        private static string Any(IEnumerable<string> terms) =>
            string.Join(" OR ", terms.Select(term => $"\"{term}\""));
    }
}
