namespace ServiceBot.Answers.Tests.Guarding;

/// <summary>A table of what people type, one phrase a line, where it stands after its kind and a tab when it has one.</summary>
internal static class PhraseTable
{
    public static TheoryData<string> Read(string name) => new(Lines(name));

    public static TheoryData<string, string> ReadKinds(string name)
    {
        var kinds = new TheoryData<string, string>();
        foreach (var line in Lines(name))
            kinds.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)], line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
        return kinds;
    }

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Guarding", "Phrases", $"{name}.txt")).Where(line => line.Length > 0 && line[0] != '#');
}
