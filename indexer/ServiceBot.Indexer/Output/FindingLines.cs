using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Output;

/// <summary>Findings as lines an editor can jump from, and as JSON.</summary>
internal sealed partial class FindingLines(CommandContext context, GivenPaths paths)
{
    /// <summary><c>path:line: message</c>; a warning says that it is one.</summary>
    public string Describe(Finding finding)
    {
        var kind = finding.Severity == Severity.Warning ? context.Text("提醒：", "warning: ") : "";
        return $"{Place(finding)}: {kind}{finding.Message(context.English)}";
    }

    /// <summary><c>path:line: code message</c>.</summary>
    public string DescribeWithCode(Finding finding) =>
        $"{Place(finding)}: {Code(finding.Code)} {finding.Message(context.English)}";

    /// <summary>The code's name in lower case with hyphens, such as <c>wrong-date</c>. These names do not change.</summary>
    public static string Code(FindingCode code) =>
        Capital().Replace(code.ToString(), "-$0").ToLowerInvariant();

    public void WriteJson(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("path", paths.Show(finding.Path));
            writer.WriteNumber("line", finding.Line);
            writer.WriteString("severity", finding.Severity switch { Severity.Fault => "fault", Severity.Warning => "warning", _ => "notice" });
            writer.WriteString("code", Code(finding.Code));
            writer.WriteString("message", finding.Message(context.English));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A finding about a whole document leads to its first line; folders and files of many documents have no such line.
    private string Place(Finding finding)
    {
        var line = finding.Line > 0 ? finding.Line : IsOneDocument(finding.Path) ? 1 : 0;
        return paths.Show(finding.Path) + (line > 0 ? $":{line.ToString(CultureInfo.InvariantCulture)}" : "");
    }

    private static bool IsOneDocument(string path) =>
        File.Exists(path) && !path.EndsWith(".jsonl", StringComparison.Ordinal);

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
