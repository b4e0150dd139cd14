using ServiceBot.Search.Corpus;

namespace ServiceBot.Search.Analysis;

/// <summary>Reads a lexicon folder; every line that cannot be read is a fault.</summary>
public static class LexiconReader
{
    /// <summary>Names of the files of a lexicon folder. A file that is missing counts as empty.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        ["places.txt", "sensitive.txt", "spoken.txt", "stopwords.txt", "synonyms.txt", "words.txt"];

    /// <summary>Names of the files of the lexicon of an index version: those of a lexicon folder, and what came from service descriptions.</summary>
    internal static IReadOnlyList<string> VersionFileNames { get; } = [.. FileNames, ServiceWords.FileName];

    private const string EntryForm = "日间照料";

    // What a line of each file looks like, shown with a line that cannot be read.
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["places.txt"] = "某某街道 | 某某区 | 别称, 别称 | 居民区, 路",
        ["spoken.txt"] = "铜钿 => 钱",
        ["synonyms.txt"] = "日托, 日间照料 / 老饭桌 => 助餐, 送餐 ^0.6 / 爬…楼 => 加装电梯",
    };

    private static readonly char[] Separators = [',', '，', '、', '|', '^'];

    public static Lexicon Read(string folder, List<Finding> findings) => LexiconSource.Read(folder, findings).Lexicon;

    /// <summary>Reads the lexicon kept with an index version.</summary>
    internal static Lexicon ReadVersion(string folder, List<Finding> findings) => LexiconSource.Read(folder, VersionFileNames, findings).Lexicon;

    internal static Lexicon Parse(string folder, IReadOnlyList<LexiconFile> files, List<Finding> findings)
    {
        var services = Lines(ServiceWords.FileName).ToLookup(line => IsEntry(line.Text));
        return new Lexicon(
            Lines("words.txt").Select(ReadEntry).OfType<string>().ToList(),
            services[true].Select(line => line.Text).ToList(),
            Lines("synonyms.txt").Concat(services[false]).Select(ReadSynonyms).OfType<SynonymSet>().ToList(),
            Lines("stopwords.txt").Select(ReadEntry).OfType<string>().ToList(),
            Lines("places.txt").Select(ReadPlace).OfType<Place>().ToList(),
            Lines("spoken.txt").Select(ReadSpoken).OfType<(string, string)>()
                .OrderByDescending(pair => pair.Item1.Length).ThenBy(pair => pair.Item1, StringComparer.Ordinal).ToList(),
            Lines("sensitive.txt").Select(ReadEntry).OfType<string>().Select(Lexicon.Folded).ToList());

        IEnumerable<Line> Lines(string name) => files.FirstOrDefault(file => file.Name == name) is { Bytes.Length: > 0 } file
            ? LinesOf(Path.Combine(folder, name), file.Bytes.Span, findings)
            : [];
    }

    private static List<Line> LinesOf(string path, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (TextFile.Decode(path, bytes, findings) is not { } text)
            return [];
        return text.Split('\n')
            .Select((line, index) => new Line(path, index + 1, line.Trim(), findings))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#')
            .ToList();
    }

    // One a line: several on a line would never be found in a text.
    private static string? ReadEntry(Line line) => IsEntry(line.Text) ? line.Text : line.Fault<string>(line.Text);

    private static bool IsEntry(string text) => text.IndexOfAny(Separators) < 0 && !text.Contains("=>", StringComparison.Ordinal);

    private static SynonymSet? ReadSynonyms(Line line) =>
        SynonymSet.Parse(line.Text) is { } set ? set with { Path = line.Path, Line = line.Number, IsFromService = Path.GetFileName(line.Path) == ServiceWords.FileName } : line.Fault<SynonymSet>(line.Text);

    private static Place? ReadPlace(Line line)
    {
        var columns = line.Text.Split('|', StringSplitOptions.TrimEntries);
        return columns.Length is 3 or 4 && columns[0].Length > 0 && columns[1].Length > 0
            ? new Place(columns[0], columns[1], SynonymSet.Terms(columns[2]), columns.Length == 4 ? SynonymSet.Terms(columns[3]) : [])
            : line.Fault<Place>(line.Text);
    }

    private static (string, string)? ReadSpoken(Line line)
    {
        var sides = line.Text.Split("=>", StringSplitOptions.TrimEntries);
        if (sides.Length == 2 && sides[0].Length > 0)
            return (Lexicon.Folded(sides[0]), Lexicon.Folded(sides[1]));
        line.Fault<object>(line.Text);
        return null;
    }

    private sealed record Line(string Path, int Number, string Text, List<Finding> Findings)
    {
        public T? Fault<T>(string found)
            where T : class
        {
            Findings.Add(new Finding(Path, Number, FindingCode.LexiconLine, $"{found} → {Forms.GetValueOrDefault(System.IO.Path.GetFileName(Path), EntryForm)}"));
            return null;
        }
    }
}
