namespace ServiceBot.Benchmarks.Data;

/// <summary>A question as each engine gets it: any of the terms, in their fields.</summary>
internal sealed record Question(IReadOnlyList<string> Words, IReadOnlyList<string> Bigrams)
{
    public int TermCount => Words.Count + Bigrams.Count;

    /// <summary>One line: words parted by spaces, a tab, bigrams parted by spaces.</summary>
    public override string ToString() => $"{string.Join(' ', Words)}\t{string.Join(' ', Bigrams)}";

    public static Question Parse(string line)
    {
        var fields = line.Split('\t');
        return new Question(fields[0].Split(' '), fields[1].Split(' '));
    }
}
