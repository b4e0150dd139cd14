namespace ServiceBot.Indexer.Evaluating;

/// <summary>Lines of cells in columns of the width a terminal shows: a hanzi is two columns wide. The first column stands left, the others right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows.Max(row => row.Count))
            .Select(column => rows.Max(row => column < row.Count ? Width(row[column]) : 0)).ToList();
        return rows.Select(row => string.Join(Gap, row.Select((cell, column) => column == 0
            ? cell + new string(' ', widths[column] - Width(cell))
            : new string(' ', widths[column] - Width(cell)) + cell)).TrimEnd());
    }

    private static int Width(string text) => text.Sum(c => c is >= '\u2E80' and <= '\uFFE6' ? 2 : 1);
}
