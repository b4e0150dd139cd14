using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ServiceBot.Indexer.Tests;

/// <summary>Compares what people see with the approved text beside the test.</summary>
internal static partial class Approved
{
    /// <param name="name">Name of the approved file, without ending.</param>
    public static void Matches(string name, string seen, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        var received = Path.ChangeExtension(file, null)[..^".approved".Length] + ".received.txt";
        var text = Normalised(seen);
        var approved = File.Exists(file) ? Normalised(File.ReadAllText(file)) : "";
        if (text == approved)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{received} differs from the approved text. Seen:\n{text}");
    }

    /// <summary>Figures of a score, which a change of weights moves, with the columns they make.</summary>
    public static string WithoutScores(string seen) => Gap().Replace(Decimals().Replace(seen, "<score>"), " ");

    private static string Normalised(string text) =>
        Score().Replace(Version().Replace(text.ReplaceLineEndings("\n"), "<version>"), "[<score>]");

    [GeneratedRegex(@"\b[0-9a-f]{16}\b")]
    private static partial Regex Version();

    [GeneratedRegex(@"\[\d+\.\d\d\]")]
    private static partial Regex Score();

    // A weight in brackets stays.
    [GeneratedRegex(@"(?<![\[(\d])[-+]?\d+\.\d+\b")]
    private static partial Regex Decimals();

    [GeneratedRegex(@"(?<=[^\s]) {2,}(?=[^\s\[])")]
    private static partial Regex Gap();
}
