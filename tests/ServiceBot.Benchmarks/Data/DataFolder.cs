namespace ServiceBot.Benchmarks.Data;

/// <summary>The files that all engines read.</summary>
internal sealed record DataFolder(string Path)
{
    /// <summary>One passage a line, <c>{"id":"p1","title":"","text":"…"}</c>, as <c>indexer build</c> reads them; nothing in it is escaped.</summary>
    public string Passages => System.IO.Path.Combine(Path, "passages.jsonl");

    /// <summary>One term a line; its number is that of the line, from 0.</summary>
    public string Terms => System.IO.Path.Combine(Path, "terms.txt");

    /// <summary>The passages' tokens: see <see cref="TokenFile"/>.</summary>
    public string Tokens => System.IO.Path.Combine(Path, "tokens.bin");

    /// <summary>One question a line: see <see cref="Question"/>.</summary>
    public string Questions => System.IO.Path.Combine(Path, "questions.txt");

    /// <summary><see cref="DataFigures"/> as JSON, written last.</summary>
    public string Figures => System.IO.Path.Combine(Path, "figures.json");

    /// <summary>The texts of the first passages.</summary>
    public IEnumerable<string> ReadTexts(int count)
    {
        const string before = "\"text\":\"";
        return File.ReadLines(Passages).Take(count)
            .Select(line => line[(line.IndexOf(before, StringComparison.Ordinal) + before.Length)..^"\"}".Length]);
    }

    public IReadOnlyList<Question> ReadQuestions(int count) => File.ReadLines(Questions).Take(count).Select(Question.Parse).ToList();
}
