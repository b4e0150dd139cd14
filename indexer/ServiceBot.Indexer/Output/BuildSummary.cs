using System.Globalization;
using System.Text.Json;
using ServiceBot.Answers.Building;
using ServiceBot.Indexer.Usage;
using ServiceBot.Search.Corpus;

namespace ServiceBot.Indexer.Output;

/// <summary>What a build did: counts, time, version, and what to do next.</summary>
/// <param name="indexTyped">The index folder as typed, for the next command.</param>
internal sealed class BuildSummary(CommandContext context, BuildRequest request, BuildResult result, TimeSpan took, string indexTyped)
{
    private const int JsonSchema = 1;
    private const string SomeQuestion = "有哪些为老服务";

    private int Faults => result.Corpus.Findings.Count(finding => finding.Severity == Severity.Fault);

    private int Warnings => result.Corpus.Findings.Count - Faults;

    public void Write()
    {
        var changes = result.Changes;
        string[] rows =
        [
            request.DryRun
                ? context.Text($"试运行，没有写入。版本将是：{result.Version}", $"Dry run, nothing was written. The version would be: {result.Version}")
                : context.Text($"索引已建好，版本：{result.Version}", $"The index is built, version: {result.Version}"),
            context.Text(
                $"文档：新增 {changes.Added.Count}，改动 {changes.Changed.Count}，未变 {changes.Unchanged.Count}，移除 {changes.Removed.Count}",
                $"documents: {changes.Added.Count} added, {changes.Changed.Count} changed, {changes.Unchanged.Count} unchanged, {changes.Removed.Count} removed"),
            context.Text($"段落：{result.Corpus.Passages.Count}", $"passages: {result.Corpus.Passages.Count}"),
            context.Text($"跳过的行（没有正文）：{result.Corpus.LinesPassedOver}", $"lines passed over (no text): {result.Corpus.LinesPassedOver}"),
            .. SuggestionRows(),
            context.Text($"提醒：{Warnings}", $"warnings: {Warnings}"),
            context.Text($"用时：{Seconds} 秒", $"time: {Seconds} s"),
            context.Text($"下一步：{Next()}", $"next: {Next()}"),
        ];
        foreach (var row in rows)
            context.Out.WriteLine(row);
    }

    public string Json(FindingLines findings) => JsonLine.Write(writer =>
    {
        writer.WriteNumber("schema", JsonSchema);
        writer.WriteString("version", result.Version);
        writer.WriteBoolean("dryRun", request.DryRun);
        writer.WriteString("index", request.IndexFolder);
        JsonLine.WriteStrings(writer, "added", result.Changes.Added);
        JsonLine.WriteStrings(writer, "changed", result.Changes.Changed);
        JsonLine.WriteStrings(writer, "unchanged", result.Changes.Unchanged);
        JsonLine.WriteStrings(writer, "removed", result.Changes.Removed);
        writer.WriteNumber("passages", result.Corpus.Passages.Count);
        writer.WriteNumber("linesPassedOver", result.Corpus.LinesPassedOver);
        WriteSuggestions(writer);
        writer.WriteNumber("faults", Faults);
        writer.WriteNumber("warnings", Warnings);
        findings.WriteJson(writer, result.Corpus.Findings);
        writer.WriteNumber("tookMs", Math.Round(took.TotalMilliseconds, 3));
    });

    private void WriteSuggestions(Utf8JsonWriter writer)
    {
        if (result.Suggestions is not { } suggestions)
        {
            writer.WriteNull("suggestions");
            return;
        }

        writer.WriteStartObject("suggestions");
        writer.WriteNumber("checked", suggestions.Checked);
        writer.WriteNumber("kept", suggestions.Count);
        writer.WriteEndObject();
    }

    private IEnumerable<string> SuggestionRows() => result.Suggestions is { } suggestions
        ? [context.Text(
            $"建议的问题：问了 {suggestions.Checked} 次，留下 {suggestions.Count} 个（首屏 {suggestions.ForAll.Count} 个，{suggestions.ForStreets.Count} 个街道各有自己的）",
            $"suggested questions: {suggestions.Checked} asked, {suggestions.Count} kept ({suggestions.ForAll.Count} for the first screen, own ones for {suggestions.ForStreets.Count} sub-districts)")]
        : [];

    private string Seconds => took.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);

    private string Next()
    {
        if (request.DryRun)
            return context.Text("去掉 --dry-run 再运行一次", "the same without --dry-run");
        var index = indexTyped == PathOptions.DefaultIndex ? "" : $" --index {Quoted(indexTyped)}";
        var documents = result.Corpus.Documents;
        var question = documents.SelectMany(document => document.Questions).Concat(documents.Select(document => document.Title))
            .FirstOrDefault(text => text.Length > 0) ?? SomeQuestion;
        return $"indexer ask {Quoted(question)}{index}";
    }

    // Fit to be pasted into a shell.
    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:".Contains(c, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
