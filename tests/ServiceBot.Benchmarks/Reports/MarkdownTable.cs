using System.Text;

namespace ServiceBot.Benchmarks.Reports;

/// <summary>A table in Markdown; all columns but the first <paramref name="textColumns"/> hold figures.</summary>
internal sealed class MarkdownTable(int textColumns, params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        AppendRow(columns);
        AppendRow(columns.Select((_, column) => column < textColumns ? "---" : "---:"));
        foreach (var row in _rows)
            AppendRow(row);
        return text.ToString();

        void AppendRow(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }
}
