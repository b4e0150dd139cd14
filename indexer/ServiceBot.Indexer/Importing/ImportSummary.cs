namespace ServiceBot.Indexer.Importing;

/// <summary>What an import says when it is done.</summary>
internal static class ImportSummary
{
    /// <param name="folder">Absolute path of the folder written to.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<ImportedFile> files, string folder, bool english)
    {
        foreach (var file in files)
        {
            yield return Line(file, english);
            if (file.Header.Years.Count == 0)
            {
                yield return english
                    ? $"{file.File}: warning: no years; an answer cannot say the year. Give --years 2019, or years in the manifest."
                    : $"{file.File}: 提醒：没有年份，回答时说不出年份。请加 --years 2019，或在清单里写 years。";
            }
        }

        var (added, replaced, unchanged) = (Count(ImportOutcome.Added), Count(ImportOutcome.Replaced), Count(ImportOutcome.Unchanged));
        yield return english
            ? $"{folder}: {added} added, {replaced} replaced, {unchanged} unchanged."
            : $"{folder}：新增 {added} 份，改写 {replaced} 份，未变 {unchanged} 份。";
        yield return english ? $"Next: indexer build --corpus {folder}" : $"下一步：indexer build --corpus {folder}";

        int Count(ImportOutcome outcome) => files.Count(file => file.Outcome == outcome);
    }

    private static string Line(ImportedFile file, bool english)
    {
        var characters = file.Body.Markdown.Count(c => !char.IsWhiteSpace(c));
        var encoding = (file.Source.Converted, english) switch
        {
            (false, _) => file.Source.Encoding,
            (true, false) => $"{file.Source.Encoding}，已转成 UTF-8",
            (true, true) => $"{file.Source.Encoding}, converted to UTF-8",
        };
        return english
            ? $"{file.File} → {file.Header.Id} ({encoding}; {file.Body.Headings} headings; {characters} characters)"
            : $"{file.File} → {file.Header.Id}（{encoding}；标题 {file.Body.Headings} 个；{characters} 字）";
    }
}
